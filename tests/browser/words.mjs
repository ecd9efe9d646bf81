// What the web application says, by the key under which it says it: a test outlives a better wording.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {kRoot} from '../lib/server.mjs';

/**
 * @param {'zh-CN' | 'zh-TW' | 'en'} [language]
 * @returns {(key: string, values?: Record<string, string>) => string}
 */
export function wordsOf(language = 'zh-CN') {
  const words = gathered(language);
  return (key, values = {}) => {
    const text = words[key] ?? key.split('.').reduce((inner, part) => inner?.[part], words);
    if (typeof text !== 'string') throw new Error(`the web application has no word ${key}`);
    return text.replace(/\{\{(\w+)(?:, number)?\}\}/g, (_, name) => values[name] ?? '');
  };
}

function gathered(language) {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const words = {};
  const folder = join(kRoot, 'web/src/words', language);
  for (const name of readdirSync(folder)) {
    const part = basename(name, '.json');
    Object.assign(words, part === 'common' ? read(join(folder, name)) : {[part]: read(join(folder, name))});
  }
  for (const module of readdirSync(join(kRoot, 'modules'))) {
    for (const folder of ['web/words', 'web/words/far']) {
      const own = join(kRoot, 'modules', module, folder, `${language}.json`);
      if (existsSync(own)) for (const [part, more] of Object.entries(read(own))) words[part] = typeof more === 'string' ? more : {...words[part], ...more};
    }
  }
  return words;
}
