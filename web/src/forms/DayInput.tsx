import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { DateInput, DatesProvider } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { dayInFull, parseDay } from '../lib/dates';
import type { Common } from './FieldInput';

interface Props extends Common {
  value: string | null;
  onChange: (day: string | null) => void;
  min?: string;
  max?: string;
}

/** A day, typed as people write it (5/9/2026) or chosen from the calendar. */
export function DayInput({ value, onChange, min, max, ...common }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <DateInput
        {...common}
        maw="14rem"
        valueFormat="DD/MM/YYYY"
        placeholder={t('form.dayLike')}
        description={value ? dayInFull(value, language) : (common.description ?? null)}
        dateParser={parseDay}
        value={value}
        onChange={onChange}
        {...(min ? { minDate: min } : {})}
        {...(max ? { maxDate: max } : {})}
        clearable
        clearButtonProps={{ 'aria-label': t('act.clear') }}
      />
    </DatesProvider>
  );
}
