import { describe, expect, it } from 'vitest';
import { inNewOrder } from './in-new-order';

describe('the new order', () => {
  it.each([
    ['down', 'a', 'c', 'bcad'],
    ['up', 'd', 'b', 'adbc'],
    ['to where it is', 'b', 'b', 'abcd'],
    ['to nowhere', 'b', 'x', 'abcd'],
    ['of what is not there', 'x', 'a', 'abcd'],
  ])('%s', (_, id, to, expected) => expect(inNewOrder([...'abcd'], String, id, to).join('')).toBe(expected));
});
