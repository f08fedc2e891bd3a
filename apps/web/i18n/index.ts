import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { th } from './th';

export type ScreenLanguage = 'th' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof th };
    returnNull: false;
  }
}

const storageKey = 'kumkrong.language';

function applyToDocument(language: ScreenLanguage): void {
  document.documentElement.lang = language;
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
    resources: { th: { translation: th } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  applyToDocument('th');
  if (localStorage.getItem(storageKey) === 'en') await setLanguage('en').catch(() => undefined);
}

export function useLanguage(): ScreenLanguage {
  return useTranslation().i18n.language === 'en' ? 'en' : 'th';
}
