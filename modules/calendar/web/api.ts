import { api, type Schemas } from '@/api/client';
import type { CalendarDay } from './year';

/** When the company works: days of the week from 1 (Monday) to 7, and from when to when. */
export type Calendar = Schemas['Calendar'];

export const getCalendar = () => api.get('/calendar');
export const putWeek = (body: Schemas['CalendarChange']) => api.put('/calendar', { body });

/** Afterwards the year has exactly these holidays and make-up working days. */
export const putDays = (year: number, days: CalendarDay[]) => api.put('/calendar/days', { body: { year, days } });
