import { describe, expect, it } from 'vitest';
import { sayIn, spoken } from './say';
import en from './words/en.json';
import cn from './words/zh-CN.json';
import tw from './words/zh-TW.json';

describe('the words of a published form', () => {
  it('are the same in three languages, with the same holes', () => {
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const other of [cn, tw]) {
      expect(Object.keys(other)).toEqual(Object.keys(en));
      for (const [word, text] of Object.entries(en)) expect(holes(other[word as keyof typeof en]), word).toEqual(holes(text));
    }
  });

  it('follow the browser', () => {
    expect(spoken(['fr-FR', 'zh-Hant-HK', 'en'])).toBe('zh-TW');
    expect(spoken(['en-GB', 'zh-CN'])).toBe('en');
    expect(spoken(['fr'])).toBe('zh-CN');
  });

  it('fill their holes', () => expect(sayIn('zh-CN')('tooLong', { n: 20 })).toBe('最多 20 个字'));
});
