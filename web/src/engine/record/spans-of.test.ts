import { expect, it } from 'vitest';
import { spansOf } from './spans-of';

it.each([
  ['签了合同，合同三年', '合同', [[2, 2], [5, 2]]],
  ['Order ORDER', 'order', [[0, 5], [6, 5]]],
  ['价格与交期', '交期 价格', [[0, 2], [3, 2]]],
  ['anything', '', []],
  ['aaa', 'aa', [[0, 2]]],
])('%s / %s', (text, words, spans) => expect(spansOf(text, words)).toEqual(spans));
