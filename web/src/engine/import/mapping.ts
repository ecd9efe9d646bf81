import type { ImportColumn, ImportInfo, NewField } from '@/api/imports';
import type { Entity, Field, Job } from '@/api/types';

const untouchable = new Set(['computed', 'file', 'json']);
const importableSystem = new Set(['created_at', 'created_by', 'owner']);

export interface Target {
  value: string;
  label: string;
  group: string;
  required: boolean;
}

/**
 * The fields a file may fill, in their groups, then those of records that its rows bring along: the contact of a customer
 * goes by `contact.mobile`. `family` and `given` name the parts of a name where a type keeps it in one field. */
export function importTargets(entity: Entity, words: { family: string; given: string }, byName: ReadonlyMap<string, Entity> = new Map()): Target[] {
  const groupOf = new Map(entity.groups.flatMap((group) => group.fields.map((field) => [field, group.label] as const)));
  const targets = entity.fields
    .filter((field) => mayFill(field))
    .map((field) => ({ value: field.name, label: field.label, group: groupOf.get(field.name) ?? '', required: Boolean(field.required) }));
  const has = (name: string) => entity.fields.some((field) => field.name === name);
  if (has('email') && has('mobile') && !has('family_name')) {
    const group = groupOf.get(entity.title) ?? '';
    targets.push({ value: 'name:family', label: words.family, group, required: false }, { value: 'name:given', label: words.given, group, required: false });
  }
  for (const { entity: name, field: own } of entity.brings ?? []) {
    const brought = byName.get(name);
    for (const field of brought?.fields ?? []) {
      if (field.system || field.name === own || !mayFill(field)) continue;
      targets.push({ value: `${name}.${field.name}`, label: `${brought?.label ?? ''} · ${field.label}`, group: brought?.label ?? '', required: false });
    }
  }
  return targets;
}

/** The label of a field by the name an import knows it by: `mobile`, or `contact.mobile` of a record brought along. */
export function targetLabel(entity: Entity, name: string, byName: ReadonlyMap<string, Entity>): string {
  const dot = name.indexOf('.');
  const brought = dot < 0 ? undefined : byName.get(name.slice(0, dot));
  const field = (brought ?? entity).fields.find((one) => one.name === (brought ? name.slice(dot + 1) : name));
  if (!field) return name;
  return brought ? `${brought.label} · ${field.label}` : field.label;
}

function mayFill(field: Field): boolean {
  if (field.system) return importableSystem.has(field.name);
  if (field.type === 'auto_number') return true;
  return !field.read_only && !untouchable.has(field.type) && !(field.type === 'address' && !field.part_of);
}

/** The columns once one of them goes to a field: a field has one column, so another loses it. */
export function withField(columns: ImportColumn[], index: number, field: string | null): ImportColumn[] {
  return columns.map((column) => {
    if (column.index === index) return { ...column, field, create: null };
    return field !== null && column.field === field ? { ...column, field: null } : column;
  });
}

export function withNewField(columns: ImportColumn[], index: number, create: NewField): ImportColumn[] {
  return columns.map((column) => (column.index === index ? { ...column, field: null, create } : column));
}

/** Required fields without a default that no column fills: new records would all be refused. */
export function unfilled(entity: Entity, columns: ImportColumn[]): Field[] {
  const filled = new Set(columns.map((column) => column.field));
  const byParts = filled.has('name:family') || filled.has('name:given') || filled.has('family_name') || filled.has('given_name');
  return entity.fields.filter((field) =>
    field.required && !field.system && mayFill(field) && field.type !== 'auto_number' && field.default === undefined &&
    !filled.has(field.name) && !(byParts && field.name === entity.title));
}

/** How sure a guess is, in three steps; null when the choice is a person's own. */
export function sureness(column: ImportColumn): 'sure' | 'likely' | 'doubtful' | null {
  if (column.field === null || column.guess?.field !== column.field) return null;
  return column.guess.confidence >= 0.95 ? 'sure' : column.guess.confidence >= 0.75 ? 'likely' : 'doubtful';
}

export type Step = 'mapping' | 'rehearsal' | 'result';

/** The step an import stands at; a job that was asked for counts before its work begins. */
export function stepOf(info: ImportInfo, job?: Job): Step {
  if (job && (job.state === 'waiting' || job.state === 'running')) return job.kind === 'import.rehearse' ? 'rehearsal' : 'result';
  if (info.state === 'mapped') return 'mapping';
  return info.state === 'rehearsing' || info.state === 'rehearsed' ? 'rehearsal' : 'result';
}
