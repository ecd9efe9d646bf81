import { describe, expect, it } from 'vitest';
import { aField } from '@/testing/descriptions';
import { dayIn, momentIn, numberIn, readCell } from './read-cell';
import { blockText, parseBlock } from './tsv';

const context = { zone: 'Asia/Shanghai', yes: ['是', 'yes', 'true', '1'], no: ['否', 'no', 'false', '0'] };

describe('a block from a spreadsheet', () => {
  it.each<[string, string[][]]>([
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['"two\nlines"\tx', [['two\nlines', 'x']]],
    ['"say ""hi"""', [['say "hi"']]],
    ['19" screen\tb', [['19" screen', 'b']]],
    ['"19 inch\tb', [['"19 inch', 'b']]],
    ['a\t\tb', [['a', '', 'b']]],
    ['', [['']]],
  ])('%j', (text, cells) => expect(parseBlock(text)).toEqual(cells));

  it('goes back as it came', () => {
    const cells = [['a', 'two\nlines', 'say "hi"'], ['', 'tab\there', '3']];
    expect(parseBlock(blockText(cells))).toEqual(cells);
  });
});

describe('a pasted cell', () => {
  it.each<[string, number | null]>([
    ['1,250,000', 1_250_000], ['¥ 3,000.50', 3000.5], ['125万', 1_250_000], ['1.2亿', 120_000_000], ['(30)', -30], ['-5', -5], ['12%', 12],
    ['NT$ 500', 500], ['１２３', 123], ['2k', 2000], ['USD 10', 10], ['1,25', null], ['abc', null], ['-', null], ['(5', null], ['.5', 0.5],
  ])('%s is the number %s', (text, number) => expect(numberIn(text)).toBe(number));

  it.each<[string, string | null]>([
    ['2024-3-5', '2024-03-05'], ['2024/03/05', '2024-03-05'], ['2024年3月5日', '2024-03-05'], ['20240305', '2024-03-05'], ['2024.12.31', '2024-12-31'],
    ['2024-02-30', null], ['3/5/2024', null], ['soon', null],
  ])('%s is the day %s', (text, day) => expect(dayIn(text)).toBe(day));

  it.each<[string, string | null]>([
    ['2024-03-05 14:30', '2024-03-05T06:30:00.000Z'], ['2024年3月5日', '2024-03-04T16:00:00.000Z'], ['2024-03-05T06:30:00Z', '2024-03-05T06:30:00.000Z'],
    ['2024-03-05 25:00', null],
  ])('%s is the moment %s', (text, moment) => expect(momentIn(text, context.zone)).toBe(moment));

  it('is read by the type of its field', () => {
    const status = aField('status', { type: 'choice', choices: [{ value: 'new', label: '新建' }, { value: 'won', label: '赢单' }] });
    expect(readCell(status, '赢单', context)).toEqual({ value: 'won' });
    expect(readCell(status, '别的', context)).toEqual({ refused: 'choice' });
    expect(readCell({ ...status, type: 'choices' }, '新建、赢单', context)).toEqual({ value: ['new', 'won'] });
    expect(readCell(aField('done', { type: 'boolean' }), 'Yes', context)).toEqual({ value: true });
    expect(readCell(aField('n', { type: 'integer' }), '1.5', context)).toEqual({ refused: 'integer' });
    expect(readCell(aField('owner', { type: 'user' }), ' 李娜 ', context)).toEqual({ titles: ['李娜'], to: 'user', many: false });
    expect(readCell(aField('name'), '  华为 ', context)).toEqual({ value: '华为' });
    expect(readCell(aField('name'), '', context)).toEqual({ value: null });
  });
});
