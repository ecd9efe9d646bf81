import en from './words/en.json';
import cn from './words/zh-CN.json';
import tw from './words/zh-TW.json';

export type Word = keyof typeof en;
/** A sentence in the visitor's language, its holes filled. */
export type Say = (word: Word, holes?: Record<string, string | number>) => string;

const languages = { en, 'zh-CN': cn, 'zh-TW': tw };
export type SpokenLanguage = keyof typeof languages;

/** The first of the visitor's languages that the form speaks; Chinese otherwise. */
export function spoken(wanted: readonly string[]): SpokenLanguage {
  for (const one of wanted) {
    const name = one.toLowerCase();
    if (/^zh-(tw|hk|mo|hant)/.test(name)) return 'zh-TW';
    if (name.startsWith('zh')) return 'zh-CN';
    if (name.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}

export const sayIn = (language: SpokenLanguage): Say => (word, holes = {}) => languages[language][word].replace(/\{(\w+)\}/g, (_, hole: string) => String(holes[hole] ?? ''));
