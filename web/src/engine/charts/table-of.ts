import type { Value } from '@/api/types';
import { measureName, type ChartDefinition } from './definition';

export type FigureRow = { [name: string]: Value };

/** One value of a grouping: what it is and under which name it is compared. */
export interface Mark {
  key: string;
  value: Value;
}

/** Figures as a table: groups down, series across. Without a split there is one series, whose mark is empty. */
export interface FigureTable {
  groups: Mark[];
  series: Mark[];
  /** By group, then series; null where nothing was added up, or sums of several currencies. */
  figures: (number | null)[][];
  /** The currency of the sums, where they are all of one. */
  currency: string | null;
  mixed: boolean;
}

export function markOf(value: Value): Mark {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { key: String(value['id'] ?? ''), value };
  return { key: value === null || value === undefined ? '' : String(value), value: value ?? null };
}

/** Rows of an aggregate as a table. `order` sorts the marks of a grouping; a count that is not told is none. */
export function tableOf(rows: FigureRow[], definition: ChartDefinition, order: (group: string, marks: Mark[]) => Mark[]): FigureTable {
  const name = measureName(definition.measure);
  const fieldOf = (group: string) => group.split(':')[0] ?? group;
  const marksOf = (group: string | null): Mark[] => {
    if (!group) return [{ key: '', value: null }];
    const found = new Map(rows.map((row) => markOf(row[fieldOf(group)] ?? null)).map((mark) => [mark.key, mark]));
    return order(group, [...found.values()]);
  };
  const groups = marksOf(definition.group);
  const series = marksOf(definition.split);
  const told = new Map<string, number | null>();
  const currencies = new Set<string>();
  let mixed = false;
  for (const row of rows) {
    const of = (group: string | null) => (group ? markOf(row[fieldOf(group)] ?? null).key : '');
    const figure = row[name];
    told.set(`${of(definition.group)}\n${of(definition.split)}`, typeof figure === 'number' ? figure : null);
    const currency = row[`${definition.measure.split(':')[1]}_currency`];
    if (typeof currency === 'string' && currency !== '') currencies.add(currency);
    mixed ||= row['mixed_currency'] === true;
  }
  const none = definition.measure === 'count' ? 0 : null;
  const figures = groups.map((group) => series.map((one) => told.get(`${group.key}\n${one.key}`) ?? none));
  return { groups, series, figures, currency: currencies.size === 1 ? ([...currencies][0] ?? null) : null, mixed: mixed || currencies.size > 1 };
}
