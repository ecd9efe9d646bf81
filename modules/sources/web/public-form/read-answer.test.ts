import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer';

const read = (type: string, typed: string, max?: number) => readAnswer({ name: 'x', type, label: 'x', required: false, max: max ?? null }, typed);

describe('what a visitor typed', () => {
  it('is empty when only spaces are', () => expect(read('text', '   ')).toEqual({ value: null }));
  it('is a number for a number', () => {
    expect(read('money', '12,000.50')).toEqual({ value: 12000.5 });
    expect(read('integer', '1.5')).toEqual({ wrong: 'number' });
    expect(readAnswer({ name: 'x', type: 'integer', label: 'x', required: false, least: 1, most: 9 }, '0')).toEqual({ wrong: 'atLeast' });
    expect(readAnswer({ name: 'x', type: 'integer', label: 'x', required: false, least: 1, most: 9 }, '10')).toEqual({ wrong: 'atMost' });
    expect(read('integer', 'viele')).toEqual({ wrong: 'number' });
  });
  it('is checked by its kind', () => {
    expect(read('email', 'li@')).toEqual({ wrong: 'email' });
    expect(read('email', ' li@华为.cn ')).toEqual({ value: 'li@华为.cn' });
    expect(read('url', 'javascript:alert(1)')).toEqual({ wrong: 'url' });
    expect(read('phone', '+86 138-0013-8000')).toEqual({ value: '+86 138-0013-8000' });
    expect(read('phone', '电话')).toEqual({ wrong: 'phone' });
  });
  it('counts characters as people do', () => {
    expect(read('text', '𠮷野家', 3)).toEqual({ value: '𠮷野家' });
    expect(read('text', '四个字啊', 3)).toEqual({ wrong: 'tooLong' });
  });
});
