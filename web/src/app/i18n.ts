import i18next from 'i18next';
import { initReactI18next, setI18n } from 'react-i18next';
import { credentials } from '@/api/credentials';
import type { Words } from '@/words/gather';
import { languages, nearestLanguage, type Language } from '@/shared/locale';

const loaders: Record<Language, () => Promise<{ default: Words }>> = {
  'zh-CN': () => import('@/words/zh-CN'),
  'zh-TW': () => import('@/words/zh-TW'),
  en: () => import('@/words/en'),
};

const farLoaders: typeof loaders = {
  'zh-CN': () => import('@/words/far-zh-CN'),
  'zh-TW': () => import('@/words/far-zh-TW'),
  en: () => import('@/words/far-en'),
};

let far: Promise<void> = Promise.resolve();

/** The words of settings, imports and the modules' own pages are there when this resolves; they are on their way from the beginning. */
export const farWords = (): Promise<void> => far;

let farOrNot: Promise<void> = far;

/** The same for pages that can be drawn without them: it never fails. */
export const farWordsIfAny = (): Promise<void> => farOrNot;

const farThere = new Set<Language>();
export const hasFarWords = (language: Language): boolean => farThere.has(language);

async function loadFar(language: Language): Promise<void> {
  const words = await farLoaders[language]();
  i18next.addResourceBundle(language, 'translation', words.default, true);
  farThere.add(language);
}

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
      // What comes later is drawn when it is there.
      react: { bindI18nStore: 'added' },
    });
    // Everything that says a word copies the object's own members. This one has none and says what the other does.
    setI18n(Object.create(i18next) as typeof i18next);
  }
  const another = i18next.hasResourceBundle(i18next.language, 'translation');
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const words = await loaders[language]();
    i18next.addResourceBundle(language, 'translation', words.default);
    far = loadFar(language);
    // Without a network the keys stand there until it is back; the page itself works.
    farOrNot = far.catch(() => undefined);
    // A page that stands there is drawn anew in one go, not taken away for a moment.
    if (another) await farOrNot;
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  credentials.language = language;
  localStorage.setItem(remembered, language);
}
