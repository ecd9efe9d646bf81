import { expect, it } from 'vitest';
import { freeTimes } from './free';

const day = '2026-11-23';
const times = (taken: [string, string][], now = '2026-11-20T00:00:00', least = 30) =>
  freeTimes([day], taken.map(([from, to]) => ({ from: `${day}T${from}:00`, to: `${day}T${to}:00` })), now, { least }).map(({ from, to }) => `${from.slice(11, 16)}-${to.slice(11, 16)}`);

it('finds what is left between what is taken', () => {
  expect(times([])).toEqual(['09:00-18:00']);
  expect(times([['10:00', '11:00'], ['10:30', '12:00'], ['17:45', '19:00']])).toEqual(['09:00-10:00', '12:00-17:45']);
  expect(times([['08:00', '18:30']])).toEqual([]);
  expect(times([['09:20', '18:00']])).toEqual([]);
});

it('offers nothing that is over', () => {
  expect(times([], '2026-11-23T10:10:00')).toEqual(['10:30-18:00']);
  expect(times([], '2026-11-24T08:00:00')).toEqual([]);
});
