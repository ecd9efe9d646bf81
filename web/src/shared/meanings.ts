/** What a colour may say. A colour never says it alone: a word or an icon stands with it. */
export const meanings = ['stage', 'good', 'risk', 'overdue', 'quiet'] as const;
export type Meaning = (typeof meanings)[number];

interface Shades {
  /** Words and icons, on the page or on `bg`: 4.5 to 1. */
  text: string;
  /** The pale ground behind such words. */
  bg: string;
  /** Lines, dots, bars: 3 to 1. */
  line: string;
}

const day: Record<Meaning, Shades> = {
  stage: { text: '#1a5fd0', bg: '#e8effb', line: '#1a5fd0' },
  good: { text: '#1b6e3c', bg: '#e6f4ea', line: '#2b8a50' },
  risk: { text: '#8a5300', bg: '#fff3dc', line: '#b36b00' },
  overdue: { text: '#b3261e', bg: '#fdecea', line: '#cf1322' },
  quiet: { text: '#565d69', bg: '#eef0f3', line: '#828b98' },
};

const night: Record<Meaning, Shades> = {
  stage: { text: '#8db8ff', bg: '#1c2b47', line: '#3c7fec' },
  good: { text: '#7fd19b', bg: '#15301f', line: '#3aa866' },
  risk: { text: '#f2b455', bg: '#38290f', line: '#d18a1f' },
  overdue: { text: '#f79b98', bg: '#3b1b1b', line: '#e8605d' },
  quiet: { text: '#a7afba', bg: '#262a31', line: '#7b8491' },
};

export const shadesOf = (meaning: Meaning, dark: boolean): Shades => (dark ? night : day)[meaning];

/** As tokens of the theme: `meaningOverdue`, `meaningOverdueBg`, `meaningOverdueLine` → `var(--ant-meaning-overdue-bg)`. */
export function meaningTokens(dark: boolean): Record<string, string> {
  return Object.fromEntries(
    meanings.flatMap((meaning) => {
      const name = `meaning${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}`;
      const { text, bg, line } = shadesOf(meaning, dark);
      return [[name, text], [`${name}Bg`, bg], [`${name}Line`, line]];
    }),
  );
}
