import { referencesOf } from '@/api/reference';
import type { Condition, RecordData, Reference, Value } from '@/api/types';
import { fromDraft, toDraft, type GroupDraft } from '@/engine/filters/draft';
import type { PoolEntity, RuleBody } from '../api';

export const limits = ['claim_per_day', 'claim_per_week', 'hold_person', 'hold_department', 'ban_days', 'fresh_hours', 'pause_minutes', 'opens_per_day', 'warn_days'] as const;
export type Limit = (typeof limits)[number];
const people = ['administrators', 'members', 'member_departments', 'member_roles'] as const;
export type People = (typeof people)[number];

/** A pool as it is being set up. */
export interface PoolDraft {
  name: string;
  description: string;
  active: boolean;
  position: number | null;
  condition: GroupDraft;
  masked: string[];
  people: Record<People, Reference[]>;
  limits: Record<Limit, number | null>;
  /** How many may be held by whoever has a role, instead of what holds for everybody. */
  roles: { role: Reference; most: number }[];
  notCounted: GroupDraft;
  days: 'calendar' | 'working';
}

/** A rule of protection as it is being written; `id` null until it is saved. */
export interface RuleDraft {
  key: string;
  id: string | null;
  version: number;
  kind: string;
  days: number;
  classes: string[];
  exempt: GroupDraft;
  active: boolean;
}

const numberOf = (value: Value): number | null => (typeof value === 'number' ? value : null);
const textOf = (value: Value): string => (typeof value === 'string' ? value : '');
// Conditions come as what they are, or as the text of it.
const conditionOf = (value: Value): Condition | null => {
  const parsed: unknown = typeof value === 'string' && value !== '' ? JSON.parse(value) : value;
  return parsed !== null && typeof parsed === 'object' ? (parsed as Condition) : null;
};
const namesOf = (value: Value): string[] => {
  const parsed: unknown = typeof value === 'string' && value !== '' ? JSON.parse(value) : value;
  return Array.isArray(parsed) ? parsed.filter((one) => typeof one === 'string') : [];
};

export function readPool(record: RecordData): PoolDraft {
  const byRole = record['hold_role'];
  const roles: [string, Value][] = byRole !== null && typeof byRole === 'object' && !Array.isArray(byRole) ? Object.entries(byRole) : [];
  return {
    name: textOf(record['name']),
    description: textOf(record['description']),
    active: record['active'] !== false,
    position: numberOf(record['position']),
    condition: toDraft(conditionOf(record['condition'])),
    masked: namesOf(record['masked']),
    people: Object.fromEntries(people.map((name) => [name, referencesOf(record[name])])) as PoolDraft['people'],
    limits: Object.fromEntries(limits.map((name) => [name, numberOf(record[name])])) as PoolDraft['limits'],
    roles: roles.flatMap(([id, most]) => (typeof most === 'number' ? [{ role: { id }, most }] : [])),
    notCounted: toDraft(conditionOf(record['not_counted'])),
    days: record['days'] === 'working' ? 'working' : 'calendar',
  };
}

/** The pool as it is sent. */
export function poolBody(draft: PoolDraft): { [field: string]: Value } {
  return {
    name: draft.name.trim(),
    description: draft.description.trim() || null,
    active: draft.active,
    position: draft.position,
    condition: fromDraft(draft.condition) as Value,
    masked: draft.masked,
    ...Object.fromEntries(people.map((name) => [name, draft.people[name].map((one) => one.id)])),
    ...draft.limits,
    hold_role: draft.roles.length > 0 ? Object.fromEntries(draft.roles.map((one) => [one.role.id, one.most])) : null,
    not_counted: fromDraft(draft.notCounted) as Value,
    days: draft.days,
  };
}

export function readRule(record: RecordData): RuleDraft {
  return {
    key: record.id, id: record.id, version: record.version,
    kind: textOf(record['kind']),
    days: numberOf(record['days']) ?? 0,
    classes: namesOf(record['classes']),
    exempt: toDraft(conditionOf(record['exempt'])),
    active: record['active'] !== false,
  };
}

export const ruleBody = ({ kind, days, classes, exempt, active }: RuleDraft): RuleBody => ({ kind: kind as RuleBody['kind'], days, classes, exempt: fromDraft(exempt) as RuleBody['exempt'], active });

/** What has to be done so that the saved rules become these. */
export function ruleChanges(saved: readonly RuleDraft[], wanted: readonly RuleDraft[]) {
  const before = new Map(saved.map((one) => [one.id, one]));
  const same = (one: RuleDraft, other: RuleDraft) => JSON.stringify(ruleBody(one)) === JSON.stringify(ruleBody(other));
  return {
    made: wanted.filter((one) => one.id === null),
    changed: wanted.filter((one) => {
      const was = before.get(one.id);
      return one.id !== null && was !== undefined && !same(one, was);
    }),
    removed: saved.filter((one) => !wanted.some((other) => other.id === one.id)),
  };
}

export const sameRules = (saved: readonly RuleDraft[], wanted: readonly RuleDraft[]): boolean => {
  const { made, changed, removed } = ruleChanges(saved, wanted);
  return made.length + changed.length + removed.length === 0;
};

/** What a new rule of a kind begins with. */
export const newRule = (kind: string): RuleDraft => ({
  key: crypto.randomUUID(), id: null, version: 0, kind, days: 30, classes: [], exempt: { kind: 'all', parts: [] }, active: true,
});

/** The field that says of which class a customer is. */
export const classField: Record<PoolEntity, string> = { lead: 'rank', account: 'class' };
