import { useTranslation } from 'react-i18next';

/** Words for a code that the service may know before the screens do; the code itself where there are none. */
export function useKnown(): (under: string, code: string) => string {
  const { t, i18n } = useTranslation();
  return (under, code) => {
    const key = `${under}.${code}`;
    return i18n.exists(key) ? String(t(key as never)) : code;
  };
}
