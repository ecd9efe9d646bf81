import { describe, expect, it } from 'vitest';
import { shortened } from './shortened';

describe('the beginning of a text', () => {
  it('is all of a text of ordinary length', () => {
    expect(shortened('谈了价格')).toBe('谈了价格');
    expect(shortened('x'.repeat(700))).toHaveLength(700);
  });
  it('ends after so many characters, never within one', () => {
    expect(shortened('长'.repeat(5000))).toHaveLength(600);
    expect(shortened(`${'x'.repeat(599)}🌸${'y'.repeat(500)}`)).toBe('x'.repeat(599));
  });
  it('ends after so many lines', () => {
    expect(shortened('a\n'.repeat(100)).split('\n')).toHaveLength(12);
  });
});
