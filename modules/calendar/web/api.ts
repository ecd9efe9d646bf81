import { ask } from '@/api/client';
import type { CalendarDay } from './year';

/** When the company works: days of the week from 1 (Monday) to 7, and from when to when. */
export interface WorkingWeek {
  week: number[];
  from: string;
  to: string;
}

export type Calendar = WorkingWeek & { zone: string; can: string[] };

export const getCalendar = async () => (await ask('get', '/calendar')) as Calendar;
export const putWeek = async (body: WorkingWeek) => (await ask('put', '/calendar', { body })) as Calendar;

/** Afterwards the year has exactly these holidays and make-up working days. */
export const putDays = async (year: number, days: CalendarDay[]) => (await ask('put', '/calendar/days', { body: { year, days } })) as { created: number; updated: number; removed: number };
