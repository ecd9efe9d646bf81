import { expect, it } from 'vitest';
import type { RecordData } from '@/api/types';
import { aField, anEntity } from '@/testing/descriptions';
import { calendarFields, layerOf, type Layer } from './calendar-fields';
import { firstDayOfWeek, instantOf, movedBy, spanOf, valuesOf, wallOf } from './wall-time';

const zone = 'Asia/Shanghai';
const meeting = anEntity('meeting', [
  aField('title'), aField('created_at', { type: 'datetime', system: true }), aField('at', { type: 'datetime' }), aField('due_at', { type: 'datetime' }),
  aField('ends_at', { type: 'datetime' }), aField('all_day', { type: 'boolean' }), aField('closed_on', { type: 'date' }),
]);
const layer = (name?: string): Layer => {
  const found = layerOf(meeting, name);
  if (!found) throw new Error('no layer');
  return found;
};
const record = (values: object) => ({ id: '1', version: 1, ...values }) as unknown as RecordData;

it('offers the days of a type, its own before those the program keeps, and no ends', () => {
  expect(calendarFields(meeting).map((field) => field.name)).toEqual(['at', 'due_at', 'closed_on', 'created_at']);
  expect(layer().start.name).toBe('due_at');
  expect(layer('at').end).toBeUndefined();
  expect(layerOf(anEntity('plain', [aField('name')]))).toBeNull();
});

it('stands where the wall clock of the reader says, and is put back there', () => {
  const timed = record({ due_at: '2026-11-22T06:30:00.000Z', ends_at: '2026-11-22T07:30:00.000Z' });
  const span = spanOf(layer(), timed, zone);
  expect(span).toEqual({ start: '2026-11-22T14:30:00', end: '2026-11-22T15:30:00', allDay: false });
  expect(span && valuesOf(layer(), span, zone)).toEqual({ due_at: '2026-11-22T06:30:00.000Z', ends_at: '2026-11-22T07:30:00.000Z', all_day: false });
  expect(spanOf(layer(), record({}), zone)).toBeNull();
  expect(instantOf(wallOf('2026-03-08T09:30:00.000Z', 'America/New_York'), 'America/New_York')).toBe('2026-03-08T09:30:00.000Z');
});

it('takes whole days to the last one', () => {
  const whole = record({ due_at: '2026-11-21T16:00:00.000Z', ends_at: '2026-11-23T15:59:00.000Z', all_day: true });
  const span = spanOf(layer(), whole, zone);
  expect(span).toEqual({ start: '2026-11-22', end: '2026-11-24', allDay: true });
  expect(span && valuesOf(layer(), span, zone)).toEqual({ due_at: '2026-11-21T16:00:00.000Z', ends_at: '2026-11-23T15:59:00.000Z', all_day: true });
  const day = spanOf(layer('closed_on'), record({ closed_on: '2026-11-30' }), zone);
  expect(day).toEqual({ start: '2026-11-30', end: null, allDay: true });
  expect(day && valuesOf(layer('closed_on'), movedBy(day, 1, 0, 'all'), zone)).toEqual({ closed_on: '2026-12-01' });
});

it('moves and stretches, never before its beginning', () => {
  const span = { start: '2026-11-30T23:30:00', end: null, allDay: false };
  expect(movedBy(span, 0, 30, 'all')).toEqual({ start: '2026-12-01T00:00:00', end: null, allDay: false });
  expect(movedBy(span, 0, 30, 'end').end).toBe('2026-12-01T00:30:00');
  expect(movedBy(span, 0, -30, 'end')).toEqual(span);
});

it('begins the week as the reader does', () => {
  expect([firstDayOfWeek('zh-CN', []), firstDayOfWeek('zh-TW', []), firstDayOfWeek('en', ['en-US']), firstDayOfWeek('en', ['en-GB'])]).toEqual([1, 0, 0, 1]);
});
