/** How so many are shared out by weight: as evenly as whole records can be, who is first gets what is left over. */
export function shares(count: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, one) => sum + one, 0);
  if (all <= 0) return weights.map(() => 0);
  const exact = weights.map((one) => (count * one) / all);
  const given = exact.map(Math.floor);
  const order = exact.map((one, index) => ({ index, rest: one - Math.floor(one) })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, count - given.reduce((sum, one) => sum + one, 0))) given[index] = (given[index] ?? 0) + 1;
  return given;
}
