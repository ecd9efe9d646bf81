import { describe, expect, it } from 'vitest';
import { changedType, newType, type TypeAnswers } from './type-body';

const answers: TypeAnswers = { labels: { 'zh-CN': ' 设备 ', en: '' }, icon: 'tool', owned: true, rightsLike: 'account', followed: true };

describe('a record type of one’s own', () => {
  it('is sent with what was said of it', () => {
    expect(newType(answers)).toEqual({ label: { 'zh-CN': '设备' }, icon: 'tool', owned: true, rights_like: 'account', referred_by: ['activity'] });
    expect(newType({ ...answers, many: { en: 'Machines' }, followed: false, rightsLike: null })).toEqual({ label: { 'zh-CN': '设备' }, label_many: { en: 'Machines' }, icon: 'tool', owned: true, rights_like: null });
  });
  it('is changed in what was touched', () => {
    const before = { labels: { 'zh-CN': '设备' }, many: {}, icon: 'tool', board: null };
    expect(changedType({ ...answers, labels: { 'zh-CN': '设备' } }, before)).toEqual({});
    expect(changedType({ ...answers, labels: { 'zh-CN': '机器' }, icon: 'car', board: 'x_state' }, before)).toEqual({ label: { 'zh-CN': '机器' }, icon: 'car', board: 'x_state' });
    expect(changedType({ ...answers, labels: { 'zh-CN': '设备' } }, { ...before, board: 'x_state' })).toEqual({ board: null });
  });
});
