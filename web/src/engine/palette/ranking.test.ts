import pinyin from 'pinyin-match';
import traditional from 'pinyin-match/es/traditional';
import { describe, expect, it } from 'vitest';
import type { Command } from './command';
import { matcherWith } from './matching';
import { ranked, usedNow } from './ranking';

const command = (label: string, more: Partial<Command> = {}): Command => ({ id: label, section: 'go', label, run: () => undefined, ...more });
const commands = [
  command('客户'), command('联系人'), command('新建客户', { section: 'create', words: ['new customer'] }), command('新建联系人', { section: 'create' }),
  command('重庆长安汽车'), command('深色', { section: 'switch', words: ['dark'] }), command('设置', { section: 'setting', words: ['settings'] }),
];
const labels = (typed: string, used: string[] = [], among = commands) => ranked(among, typed, matcherWith(pinyin), used).map((one) => one.command.label);

describe('what is typed finds', () => {
  it.each([
    ['xjkh', ['新建客户']],
    ['xinjiankehu', ['新建客户']],
    ['xin jian', ['新建客户', '新建联系人']],
    ['kh', ['客户', '新建客户']],
    ['客户', ['客户', '新建客户']],
    ['cqca', ['重庆长安汽车']],
    ['changan', ['重庆长安汽车']],
    ['ｄａｒｋ', ['深色']],
    ['new c', ['新建客户']],
    ['n c', ['新建客户']],
    ['qqq', []],
  ])('%s: %o', (typed, found) => expect(labels(typed)).toEqual(found));

  it('traditional characters by their readings', () => {
    const found = ranked([command('新增客戶'), command('匯入')], 'xzkh', matcherWith(traditional), []);
    expect(found.map((one) => one.command.label)).toEqual(['新增客戶']);
  });

  it('characters before the readings are there', () => {
    expect(ranked(commands, '新建', matcherWith(null), []).map((one) => one.command.label)).toEqual(['新建客户', '新建联系人']);
    expect(ranked(commands, 'xj', matcherWith(null), [])).toEqual([]);
  });
});

describe('the order', () => {
  it('what was used lately comes first among equals, not before what fits better', () => {
    expect(labels('xj', ['新建联系人'])).toEqual(['新建联系人', '新建客户']);
    expect(labels('kh', ['新建客户'])).toEqual(['客户', '新建客户']);
  });

  it('with nothing typed the last used is first and nothing is missing', () => {
    const all = labels('', ['深色', '设置']);
    expect(all.slice(0, 2)).toEqual(['深色', '设置']);
    expect(all).toHaveLength(commands.length);
  });

  it('a use is counted once', () => expect(usedNow(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c']));
});

it('marks what was matched', () => {
  expect(ranked(commands, 'kh', matcherWith(pinyin), []).map((one) => one.span)).toEqual([[0, 2], [2, 2]]);
});
