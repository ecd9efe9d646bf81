import type { ReactNode } from 'react';

/** Parts of the palette, in their order. */
export const sections = ['open', 'recent', 'create', 'go', 'view', 'record', 'setting', 'switch'] as const;
export type Section = (typeof sections)[number];

/** One thing the palette can do. */
export interface Command {
  /** The same from day to day: what was used last comes first. */
  id: string;
  section: Section;
  /** In the reader's words: 新建客户. */
  label: string;
  /** Small print behind it. */
  hint?: string;
  /** Other words by which it is found: its English name, its address. */
  words?: string[];
  icon?: ReactNode;
  /** The shortcut that does the same. */
  keys?: string;
  run: () => void;
}
