import type { Condition, RecordData, Value } from '@/api/types';

export const behaviours = ['field', 'follow_ups', 'signals', 'days_since_follow_up', 'completeness'] as const;
export type Behaviour = (typeof behaviours)[number];

/** A rule as it is being written; without an id it is new. */
export interface RuleDraft {
  key: string;
  id: string | null;
  version: number;
  name: string;
  active: boolean;
  behaviour: Behaviour;
  condition: Condition | null;
  points: number;
  most: number | null;
  halfLife: number | null;
  since: string | null;
  signals: string[];
  fields: string[];
}

const numberOf = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);
const textsOf = (value: Value | undefined): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

export const draftOf = (record: RecordData): RuleDraft => ({
  key: record.id, id: record.id, version: record.version, name: String(record['name'] ?? ''), active: record['active'] !== false,
  behaviour: behaviours.find((one) => one === record['behaviour']) ?? 'field',
  condition: record['condition'] !== null && typeof record['condition'] === 'object' ? (record['condition'] as unknown as Condition) : null,
  points: numberOf(record['points']) ?? 0, most: numberOf(record['most']), halfLife: numberOf(record['half_life_days']),
  since: typeof record['since'] === 'string' && record['since'] !== '' ? record['since'] : null,
  signals: textsOf(record['signals']), fields: textsOf(record['fields']),
});

export const newRule = (key: string): RuleDraft => ({
  key, id: null, version: 0, name: '', active: true, behaviour: 'field', condition: null, points: 10, most: null, halfLife: null, since: null, signals: [], fields: [],
});

export const decays = (behaviour: Behaviour): boolean => behaviour === 'field' || behaviour === 'follow_ups' || behaviour === 'signals';
/** Whether the points are for each of something, so that there can be a most. */
export const counts = (behaviour: Behaviour): boolean => behaviour === 'follow_ups' || behaviour === 'signals' || behaviour === 'days_since_follow_up';

/** A rule as the server takes it; what its kind does not know is left empty. */
export const bodyOf = (rule: RuleDraft, position: number): { [field: string]: Value } => ({
  name: rule.name.trim(), position, active: rule.active, behaviour: rule.behaviour, condition: (rule.condition ?? null) as unknown as Value, points: rule.points,
  most: counts(rule.behaviour) ? rule.most : null,
  half_life_days: decays(rule.behaviour) ? rule.halfLife : null,
  since: rule.behaviour === 'field' && rule.halfLife !== null ? rule.since : null,
  signals: rule.behaviour === 'signals' ? rule.signals : [],
  fields: (rule.behaviour === 'completeness' && rule.fields.length > 0 ? rule.fields : null) as Value,
});

export interface RuleChanges {
  created: { rule: RuleDraft; position: number }[];
  updated: { rule: RuleDraft; position: number }[];
  removed: RuleDraft[];
}

/** What has to be sent so that the rules are as they were written. */
export function changesOf(before: readonly RuleDraft[], rules: readonly RuleDraft[]): RuleChanges {
  const placed = rules.map((rule, position) => ({ rule, position }));
  const said = (rule: RuleDraft) => JSON.stringify(bodyOf(rule, 0));
  return {
    created: placed.filter(({ rule }) => rule.id === null),
    updated: placed.filter(({ rule }) => {
      const was = before.find((one) => one.id === rule.id);
      return rule.id !== null && was !== undefined && said(was) !== said(rule);
    }),
    removed: before.filter((one) => !rules.some((rule) => rule.id === one.id)),
  };
}

export const countOf = ({ created, updated, removed }: RuleChanges): number => created.length + updated.length + removed.length;
