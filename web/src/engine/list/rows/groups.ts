import { dayjs } from '@/shared/day';
import type { Condition, Entity, Field, Value } from '@/api/types';
import { referenceOf } from '@/api/reference';
import { fieldOf } from '../../meta';
import type { Grouping } from '../list-state';

/** Records that have the same in a field, with exact figures over all of them. */
export interface Group {
  key: string;
  value: Value;
  filter: Condition;
  count: number;
  /** Of the fields summed; null where currencies do not add up. */
  sums: Record<string, number | null>;
  currencies: Record<string, string>;
}

/** What may stand together: choices, yes or no, people, other records, days. */
export const groupable = (entity: Entity): Field[] =>
  entity.fields.filter(
    (field) => field.filter && ['choice', 'boolean', 'reference', 'user', 'date', 'datetime'].includes(field.type) && field.name !== 'removed_at',
  );

/** What adds up over many records: money and other numbers that are kept, of the columns shown. */
export const summable = (entity: Entity, columns: string[]): Field[] =>
  columns.flatMap((name) => fieldOf(entity, name) ?? []).filter((field) => ['money', 'decimal'].includes(field.type));

/** The groups of a list from the figures that the server adds up. */
export function groupsOf(entity: Entity, grouping: Grouping, figures: { [name: string]: Value }[], summed: Field[]): Group[] {
  return figures.map((row) => {
    const value = row[grouping.field] ?? null;
    const id = referenceOf(typeof value === 'object' ? value : null)?.id;
    return {
      key: id ?? String(value),
      value,
      filter: filterOf(fieldOf(entity, grouping.field), grouping, id ?? value),
      count: Number(row['count'] ?? 0),
      sums: Object.fromEntries(summed.map((field) => [field.name, numberOrNull(row[`sum_${field.name}`])])),
      currencies: Object.fromEntries(
        summed.map((field) => {
          const currency = row[field.currency_field ?? `${field.name}_currency`];
          return [field.name, typeof currency === 'string' ? currency : ''];
        }),
      ),
    };
  });
}

const numberOrNull = (value: Value) => (typeof value === 'number' ? value : null);

function filterOf(field: Field | undefined, grouping: Grouping, value: Value): Condition {
  if (value === null || value === undefined || value === '') return [grouping.field, 'is empty'];
  const span = grouping.period && typeof value === 'string' ? spanOf(value) : null;
  if (span) return [grouping.field, 'between', span];
  return field?.type === 'choice' || field?.type === 'reference' || field?.type === 'user'
    ? [grouping.field, 'in', [value]]
    : [grouping.field, '=', value];
}

/** The first and last day of "2024", "2024-Q3", "2024-03", "2024-W09" or "2024-03-05"; null of anything else. */
export function spanOf(period: string): [string, string] | null {
  const [, year = '', rest] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  if (year === '') return null;
  const days = (from: string, unit: 'year' | 'month' | 'day', count = 1): [string, string] => {
    const first = dayjs.utc(from);
    return [first.format('YYYY-MM-DD'), first.add(count, unit).subtract(1, 'day').format('YYYY-MM-DD')];
  };
  if (rest === undefined) return days(`${year}-01-01`, 'year');
  if (/^Q[1-4]$/.test(rest)) return days(`${year}-${String(Number(rest[1]) * 3 - 2).padStart(2, '0')}-01`, 'month', 3);
  if (/^W\d{2}$/.test(rest)) {
    // The first week of a year is the one with the fourth of January in it; weeks begin on Monday.
    const fourth = dayjs.utc(`${year}-01-04`);
    const monday = fourth.subtract((fourth.day() + 6) % 7, 'day').add((Number(rest.slice(1)) - 1) * 7, 'day');
    return [monday.format('YYYY-MM-DD'), monday.add(6, 'day').format('YYYY-MM-DD')];
  }
  if (/^\d{2}$/.test(rest)) return days(`${year}-${rest}-01`, 'month');
  return /^\d{2}-\d{2}$/.test(rest) ? days(period, 'day') : null;
}
