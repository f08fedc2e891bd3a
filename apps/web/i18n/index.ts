import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Thai } from './messages';
import { first } from './th';

export type ScreenLanguage = 'th' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Thai };
    returnNull: false;
  }
}

const storageKey = 'kumkrong.language';

function applyToDocument(language: ScreenLanguage): void {
  document.documentElement.lang = language;
}

let laterTexts: Promise<void> | null = null;

/** Texts of the pages that nobody needs to report; those pages wait for them. */
export function loadLaterTexts(): Promise<void> {
  laterTexts ??= import('./th/later').then(
    ({ later }) => {
      i18next.addResourceBundle('th', 'translation', later);
    },
    (error: unknown) => {
      laterTexts = null;
      throw error;
    },
  );
  return laterTexts;
}

/** Thai is in the entry file; English comes as its own file when somebody asks for it. */
export async function setLanguage(language: ScreenLanguage): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  localStorage.setItem(storageKey, language);
  applyToDocument(language);
  await i18next.changeLanguage(language);
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'th',
    fallbackLng: 'th',
    resources: { th: { translation: first } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  applyToDocument('th');
  if (localStorage.getItem(storageKey) === 'en') await setLanguage('en').catch(() => undefined);
}

export function useLanguage(): ScreenLanguage {
  return useTranslation().i18n.language === 'en' ? 'en' : 'th';
}
