import type { Schemas } from './client';
import type { RecordData } from './types';

/**
 * A record whose type is known where the code is written, with that type's fields:
 * `typed<'Stage'>(record).kind`. A field that is renamed breaks the build there.
 */
export const typed = <Name extends keyof Schemas>(record: RecordData) => record as unknown as Schemas[Name];
