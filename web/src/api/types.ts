import type { Schemas } from './client';

export type { Scalar, Value } from './value';

/** One record of any type: its id, version, what the reader may do with it, and its fields, flat. */
export type RecordData = Schemas['Record'];
export type RecordPage = Schemas['RecordList'];
/** A page that may have been asked for without the total. */
export type RecordPiece = Omit<RecordPage, 'total'> & Partial<Pick<RecordPage, 'total'>>;

/** A reference as it comes when asked with `expand`. Hidden: it exists, but not for this reader. */
export type Reference = Exclude<Schemas['Reference'], string>;

/** A condition as data: used in filters, and in `required_if` and `visible_if`. */
export type Condition = Schemas['Filter'];
export type Comparison = Schemas['Comparison'];

export type Meta = Schemas['Meta'];
/** The description of a record type, as GET /meta tells it. */
export type Entity = Schemas['MetaEntity'];
export type Field = Schemas['MetaField'];
export type FieldType = Schemas['FieldType'];
export type Choice = Schemas['MetaChoice'];
export type FieldGroup = Schemas['MetaGroup'];
export type RelatedList = Schemas['MetaRelated'];
export type ActionDescription = Schemas['MetaAction'];

export type Session = Schemas['Session'];
export type SessionUser = Session['user'];
export type Job = Schemas['Job'];
export type FieldError = NonNullable<Schemas['Problem']['errors']>[number];
/** What is known of a failure; all of it when the server answered. */
export type ProblemBody = Partial<Schemas['Problem']> & { [detail: string]: unknown };
export type SearchHit = Schemas['SearchHit'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type FileInfo = Schemas['File'];
