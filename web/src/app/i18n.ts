import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { credentials } from '@/api/credentials';
import type { Words } from '@/words/gather';
import { languages, nearestLanguage, type Language } from '@/shared/locale';

const loaders: Record<Language, () => Promise<{ default: Words }>> = {
  'zh-CN': () => import('@/words/zh-CN'),
  'zh-TW': () => import('@/words/zh-TW'),
  en: () => import('@/words/en'),
};

const remembered = 'keyuan.language';

/** The language chosen on this machine, else the browser's. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(remembered);
  return (languages as readonly string[]).includes(chosen ?? '') ? (chosen as Language) : nearestLanguage(navigator.languages);
}

/** Words for the given language are there when this resolves. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: language,
      resources: {},
      fallbackLng: false,
      keySeparator: '.',
      nsSeparator: false,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  }
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const words = await loaders[language]();
    i18next.addResourceBundle(language, 'translation', words.default);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  credentials.language = language;
  localStorage.setItem(remembered, language);
}
