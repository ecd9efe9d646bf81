// What the web application says, by the key under which it says it: a test outlives a better wording.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {kRoot} from '../lib/server.mjs';

/**
 * @param {'zh-CN' | 'zh-TW' | 'en'} [language]
 * @returns {(key: string, values?: Record<string, string>) => string}
 */
export function wordsOf(language = 'zh-CN') {
  const words = JSON.parse(readFileSync(join(kRoot, `web/src/words/${language}.json`), 'utf8'));
  return (key, values = {}) => {
    const text = words[key] ?? key.split('.').reduce((inner, part) => inner?.[part], words);
    if (typeof text !== 'string') throw new Error(`the web application has no word ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
  };
}
