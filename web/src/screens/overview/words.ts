import { useTranslation } from 'react-i18next';
import type { Kept } from '../../api/overview';
import { useLanguage } from '../../i18n';

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** '2026', '2026-Q2' or '2026-06' as people say it. */
export function usePeriodName(): (period: string) => string {
  const { t } = useTranslation();
  return (period) => {
    const [year = '', rest] = period.split('-');
    if (!rest) return t('rates.year', { year });
    if (rest.startsWith('Q')) {
      return t('rates.quarter', { year, quarter: QUARTERS[Number(rest.slice(1)) - 1] });
    }
    return t('rates.month', { year, month: Number(rest) });
  };
}

const NOT_QUITE_ALL = 0.999;

export const ended = ({ early, onTime, missed }: Kept): number => early + onTime + missed;

/** A share in percent; of nothing there is none. One that is not quite all never reads 100 %. */
export function useShare(): (part: number, of: number) => string {
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return (part, of) => {
    if (of === 0) return '–';
    return percent.format(part < of ? Math.min(part / of, NOT_QUITE_ALL) : 1);
  };
}
