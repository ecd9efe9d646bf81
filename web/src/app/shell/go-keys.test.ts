import { expect, it } from 'vitest';
import { goKeys } from './go-keys';

const letters = (...names: string[]) => [...goKeys(names.map((name) => ({ name })), ['h', 's'])].map(([name, letter]) => `${letter} ${name}`);

it('gives every record type the first letter of its name that is free', () => {
  expect(letters('account', 'contact', 'activity', 'lead')).toEqual(['a account', 'c contact', 't activity', 'l lead']);
});

it('leaves the letters of home and settings, and those who come too late without one', () => {
  expect(letters('shop', 'op', 'o', 'x_1')).toEqual(['o shop', 'p op', 'x x_1']);
});
