import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../api/people';
import { instant } from '../../lib/dates';
import { Once } from '../../ui/Once';

/** The link by which somebody sets a password that nobody else has known. */
export function InvitationOnce({
  invitation: { secret, endsAt },
  onSeen,
}: {
  invitation: Invitation;
  onSeen: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Once
      label={t('admin.people.invitation')}
      what={t('admin.people.invitationWhat', { until: instant(endsAt) })}
      secret={`${location.origin}/invitation#${secret}`}
      onSeen={onSeen}
    />
  );
}
