import { createContext, useContext } from 'react';

export const languages = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Record<Language, string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };

/** How this reader is written to: language, time zone and the money of the workspace. */
export interface Locale {
  language: Language;
  zone: string;
  currency: string;
  /** The reader's own id, for conditions with `me`. */
  me: string;
}

export const LocaleContext = createContext<Locale>({ language: 'zh-CN', zone: 'Asia/Shanghai', currency: 'CNY', me: '' });
export const useLocale = (): Locale => useContext(LocaleContext);

/** The nearest of our languages to what a browser or a person asks for. */
export function nearestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const lower = tag.toLowerCase();
    if (/^zh-(tw|hk|mo|hant)/.test(lower)) return 'zh-TW';
    if (lower.startsWith('zh')) return 'zh-CN';
    if (lower.startsWith('en')) return 'en';
  }
  return wanted.length > 0 ? 'en' : 'zh-CN';
}
