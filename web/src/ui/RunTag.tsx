import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconEyeOff,
  IconPlayerPause,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeadlineStatus } from '../api/types';
import classes from './Tag.module.css';

const SHOWN: Record<DeadlineStatus, { icon: Icon; tone: string | undefined }> = {
  running: { icon: IconClock, tone: undefined },
  paused: { icon: IconPlayerPause, tone: classes.still },
  met: { icon: IconCheck, tone: classes.well },
  missed: { icon: IconAlertTriangle, tone: classes.late },
  cancelled: { icon: IconX, tone: classes.still },
  untracked: { icon: IconEyeOff, tone: classes.still },
};

/** What became of a deadline: a word, a sign and a colour. */
export function RunTag({ status }: { status: DeadlineStatus }) {
  const { t } = useTranslation();
  const { icon: RunIcon, tone } = SHOWN[status];
  return (
    <span className={`${classes.tag} ${tone ?? ''}`}>
      <RunIcon size={16} stroke={1.9} aria-hidden />
      <span className={classes.word}>{t(`run.${status}`)}</span>
    </span>
  );
}
