import { useTranslation } from 'react-i18next';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long something took, in the largest unit that says it: '12 ngày', '3 giờ', '5 phút'. */
export function useDuration(): (ms: number) => string {
  const { t } = useTranslation();
  return (ms) => {
    if (ms >= DAY_MS) return t('replay.days', { count: Math.floor(ms / DAY_MS) });
    if (ms >= HOUR_MS) return t('replay.hours', { count: Math.floor(ms / HOUR_MS) });
    return t('replay.minutes', { count: Math.floor(ms / MINUTE_MS) });
  };
}
