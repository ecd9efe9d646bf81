import type { Choice, Entity, Field, RecordData, Value } from '@/api/types';

/** Where the description of activities keeps what the composer asks for. */
export interface ActivityShape {
  title: string;
  text: string | undefined;
  due: Field | undefined;
  way: string | undefined;
  ways: Choice[];
  taskWays: string[];
}

export function activityShape(activity: Entity): ActivityShape {
  const named = (names: string[]) => activity.fields.find((field) => names.includes(field.name));
  const way = named(['kind', 'type']);
  return {
    title: activity.title,
    text: activity.fields.find((field) => field.type === 'long_text' && field.name !== 'next_step')?.name,
    due: named(['due_at', 'due_on', 'due']),
    way: way?.name,
    ways: way?.choices ?? [],
    taskWays: (way?.choices ?? []).map((choice) => choice.value).filter((value) => value === 'task' || value === 'todo'),
  };
}

export function activityValues(
  shape: ActivityShape, typed: { kind: 'follow_up' | 'task'; way: string | null; text: string; due: string | null },
): { [field: string]: Value } {
  const text = typed.text.trim();
  const [first = ''] = text.split('\n');
  const values: { [field: string]: Value } = { [shape.title]: Array.from(first).slice(0, 100).join('') };
  if (shape.text && shape.text !== shape.title && text !== first) values[shape.text] = text;
  if (shape.way && typed.way) values[shape.way] = typed.way;
  if (typed.kind === 'task' && shape.due && typed.due) values[shape.due.name] = shape.due.type === 'date' ? typed.due.slice(0, 10) : typed.due;
  return values;
}

/** The fields that tie an activity to this record: the one of its type, and what the record itself belongs to. */
export function linkFields(activity: Entity, entity: Entity, record: RecordData): { [field: string]: Value } {
  const links: { [field: string]: Value } = {};
  for (const field of activity.fields) {
    if (field.type === 'reference' && field.to === entity.name) links[field.name] = record.id;
    if (field.type === 'references' && field.to === entity.name) links[field.name] = [record.id];
  }
  return links;
}
