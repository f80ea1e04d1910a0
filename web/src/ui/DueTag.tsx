import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCalendarCheck,
  IconClock,
  IconClockExclamation,
  IconMinus,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Due } from '../api/types';
import { day } from '../lib/dates';
import classes from './Tag.module.css';

const SHOWN: Record<Due, { icon: Icon; tone: string | undefined }> = {
  'long-late': { icon: IconAlertOctagon, tone: classes.longLate },
  late: { icon: IconAlertTriangle, tone: classes.late },
  today: { icon: IconClockExclamation, tone: classes.today },
  soon: { icon: IconClock, tone: classes.soon },
  'on-time': { icon: IconCalendarCheck, tone: classes.well },
  paused: { icon: IconPlayerPause, tone: classes.still },
  none: { icon: IconMinus, tone: classes.none },
};

/** How a case stands to its deadline: a word, a sign and a colour, and by when. */
export function DueTag({ due, on }: { due: Due; on?: string | null }) {
  const { t } = useTranslation();
  const { icon: DueIcon, tone } = SHOWN[due];
  return (
    <span className={`${classes.tag} ${tone ?? ''}`}>
      <DueIcon size={16} stroke={1.9} aria-hidden />
      <span>
        <span className={classes.word}>{t(`due.${due}`)}</span>
        {on && <span className={classes.on}>{day(on)}</span>}
      </span>
    </span>
  );
}
