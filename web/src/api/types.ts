/** JSON as it comes over the wire. */
export type Scalar = string | number | boolean | null;
export type Value = Scalar | undefined | Value[] | { [key: string]: Value };

/** One record of any type: its id, version, what the reader may do with it, and its fields, flat. */
export interface RecordData {
  id: string;
  version: number;
  can?: string[];
  [field: string]: Value;
}

/** A reference as it comes when asked with `expand`. Hidden: it exists, but not for this reader. */
export interface Reference {
  id: string;
  title?: string;
  hidden?: boolean;
}

export interface Page<T> {
  data: T[];
  total: number;
  next: string | null;
}

export type FieldType =
  | 'text' | 'long_text' | 'email' | 'phone' | 'url' | 'integer' | 'decimal' | 'money' | 'percent'
  | 'date' | 'datetime' | 'boolean' | 'choice' | 'choices' | 'reference' | 'references' | 'user'
  | 'file' | 'address' | 'auto_number' | 'computed' | 'json';

export interface Choice {
  value: string;
  label: string;
  color?: string;
  /** Kept for the records that have it, no longer offered. */
  retired?: boolean;
}

/** A condition as data: used in filters, and in `required_if` and `visible_if`. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | [field: string, op: string, value?: Value];

export interface Field {
  name: string;
  type: FieldType;
  label: string;
  help?: string;
  group?: string;
  required?: boolean;
  read_only?: boolean;
  system?: boolean;
  custom?: boolean;
  max?: number;
  min?: number;
  choices?: Choice[];
  to?: string;
  currency_field?: string;
  part_of?: string;
  /** The type a computed field is shown as. */
  as?: FieldType;
  filter?: boolean;
  sort?: boolean;
  search?: boolean;
  default?: Value;
  required_if?: Condition | null;
  visible_if?: Condition | null;
}

export interface FieldGroup {
  name: string;
  label: string;
  fields: string[];
}

export interface RelatedList {
  entity: string;
  field: string;
  label: string;
}

export interface ActionDescription {
  name: string;
  label: string;
  method: string;
  path: string;
}

/** The description of a record type, as GET /meta tells it. */
export interface Entity {
  name: string;
  path: string;
  label: string;
  label_many: string;
  icon?: string;
  title: string;
  subtitle?: string[];
  owned?: boolean;
  custom?: boolean;
  /** Users, roles and the like: an administrator adds no fields to them. */
  system?: boolean;
  module?: string;
  can: string[];
  groups: FieldGroup[];
  list: string[];
  related: RelatedList[];
  board?: string | null;
  timeline?: boolean;
  actions: ActionDescription[];
  fields: Field[];
}

export interface Meta {
  version: string;
  language: string;
  entities: Entity[];
  messages: Record<string, string>;
}

export interface SessionUser {
  id: string;
  name: string;
  email: string;
  language: string;
  zone: string;
  department?: Value;
  roles: string[];
}

export interface Session {
  user: SessionUser;
  csrf: string;
  workspace: { name: string; zone: string; currency: string; language: string };
  admin: boolean;
  version: string;
}

export interface Job {
  id: string;
  kind: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number;
  result?: { [key: string]: Value } | null;
  error?: ProblemBody | null;
}

export interface ProblemBody {
  title?: string;
  status?: number;
  code?: string;
  detail?: string;
  request_id?: string;
  errors?: FieldError[];
  [detail: string]: unknown;
}

export interface FieldError {
  field: string;
  code?: string;
  message: string;
}

export interface SearchHit {
  entity: string;
  id: string;
  title: string;
  subtitle?: string;
  rank?: string;
  match?: { field: string; text: string; spans: [number, number][] };
}

export interface TimelineEntry {
  at: string;
  kind: string;
  entity: string;
  id: string;
  title?: string;
  text?: string;
  actor?: Reference | null;
  changes?: Record<string, [Value, Value]>;
  done?: boolean;
}

export interface HistoryEntry {
  at: string;
  actor?: Reference | null;
  kind: string;
  changes?: Record<string, [Value, Value]>;
  via?: string;
}

export interface FileInfo {
  id: string;
  name: string;
  size: number;
  type: string;
  created_at?: string;
}
