import { ask } from './client';
import { queryOf, type RecordQuery } from './records';
import type { RecordData } from './types';

/** What the records of a column have in the field: a choice, yes or no, the id of another record; null: nothing. */
export type ColumnValue = string | boolean | null;

export interface BoardColumn {
  value: ColumnValue;
  title: string;
  hidden?: boolean;
  color: string | null;
  /** Over all records of the column, exactly; a sum is null when its currencies do not add up. */
  count: number;
  sums: Record<string, number | null>;
  currencies: Record<string, string>;
  /** The first cards. */
  data: RecordData[];
  next: string | null;
}

export interface BoardAnswer {
  field: string;
  columns: BoardColumn[];
  /** Columns that are not shown. */
  more: number;
}

export interface BoardQuery extends Omit<RecordQuery, 'limit' | 'page' | 'cursor' | 'removed'> {
  field: string;
  sum: string[];
  cards: number;
  /** Plain equalities: of which pipeline, say. */
  equals: Record<string, string>;
}

/** The columns of a board with their figures and first cards. */
export function getBoard(entities: string, { field, sum, cards, equals, ...wanted }: BoardQuery, signal?: AbortSignal): Promise<BoardAnswer> {
  const query = { field, cards, sum: sum.join(',') || undefined, ...queryOf(wanted), ...equals };
  return ask('get', '/{entities}/board', { params: { path: { entities }, query }, signal }) as Promise<BoardAnswer>;
}
