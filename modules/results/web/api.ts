import { ask } from '@/api/client';
import type { Condition, Value } from '@/api/types';

export const steps = ['created', 'contacted', 'qualified', 'converted', 'won', 'lost'] as const;
export type Step = (typeof steps)[number];

/** What became of some leads, and what it cost. */
export type Figures = { [step in Step]: number } & {
  won_amount: number | null;
  cost: number | null;
  /** Of the cost what was entered for the sources; null for who may not see that. */
  source_cost: number | null;
  cost_per_lead: number | null;
  cost_per_customer: number | null;
  return: number | null;
  first_contact_hours: number | null;
  on_time: number | null;
  days_to_convert: number | null;
  /** How many of such leads convert elsewhere; only where people or departments are compared. */
  expected: number | null;
  /** Between what the share of converted leads surely lies. */
  low: number | null;
  high: number | null;
};

/** How many were lost for a reason; `where` goes together with that of their row. */
export interface LostFor { value: string | null; count: number; where: Condition | null }
/** How long leads stayed in a status before they left it; `where` finds the status changes, null for who does not read those. */
export interface Stay { status: string; days: number; count: number; where: Condition | null }

export type Row = Figures & { key: Value; where: Condition | null; lost_reasons: LostFor[]; days_in_status: Stay[] };

export interface Results {
  by: string;
  where: Condition | null;
  steps: { name: Step; where: Condition | null; days_in_status: Stay[] }[];
  rows: Row[];
  total: Figures;
  lost_reasons: LostFor[];
  days_in_status: Stay[];
  currency: string;
}

export interface ResultsQuery {
  by: string;
  from: string;
  to: string;
  filter: Condition | null;
}

export const getResults = async ({ filter, ...query }: ResultsQuery, signal?: AbortSignal) =>
  (await ask('get', '/results/leads', { params: { query: { ...query, ...(filter ? { filter: JSON.stringify(filter) } : {}) } }, signal })) as Results;
