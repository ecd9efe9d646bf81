import { expect, it } from 'vitest';
import { saidOnce } from './said-once';

it.each([
  ['电话沟通', '电话沟通', { title: '电话沟通', text: '' }],
  ['电话沟通', '电话沟通\n周五演示', { title: '电话沟通', text: '周五演示' }],
  ['很长的一', '很长的一行', { title: '跟进', text: '很长的一行' }],
  ['准备报价', '含运费', { title: '准备报价', text: '含运费' }],
  ['准备报价', null, { title: '准备报价', text: '' }],
  [null, '只有内容', { title: '跟进', text: '只有内容' }],
])('%s / %s', (title, text, shown) => expect(saidOnce(title, text, '跟进')).toEqual(shown));
