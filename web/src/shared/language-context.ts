import { createContext, useContext } from 'react';
import type { Language } from './locale';

export interface LanguageChoice {
  language: Language;
  choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'zh-CN', choose: () => undefined });
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);
