import { expect, it } from 'vitest';
import { countedReasons } from './counted-reasons';

it('counts refused records by reason', () => {
  expect(countedReasons([{ id: '1', why: '无权修改' }, { id: '2', why: '无权修改' }, { id: '3', why: '已删除' }])).toEqual({ 无权修改: 2, 已删除: 1 });
  expect(countedReasons(null)).toEqual({});
});
