import type { BoardAnswer, BoardColumn, ColumnValue } from '@/api/board';
import type { RecordData, RecordPage } from '@/api/types';

export const columnKey = (value: ColumnValue): string => (value === null ? '—' : String(value));

/** A board after a card went to another column, before the server has said so: cards, counts and sums. */
export function moved(board: BoardAnswer, card: RecordData, from: ColumnValue, to: ColumnValue): BoardAnswer {
  if (from === to) return board;
  const columns = board.columns.map((column) => {
    if (column.value === to) return { ...figures(column, card, 1), data: [card, ...column.data.filter((one) => one.id !== card.id)] };
    if (column.value === from) return { ...figures(column, card, -1), data: column.data.filter((one) => one.id !== card.id) };
    return column;
  });
  return { ...board, columns };
}

function figures(column: BoardColumn, card: RecordData, by: 1 | -1): BoardColumn {
  const sums: BoardColumn['sums'] = {};
  const currencies = { ...column.currencies };
  for (const [name, sum] of Object.entries(column.sums)) {
    const amount = card[name];
    const currency = card[`${name}_currency`];
    const fits = typeof currency !== 'string' || !currencies[name] || currencies[name] === currency;
    if (typeof amount !== 'number') sums[name] = sum;
    else if (sum === null || !fits) sums[name] = column.count === 0 && by === 1 ? amount : null;
    else sums[name] = Math.round((sum + by * amount) * 1e4) / 1e4;
    if (by === 1 && typeof amount === 'number' && typeof currency === 'string' && !currencies[name]) currencies[name] = currency;
  }
  return { ...column, sums, currencies, count: column.count + by };
}

/** Further cards of a column without one that left it. */
export const withoutCard = (page: RecordPage, id: string): RecordPage =>
  page.data.some((one) => one.id === id) ? { ...page, data: page.data.filter((one) => one.id !== id), total: page.total - 1 } : page;
