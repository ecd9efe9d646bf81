import type { RecordData, Value } from '@/api/types';
import type { StepKind } from '../api';

/** A step as it is being written; without an id it is new. */
export interface StepDraft {
  key: string;
  id: string | null;
  version: number;
  day: number;
  kind: StepKind;
  goal: string;
  talkTrack: string;
}

export const draftOf = (record: RecordData): StepDraft => ({
  key: record.id, id: record.id, version: record.version, day: Number(record['day'] ?? 0), kind: (record['kind'] as StepKind | undefined) ?? 'call',
  goal: String(record['goal'] ?? ''), talkTrack: String(record['talk_track'] ?? ''),
});

/** A further step: some days behind the last one, by the same way. */
export function newStep(steps: readonly StepDraft[], key: string): StepDraft {
  const last = steps.at(-1);
  return { key, id: null, version: 0, day: last ? last.day + 2 : 0, kind: last?.kind ?? 'call', goal: '', talkTrack: '' };
}

export const bodyOf = (step: StepDraft, position: number): { [field: string]: Value } => ({
  day: step.day, kind: step.kind, goal: step.goal.trim(), talk_track: step.talkTrack.trim() || null, position,
});

export interface StepChanges {
  created: { step: StepDraft; position: number }[];
  updated: { step: StepDraft; position: number }[];
  removed: StepDraft[];
}

/** What has to be sent so that the steps are as they were written. */
export function changesOf(before: readonly StepDraft[], steps: readonly StepDraft[]): StepChanges {
  const same = (one: StepDraft, other: StepDraft) => one.day === other.day && one.kind === other.kind && one.goal.trim() === other.goal.trim() && one.talkTrack.trim() === other.talkTrack.trim();
  const placed = steps.map((step, position) => ({ step, position }));
  return {
    created: placed.filter(({ step }) => step.id === null),
    updated: placed.filter(({ step, position }) => {
      const at = before.findIndex((one) => one.id === step.id);
      const was = before[at];
      return step.id !== null && was !== undefined && (at !== position || !same(was, step));
    }),
    removed: before.filter((one) => !steps.some((step) => step.id === one.id)),
  };
}

export const isChanged = ({ created, updated, removed }: StepChanges): boolean => created.length + updated.length + removed.length > 0;

/** A step carried elsewhere takes the days around it: never before the one above, never behind the one below where it can be helped. */
export function carried(steps: readonly StepDraft[], from: number, to: number): StepDraft[] {
  const list = [...steps];
  const [moved] = list.splice(from, 1);
  if (!moved) return list;
  const above = list[to - 1]?.day ?? 0;
  const below = list[to]?.day;
  const day = Math.max(above, below === undefined ? moved.day : Math.min(moved.day, below));
  list.splice(to, 0, { ...moved, day });
  return list;
}
