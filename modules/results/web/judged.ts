import type { Condition, Entity, Field } from '@/api/types';
import { dayjs } from '@/shared/day';
import { dayIn } from '@/shared/day-in';
import { fieldOf } from '@/engine/meta';
import type { Figures, Results, Row, Step } from './api';

export const path = ['created', 'contacted', 'qualified', 'converted', 'won'] as const satisfies readonly Step[];

export const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** All conditions that hold for the records behind a figure. */
export function together(...conditions: (Condition | null | undefined)[]): Condition | null {
  const parts = conditions.filter((one): one is Condition => one !== null && one !== undefined);
  return parts.length === 0 ? null : { all: parts };
}

/** The statuses that leads left, in the order of the field. */
export function statusesOf(lead: Entity, results: Pick<Results, 'days_in_status'>): { value: string; label: string }[] {
  const choices = fieldOf(lead, 'status')?.choices ?? [];
  const place = (value: string) => { const at = choices.findIndex((one) => one.value === value); return at < 0 ? choices.length : at; };
  return results.days_in_status
    .map(({ status }) => ({ value: status, label: choices.find((one) => one.value === status)?.label ?? status }))
    .sort((a, b) => place(a.value) - place(b.value));
}

export type Compared = 'better' | 'as expected' | 'worse' | 'too few';

/**
 * Somebody's conversions against what leads of the same kind usually give: only called better or worse when chance alone would
 * hardly do it, that is when what is usual lies outside of the interval of what he has.
 */
export function comparedOf({ created, expected, low, high }: Pick<Figures, 'created' | 'expected' | 'low' | 'high'>): Compared | null {
  if (expected === null || low === null || high === null || created === 0) return null;
  if (created < 10) return 'too few';
  const usual = expected / created;
  if (usual < low) return 'better';
  return usual > high ? 'worse' : 'as expected';
}

export type Sort = { by: keyof Figures | 'rate' | 'key'; down: boolean };

/** Rows in the order of a column; what has no figure stands last either way. */
export function sorted(rows: readonly Row[], { by, down }: Sort, nameOf: (row: Row) => string): Row[] {
  const figure = (row: Row): number | string | null => (by === 'key' ? nameOf(row) : by === 'rate' ? share(row.converted, row.created) : row[by]);
  return [...rows].sort((a, b) => {
    const [left, right] = [figure(a), figure(b)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    const order = typeof left === 'string' ? left.localeCompare(String(right)) : left - Number(right);
    return down ? -order : order;
  });
}

// What one asks for first.
const often = ['source', 'origin', 'owner', 'department', 'campaign', 'region', 'industry', 'grade', 'rank'];
const groupable = ['choice', 'reference', 'user'];
// Words of one's own that are said again and again.
const named = ['campaign'];

/** By what leads may be told apart: what one asks for often at the head, then the other choices and references. */
export function waysOf(lead: Entity): Field[] {
  const fits = lead.fields.filter((field) => (groupable.includes(field.type) || named.includes(field.name)) && field.filter && field.name !== 'converted_contact');
  const place = (field: Field) => (often.includes(field.name) ? often.indexOf(field.name) : often.length);
  return [...fits].sort((a, b) => place(a) - place(b));
}

export const periods = ['thisMonth', 'lastMonth', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear'] as const;
export type Period = (typeof periods)[number];

/** The first and the last day of a period in the reader's zone. */
export function daysOf(period: Period, zone: string, now: string = new Date().toISOString()): [string, string] {
  const today = dayjs.utc(dayIn(zone, now));
  const back = period.startsWith('last') ? 1 : 0;
  const months = period.endsWith('Month') ? 1 : period.endsWith('Quarter') ? 3 : 12;
  const first = today.startOf('month').subtract(today.month() % months, 'month').subtract(back * months, 'month');
  return [first.format('YYYY-MM-DD'), first.add(months, 'month').subtract(1, 'day').format('YYYY-MM-DD')];
}

/** Hours as one says them: "40 min", "5.2 h", "3.1 days". */
export function durationOf(hours: number): { value: number; unit: 'minute' | 'hour' | 'day' } {
  if (hours < 1) return { value: Math.round(hours * 60), unit: 'minute' };
  if (hours < 48) return { value: Math.round(hours * 10) / 10, unit: 'hour' };
  return { value: Math.round((hours / 24) * 10) / 10, unit: 'day' };
}
