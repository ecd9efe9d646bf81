import type PinyinMatch from 'pinyin-match';

export type Span = readonly [start: number, length: number];
/** How well a text answers what was typed: 3 from the beginning, 2 at a word's beginning, 1 inside; and where. */
export interface Match {
  grade: number;
  span: Span;
}
export type Matcher = (text: string, typed: string) => Match | null;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** By the characters themselves. */
export const byCharacters: Matcher = (text, typed) => {
  const at = folded(text).indexOf(folded(typed));
  if (at < 0) return null;
  const before = at === 0 ? '' : (text[at - 1] ?? '');
  return { grade: at === 0 ? 3 : /[\p{Script=Han}\s\-/·]/u.test(before) ? 2 : 1, span: [at, typed.length] };
};

type Pinyin = typeof PinyinMatch;

// "n c" finds "new customer": each part begins a word, in order.
export const byWords: Matcher = (text, typed) => {
  const parts = folded(typed).split(/\s+/).filter(Boolean);
  if (parts.length < 2) return null;
  const words = folded(text).split(/[\s\-/·]+/);
  let at = 0;
  for (const part of parts) {
    at = words.findIndex((word, index) => index >= at && word.startsWith(part)) + 1;
    if (at === 0) return null;
  }
  return { grade: 2, span: [0, 0] };
};

/** By pinyin too, whole or by initials: xjkh and xinjian find 新建客户. */
export function matcherWith(pinyin: Pinyin | null): Matcher {
  return (text, typed) => {
    const plain = byCharacters(text, typed) ?? byWords(text, typed);
    if (plain || !pinyin || !/^[a-z\s']+$/i.test(typed)) return plain;
    const found = pinyin.match(text, typed.replace(/[\s']/g, ''));
    if (!found) return null;
    const [first, last] = found;
    return { grade: first === 0 ? 3 : 2, span: [first, last - first + 1] };
  };
}

/** The dictionary of readings comes when the palette first opens; traditional characters have their own. */
export const loadPinyin = (language: string): Promise<Pinyin> =>
  (language === 'zh-TW' ? import('pinyin-match/es/traditional') : import('pinyin-match')).then((found) => found.default);
