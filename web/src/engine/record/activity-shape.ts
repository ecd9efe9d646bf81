import type { Choice, Entity, Field, RecordData, Value } from '@/api/types';

export type ActivityKind = 'follow_up' | 'task';

/** Where the description of activities keeps what the composer asks for. */
export interface ActivityShape {
  title: string;
  kind: boolean;
  text: string | undefined;
  due: Field | undefined;
  channel: string | undefined;
  channels: Choice[];
}

export function activityShape(activity: Entity): ActivityShape {
  const named = (...names: string[]) => activity.fields.find((field) => names.includes(field.name));
  const channel = named('channel');
  return {
    title: activity.title,
    kind: named('kind')?.choices?.some((choice) => choice.value === 'task') ?? false,
    text: (named('summary') ?? activity.fields.find((field) => field.type === 'long_text'))?.name,
    due: named('due_at', 'due_on'),
    channel: channel?.name,
    channels: channel?.choices ?? [],
  };
}

/** What is typed, in the fields of an activity. A task is named by its first line. */
export function activityValues(
  shape: ActivityShape, typed: { kind: ActivityKind; channel: string | null; text: string; due: string | null },
): { [field: string]: Value } {
  const text = typed.text.trim();
  const [first = '', ...rest] = text.split('\n');
  const values: { [field: string]: Value } = shape.kind ? { kind: typed.kind } : {};
  if (typed.kind === 'task') {
    values[shape.title] = Array.from(first).slice(0, 200).join('');
    const more = Array.from(first).length > 200 ? text : rest.join('\n').trim();
    if (shape.text && more) values[shape.text] = more;
    if (shape.due && typed.due) values[shape.due.name] = shape.due.type === 'date' ? typed.due.slice(0, 10) : typed.due;
  } else {
    if (shape.text) values[shape.text] = text;
    else values[shape.title] = text;
    if (shape.channel && typed.channel) values[shape.channel] = typed.channel;
  }
  return values;
}

/** The fields that tie an activity to this record. */
export function linkFields(activity: Entity, entity: Entity, record: RecordData): { [field: string]: Value } {
  const links: { [field: string]: Value } = {};
  const me = { id: record.id, title: String(record[entity.title] ?? '') };
  for (const field of activity.fields) {
    if (field.type === 'reference' && field.to === entity.name) links[field.name] = me;
    if (field.type === 'references' && field.to === entity.name) links[field.name] = [me];
  }
  return links;
}
