import { describe, expect, it } from 'vitest';
import en from './en';
import farEn from './far-en';
import farCN from './far-zh-CN';
import farTW from './far-zh-TW';
import type { Words } from './gather';
import zhCN from './zh-CN';
import zhTW from './zh-TW';

function flat(words: Words, prefix = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') all.set(prefix + key, value);
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) all.set(inner, text);
  }
  return all;
}

const both = (near: Words, far: Words) => new Map([...flat(near), ...flat(far)]);
const languages = { 'zh-CN': both(zhCN, farCN), 'zh-TW': both(zhTW, farTW), en: both(en, farEn) };
const sources: Record<string, string> = import.meta.glob(['../**/*.{ts,tsx}', '../../../modules/*/web/**/*.{ts,tsx}', '!../**/*.test.*', '!../testing/**'], {
  query: '?raw', import: 'default', eager: true,
});
const holes = (text: string) => [...text.matchAll(/\{\{(\w+(?:, number)?)\}\}/g)].map((match) => match[1]).sort();

describe('words', () => {
  it.each(['zh-TW', 'en'] as const)('%s has the same keys and holes as zh-CN', (language) => {
    // How one of them is said otherwise only English says: `total_one` beside `total`.
    const said = [...languages[language].keys()].filter((key) => !(key.endsWith('_one') && languages[language].has(key.slice(0, -'_one'.length))));
    expect(said.sort()).toEqual([...languages['zh-CN'].keys()].sort());
    for (const [key, text] of languages['zh-CN']) expect(holes(languages[language].get(key) ?? ''), key).toEqual(holes(text));
  });

  it('says of one what it says of several', () => {
    for (const [key, text] of languages.en) if (key.endsWith('_one')) expect(holes(text), key).toEqual(holes(languages.en.get(key.slice(0, -'_one'.length)) ?? ''));
  });

  it('has every word the code asks for', () => {
    const asked = Object.values(sources).flatMap((source) => [...source.matchAll(/\bt\('([^']+)'/g)].map((match) => match[1] ?? ''));
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !languages['zh-CN'].has(key))).toEqual([]);
  });

  it('keeps simplified characters out of zh-TW', () => {
    const simplified = /[个们这为会对时说电户联导删编辑选择页应关闭认录邮码设务统记载显]/;
    expect([...languages['zh-TW']].filter(([, text]) => simplified.test(text))).toEqual([]);
  });
});
