import type { QueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { toProblem } from '@/api/problem';
import { updateRecord } from '@/api/records';
import type { Entity, RecordData, Value } from '@/api/types';
import type { Values } from '../../form/form-fields';
import { wireValue } from '../../form/wire-value';
import { changeKept, merged } from './cached';

/** Somebody else changed the same field meanwhile. */
export class Overtaken extends Error {
  constructor(readonly current: RecordData, readonly fields: string[]) {
    super('changed meanwhile');
  }
}

const sameValue = (one: Value, other: Value) => JSON.stringify(wireValue(one)) === JSON.stringify(wireValue(other));

/** Of what was typed, what is another than before. */
export const changesOf = (before: Values, typed: Values): Values =>
  Object.fromEntries(Object.entries(typed).filter(([name, value]) => !sameValue(before[name], value)));

/**
 * Writes fields of a record: lists show them at once, and what was there again when the server refuses. Where somebody changed other
 * fields meanwhile, ours are written on top of theirs; where it was one of ours, it is `Overtaken`, and `over` writes all the same.
 * Gives the record as the server has it, in its own way of writing: from there it can be taken back.
 */
export async function save(queries: QueryClient, entity: Entity, record: RecordData, changes: Values, over = false): Promise<RecordData> {
  changeKept(queries, entity.name, record.id, (row) => ({ ...row, ...within(row, changes) }));
  const body = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, wireValue(value)]));
  try {
    const answer = await written(entity, record, body, changes, over);
    changeKept(queries, entity.name, record.id, (row) => merged(row, answer));
    void queries.invalidateQueries({ queryKey: keys.record(entity.name, record.id) });
    return merged({ ...record, ...changes }, answer);
  } catch (error) {
    const now = error instanceof Overtaken ? error.current : record;
    changeKept(queries, entity.name, record.id, (row) => merged(row, { ...record, ...now }));
    throw error;
  }
}

/** Puts back what was there `before`, unless somebody changed it since: then an error says `overtaken`. */
export async function takeBack(queries: QueryClient, entity: Entity, saved: RecordData, before: Values, overtaken: string): Promise<void> {
  try {
    await save(queries, entity, saved, before);
  } catch (error) {
    throw error instanceof Overtaken ? new Error(overtaken) : error;
  }
}

async function written(entity: Entity, record: RecordData, body: Values, changes: Values, over: boolean): Promise<RecordData> {
  try {
    return await updateRecord(entity.path, record.id, record.version, body);
  } catch (error) {
    const current = currentOf(error);
    if (!current) throw error;
    const fields = Object.keys(changes).filter((name) => name in record && !sameValue(current[name], record[name]) && !sameValue(current[name], changes[name]));
    if (fields.length > 0 && !over) throw new Overtaken(current, fields);
    return updateRecord(entity.path, record.id, current.version, body);
  }
}

function currentOf(error: unknown): RecordData | null {
  const problem = toProblem(error);
  if (problem.status !== 412) return null;
  const { current } = (problem.body['details'] ?? problem.body) as { current?: RecordData };
  return current && typeof current.version === 'number' ? current : null;
}

// A row holds only the fields of its list.
const within = (row: RecordData, changes: Values): Values => Object.fromEntries(Object.entries(changes).filter(([name]) => name in row));
