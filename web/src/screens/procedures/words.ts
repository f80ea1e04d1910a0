import { useTranslation } from 'react-i18next';
import type { Procedure } from '../../api/office';
import { useKnown } from '../../i18n/known';
import { day } from '../../lib/dates';

interface FieldWords {
  field: (name: string) => string;
  value: (name: string, value: unknown) => string;
}

/** What the register calls its fields, and how their values are written. */
export function useFieldWords(): FieldWords {
  const { t } = useTranslation();
  const known = useKnown();
  const field = (name: string): string => known('admin.procedures.fields', name);
  const value = (name: string, given: unknown): string => {
    if (given === null || given === undefined || given === '') return '–';
    if (name === 'timeLimit') {
      const { amount, unit } = given as NonNullable<Procedure['timeLimit']>;
      return t(`admin.procedures.units.${unit}`, { count: amount });
    }
    if (name === 'feeVnd') return `${Number(given).toLocaleString('vi-VN')} đ`;
    if (name === 'channel') return known('admin.procedures.channels', String(given));
    if (Array.isArray(given)) return given.join('; ');
    const text = String(given);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? day(text) : text;
  };
  return { field, value };
}
