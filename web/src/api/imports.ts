import { call } from './call';
import type { Scalar, Value } from './types';

export type ImportState = 'mapped' | 'rehearsing' | 'rehearsed' | 'running' | 'done' | 'cancelled' | 'undone';
export type ImportMode = 'create' | 'update' | 'both';

export interface ImportOptions {
  encoding?: string;
  separator?: string;
  decimal_comma?: boolean;
  date_format?: string;
  /** Whether the file proves its order of day and month. */
  date_format_sure?: boolean;
  sheet?: string;
  header_row?: number;
  mode?: ImportMode;
  key?: string[];
  create_choices?: boolean;
  create_references?: boolean;
  create_fields?: boolean;
  unmatched?: 'empty' | 'reject';
  zone?: string;
}

export interface NewField {
  type: string;
  label?: Value;
  [key: string]: Value;
}

export interface ImportColumn {
  index: number;
  header: string;
  samples: string[];
  field: string | null;
  guess: { field: string; confidence: number } | null;
  create: NewField | null;
}

export interface ImportRow {
  row: number;
  outcome: 'duplicate' | 'invalid';
  reasons: { column: number | null; field: string; code?: string; message: string }[];
}

export interface Unmatched {
  column: number;
  field: string;
  value: string;
  count: number;
  suggestions: string[];
}

export interface Rehearsal {
  new: number;
  updated: number;
  duplicate: number;
  invalid: number;
  /** Rows brought in with a value left empty. */
  incomplete?: number;
  rows: ImportRow[];
  unmatched: Unmatched[];
  unmatched_more?: number;
}

export interface ImportSummary {
  id: string;
  entity: string;
  file: string;
  format: 'csv' | 'xlsx' | 'vcard';
  rows: number;
  done?: number;
  state: ImportState;
  created_at?: string;
  result: Record<string, number> | null;
  job: string | null;
}

export interface ImportInfo extends ImportSummary {
  options: ImportOptions;
  sheets: string[];
  columns: ImportColumn[];
  /** By field, the value of the file, and what is read in its place; null leaves the field empty. */
  replacements: Record<string, Record<string, string | null>>;
  rehearsal: Rehearsal | null;
}

export interface ImportChange {
  options?: { [option: string]: Scalar | string[] };
  columns?: { index: number; field?: string | null; create?: NewField | null }[];
  replacements?: ImportInfo['replacements'];
}

export interface UndoResult {
  undone?: number;
  restored?: number;
  kept_count?: number;
  /** The first thousand; `why` is a sentence. */
  kept?: { id: string; entity?: string; title?: string; why: string }[];
}

export const importKeys = { all: ['import'] as const, one: (id: string) => ['import', id] as const };

export const listImports = () => call<{ data: ImportSummary[] }>('GET', '/imports');
export const getImport = (id: string) => call<ImportInfo>('GET', `/imports/${id}`);

export const startImport = (entities: string, file: File) =>
  call<ImportInfo>('POST', `/${entities}/import`, { query: { name: file.name }, raw: file });

export const changeImport = (id: string, change: ImportChange) => call<ImportInfo>('PATCH', `/imports/${id}`, { body: change });
export const rehearseImport = (id: string) => call<{ job: string }>('POST', `/imports/${id}/rehearsal`);
export const runImport = (id: string) => call<{ job: string }>('POST', `/imports/${id}/run`);
export const undoImport = (id: string) => call<{ job: string }>('POST', `/imports/${id}/undo`);
