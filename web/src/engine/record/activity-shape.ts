import type { Choice, Entity, Field, RecordData, Value } from '@/api/types';

/** What the composer writes. A note is a follow-up of which nobody was told: it has no way and no next step. */
export type ActivityKind = 'follow_up' | 'task' | 'note';

/** Where the description of activities keeps what the composer asks for. */
export interface ActivityShape {
  title: string;
  kind: boolean;
  text: string | undefined;
  due: Field | undefined;
  remind: Field | undefined;
  nextStep: Field | undefined;
  nextStepAt: Field | undefined;
  mentions: string | undefined;
  assignee: string | undefined;
  channel: string | undefined;
  /** The ways of a follow-up, without the one that makes it a note. */
  channels: Choice[];
  note: boolean;
}

const noteChannel = 'note';

export function activityShape(activity: Entity): ActivityShape {
  const named = (...names: string[]) => activity.fields.find((field) => names.includes(field.name) && !field.read_only);
  const channel = named('channel');
  const channels = channel?.choices?.filter((one) => !one.retired) ?? [];
  return {
    title: activity.title,
    kind: named('kind')?.choices?.some((choice) => choice.value === 'task') ?? false,
    text: (named('summary') ?? activity.fields.find((field) => field.type === 'long_text'))?.name,
    due: named('due_at', 'due_on'),
    remind: named('remind_at'),
    nextStep: named('next_step'),
    nextStepAt: named('next_step_at'),
    mentions: named('mentions')?.name,
    assignee: named('assignee')?.name,
    channel: channel?.name,
    channels: channels.filter((one) => one.value !== noteChannel),
    note: channels.some((one) => one.value === noteChannel),
  };
}

/** The kinds by which a timeline is narrowed: those of activities as their description names them, changes and files. */
export function timelineKinds(activity: Entity | undefined): { name: string; label?: string }[] {
  const kinds = activity?.fields.find((field) => field.name === 'kind')?.choices?.filter((one) => !one.retired) ?? [];
  return [...kinds.map(({ value, label }) => ({ name: value, label })), { name: 'change' }, { name: 'file' }];
}

/** What is typed into the composer. */
export interface Composed {
  kind: ActivityKind;
  channel: string | null;
  text: string;
  due: string | null;
  remind: string | null;
  nextStep: string;
  nextStepAt: string | null;
  mentions: string[];
}

/** What is typed, in the fields of an activity. A task is named by its first line. */
export function activityValues(shape: ActivityShape, typed: Composed): { [field: string]: Value } {
  const text = typed.text.trim();
  const [first = '', ...rest] = text.split('\n');
  const values: { [field: string]: Value } = shape.kind ? { kind: typed.kind === 'task' ? 'task' : 'follow_up' } : {};
  const at = (field: Field | undefined, moment: string | null) => {
    if (field && moment) values[field.name] = field.type === 'date' ? moment.slice(0, 10) : moment;
  };
  if (typed.kind === 'task') {
    values[shape.title] = Array.from(first).slice(0, 200).join('');
    const more = Array.from(first).length > 200 ? text : rest.join('\n').trim();
    if (shape.text && more) values[shape.text] = more;
    at(shape.due, typed.due);
    at(shape.remind, typed.remind);
  } else {
    if (shape.text) values[shape.text] = text;
    else values[shape.title] = text;
    const channel = typed.kind === 'note' ? noteChannel : typed.channel;
    if (shape.channel && channel) values[shape.channel] = channel;
    if (typed.kind === 'follow_up') {
      if (shape.nextStep && typed.nextStep.trim()) values[shape.nextStep.name] = typed.nextStep.trim();
      at(shape.nextStepAt, typed.nextStepAt);
    }
  }
  if (shape.mentions && typed.mentions.length > 0) values[shape.mentions] = typed.mentions;
  return values;
}

/** The task by which one is reminded of a follow-up's next step; null when there is none, or no time for it. */
export function reminderValues(shape: ActivityShape, typed: Composed): { [field: string]: Value } | null {
  if (typed.kind !== 'follow_up' || !shape.kind || !shape.remind || !typed.remind || !typed.nextStep.trim()) return null;
  return activityValues(shape, { ...typed, kind: 'task', text: typed.nextStep, due: typed.nextStepAt ?? typed.remind, mentions: [] });
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
