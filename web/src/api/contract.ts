import type { RecordData, Value } from './types';

type Fields = { [field: string]: Value };

export interface SetupBody {
  setup_token: string;
  name: string;
  email: string;
  password: string;
  company: string;
  language: string;
  zone: string;
  currency: string;
  demo: 'none' | 'small' | 'medium';
}

export interface SessionInfo {
  id: string;
  current?: boolean;
  created_at?: string;
  last_used_at?: string;
  seen_at?: string;
  expires_at?: string;
  address?: string;
  agent?: string;
}

export interface TokenInfo {
  id: string;
  name: string;
  scopes?: string[];
  created_at?: string;
  last_used_at?: string | null;
  expires_at?: string | null;
  token?: string;
}

export interface ShareInfo {
  id: string;
  with?: { user?: Value; department?: Value };
  level: 'read' | 'edit';
  until?: string | null;
}

export interface AccessInfo {
  may: Record<string, boolean>;
  why: string[];
}

export interface StageInfo {
  id: string;
  title: string;
  kind: 'open' | 'won' | 'lost';
  probability?: number;
  expected_days?: number | null;
}

export interface BoardColumn {
  stage: StageInfo;
  count: number;
  sum_amount: number;
  weighted_amount?: number;
  records: RecordData[];
  next?: string | null;
}

export interface Funnel {
  stages: {
    stage: StageInfo;
    reached: number;
    now: number;
    amount_now: number;
    conversion: number | null;
    average_days: number | null;
  }[];
  won: { count: number; amount: number; average_cycle_days: number | null };
  lost: { count: number; amount: number };
  open: { count: number; amount: number };
  win_rate: number | null;
}

export interface BulkBody {
  ids?: string[];
  filter?: Value;
  set?: Fields;
  remove?: boolean;
  restore?: boolean;
}
