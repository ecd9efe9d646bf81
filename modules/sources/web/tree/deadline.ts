import type { RecordData } from '@/api/types';
import { parentOf } from '@/engine/tree';
import { numberOf } from '@/fields-types/values';

/** Within what time a lead of a source is to be contacted first. */
export interface Deadline {
  days: number;
  hours: number;
  working: boolean;
  /** It is not the source's own, but of one above it. */
  inherited: boolean;
}

/** A source's deadline, else that of the nearest above it which has one. */
export function deadlineOf(all: RecordData[], source: RecordData): Deadline | null {
  const seen = new Set<string>();
  for (let at: RecordData | undefined = source; at && !seen.has(at.id);) {
    seen.add(at.id);
    const days = numberOf(at['first_contact_days']);
    const hours = numberOf(at['first_contact_hours']);
    if (days !== null || hours !== null) return { days: days ?? 0, hours: hours ?? 0, working: at['first_contact_kind'] === 'working', inherited: at !== source };
    const above = parentOf(all, at);
    at = all.find((one) => one.id === above);
  }
  return null;
}
