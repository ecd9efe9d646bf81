import { expect, it } from 'vitest';
import { sameReasons } from './reasons';

const refused = (id: string, message: string, until: string | null = null) => ({ id, code: 'pools.taken', message, by: null, limit: null, until });

it('puts refusals for the same reason together', () => {
  const [a, b, c, d] = [refused('a', '已被王芳领取'), refused('b', '今天已领满', '2026-03-03'), refused('c', '已被王芳领取'), refused('d', '今天已领满', '2026-03-04')];
  expect(sameReasons([a, b, c, d])).toEqual([[a, c], [b], [d]]);
});
