import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { initReactI18next } from 'react-i18next';
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

/** Asked for in every row of a list, so without the copy of all of i18next that `useTranslation` makes. */
export function useLanguage(): Language {
  return useSyncExternalStore(whenSpoken, spoken);
}

const spoken = (): Language => (i18next.language === 'en' ? 'en' : 'vi');

function whenSpoken(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

/** Picks the language of what the service says in both, with days as people here write them. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return (text) => withDays(text[language] || text.vi);
}
