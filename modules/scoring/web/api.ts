import { ask } from '@/api/client';
import type { Condition, Value } from '@/api/types';

export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

/** From how many points on a lead has each grade; D is the rest. */
export interface Thresholds {
  A: number;
  B: number;
  C: number;
}

export interface Scoring {
  grades: Thresholds;
  active_rules: number;
  can: string[];
  /** The recompute that waits or runs. */
  job: string | null;
}

export interface Score {
  score: number;
  grade: Grade;
  at: string;
  changes_at: string | null;
  why: { rule: string | null; name: string | null; points: number; because: string }[];
}

export interface Rehearsal {
  count: number;
  distribution: { from: number; to: number; count: number }[];
  grades: { grade: Grade; count: number; known: number; converted: number; rate: number | null }[];
  auc: { value: number; low: number; high: number; positives: number; negatives: number } | null;
  /** The rules whose condition no longer fits. */
  broken: number[];
}

export interface RehearsalOf {
  rules: { [field: string]: Value }[] | null;
  grades: Thresholds | null;
  sample: { filter: Condition | null } | null;
  outcome: { won: Condition; lost: Condition } | null;
  newest: number | null;
}

// A job may come as its id or as itself.
const withJob = (answer: unknown): Scoring => {
  const { job, ...rest } = answer as Omit<Scoring, 'job'> & { job: string | { id: string } | null };
  return { ...rest, job: typeof job === 'string' ? job : (job?.id ?? null) };
};

export const getScoring = async () => withJob(await ask('get', '/scoring'));
export const putGrades = async (body: Thresholds) => withJob(await ask('put', '/scoring/grades', { body }));
export const recompute = async () => (await ask('post', '/scoring/recompute', { body: {} })) as { job: string };
export const scoreOf = async (id: string, signal?: AbortSignal) => (await ask('get', '/leads/{id}/score', { params: { path: { id } }, signal })) as Score;
export const rehearse = async (body: RehearsalOf, signal?: AbortSignal) => (await ask('post', '/scoring/rehearsal', { body, signal })) as Rehearsal;
