import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Text } from '../api/types';
import { withDays } from '../lib/dates';
import { kept } from '../lib/kept';
import { LANGUAGES, type Language } from './language';
import { vi } from './vi';
import type { viAdmin } from './vi.admin';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof vi & typeof viAdmin };
  }
}

const language = kept<Language>('language', 'vi');

/** Vietnamese is always there; English comes when somebody reads it. */
export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
  });
  const wanted = LANGUAGES.find((one) => one === language.get()) ?? 'vi';
  if (wanted !== 'vi') await speak(wanted);
}

/** Few administer: their words come with their screens, and keep the first page light. */
export async function adminWords(): Promise<void> {
  const { viAdmin } = await import('./vi.admin');
  i18next.addResourceBundle('vi', 'translation', viAdmin, true);
}

export async function speak(to: Language): Promise<void> {
  if (to === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(to);
  language.set(to);
  document.documentElement.lang = to;
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'vi';
}

/** Picks the language of what the service says in both, with days as people here write them. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return (text) => withDays(text[language] || text.vi);
}
