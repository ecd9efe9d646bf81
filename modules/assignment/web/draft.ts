import { referenceOf, referencesOf } from '@/api/reference';
import type { Condition, RecordData, Reference, Value } from '@/api/types';
import { fromDraft, toDraft, type GroupDraft } from '@/engine/filters/draft';
import type { RuleBody } from './api';

/** Ways of giving a lead that go to people; `pool` goes to none. */
export const toPeople = (how: string): boolean => how !== 'pool';

/** A rule as it is being written; `id` null until it is saved. */
export interface RuleDraft {
  key: string;
  id: string | null;
  version: number;
  position: number | null;
  name: string;
  active: boolean;
  condition: GroupDraft;
  how: string;
  people: Reference[];
  weights: Record<string, number>;
  mostOpen: number | null;
  workingHours: boolean;
  pool: Reference | null;
}

const parsed = (value: Value): unknown => (typeof value === 'string' && value !== '' ? JSON.parse(value) : value);
const objectOf = (value: Value): Record<string, unknown> | null => {
  const one = parsed(value);
  return one !== null && typeof one === 'object' ? (one as Record<string, unknown>) : null;
};

export function readRule(record: RecordData): RuleDraft {
  return {
    key: record.id, id: record.id, version: record.version,
    position: typeof record['position'] === 'number' ? record['position'] : null,
    name: String(record['name'] ?? ''),
    active: record['active'] !== false,
    condition: toDraft(objectOf(record['condition']) as Condition | null),
    how: String(record['how'] ?? 'round_robin'),
    people: referencesOf(record['people']),
    weights: Object.fromEntries(Object.entries(objectOf(record['weights']) ?? {}).flatMap(([id, weight]) => (typeof weight === 'number' ? [[id, weight]] : []))),
    mostOpen: typeof record['most_open'] === 'number' ? record['most_open'] : null,
    workingHours: record['working_hours'] === true,
    pool: referenceOf(record['pool']),
  };
}

export const weightOf = (rule: RuleDraft, person: string): number => rule.weights[person] ?? 1;

/** The rule as it is sent: without what its way of giving has no use for. */
export function ruleBody(rule: RuleDraft): RuleBody {
  const people = toPeople(rule.how) ? rule.people.map((one) => one.id) : [];
  return {
    name: rule.name.trim(), active: rule.active, condition: fromDraft(rule.condition), how: rule.how, people,
    weights: rule.how === 'weighted' ? Object.fromEntries(people.map((id) => [id, weightOf(rule, id)])) : null,
    most_open: toPeople(rule.how) ? rule.mostOpen : null,
    working_hours: rule.workingHours,
    pool: rule.how === 'pool' ? (rule.pool?.id ?? null) : null,
  };
}

export const newRule = (name: string): RuleDraft => ({
  key: crypto.randomUUID(), id: null, version: 0, position: null, name, active: true, condition: { kind: 'all', parts: [] }, how: 'round_robin',
  people: [], weights: {}, mostOpen: null, workingHours: false, pool: null,
});

/** What has to be done so that the saved rules become these, in this order. */
export function ruleChanges(saved: readonly RuleDraft[], wanted: readonly RuleDraft[]) {
  const before = new Map(saved.map((one) => [one.id, one]));
  const placed = wanted.map((rule, index) => ({ rule, position: index + 1 }));
  return {
    made: placed.filter(({ rule }) => rule.id === null),
    changed: placed.filter(({ rule, position }) => {
      const was = before.get(rule.id);
      return rule.id !== null && was !== undefined && (was.position !== position || JSON.stringify(ruleBody(rule)) !== JSON.stringify(ruleBody(was)));
    }),
    removed: saved.filter((one) => !wanted.some((other) => other.id === one.id)),
  };
}

/** What keeps a rule from giving anything to anybody. */
export function lacks(rule: RuleDraft): 'people' | 'pool' | 'most' | null {
  if (rule.how === 'pool') return rule.pool ? null : 'pool';
  if (rule.people.length === 0) return 'people';
  return rule.how === 'holding_limit' && rule.mostOpen === null ? 'most' : null;
}
