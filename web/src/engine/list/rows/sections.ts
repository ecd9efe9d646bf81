import type { Condition } from '@/api/types';

/** A stretch of a list: all of it, or a group with its own condition. */
export interface Section {
  /** What tells it from the others; '' for the only one. */
  key: string;
  filter: Condition | null;
  /** Exactly how many records are in it. */
  total: number;
  /** Whether a line with its name stands above. */
  headed: boolean;
  /** Closed ones show that line alone. */
  open: boolean;
  /** Where its records begin in the list: pages after the first begin further on. */
  from: number;
}

export type Line = { kind: 'head'; section: number } | { kind: 'row'; section: number; index: number };

/** The lines of a list from top to bottom, found by number without one being made for each. */
export class Layout {
  readonly count: number;
  readonly #begins: number[] = [];

  constructor(readonly sections: readonly Section[]) {
    let at = 0;
    for (const section of sections) {
      this.#begins.push(at);
      at += (section.headed ? 1 : 0) + (section.open ? section.total : 0);
    }
    this.count = at;
  }

  at(line: number): Line | undefined {
    if (line < 0 || line >= this.count) return undefined;
    let low = 0;
    let high = this.#begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#begins[middle] ?? 0) <= line) low = middle;
      else high = middle - 1;
    }
    const within = line - (this.#begins[low] ?? 0);
    const headed = this.sections[low]?.headed ?? false;
    if (headed && within === 0) return { kind: 'head', section: low };
    return { kind: 'row', section: low, index: within - (headed ? 1 : 0) };
  }

  /** The line of a record by its place in a section. */
  lineOf(section: number, index: number): number {
    return (this.#begins[section] ?? 0) + (this.sections[section]?.headed ? 1 : 0) + index;
  }
}

export interface Piece {
  section: number;
  number: number;
}

/** The pieces of `size` records that the lines from `first` to `last` are in. */
export function piecesOf(layout: Layout, first: number, last: number, size: number): Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  for (let line = Math.max(0, first); line <= Math.min(last, layout.count - 1); line += 1) {
    const one = layout.at(line);
    if (one?.kind !== 'row') continue;
    const number = Math.floor(one.index / size);
    const key = `${one.section}/${number}`;
    if (seen.has(key)) continue;
    seen.add(key);
    pieces.push({ section: one.section, number });
  }
  return pieces;
}
