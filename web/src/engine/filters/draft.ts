import type { Comparison, Condition, Value } from '@/api/types';

/** A filter being made: groups of all, any or none, whose rows may still be incomplete. */
export interface GroupDraft {
  kind: 'all' | 'any' | 'none';
  parts: (GroupDraft | RowDraft)[];
}
export interface RowDraft {
  field: string;
  op: Comparison;
  value: Value;
}

export const isGroup = (draft: GroupDraft | RowDraft): draft is GroupDraft => 'kind' in draft;

export function toDraft(filter: Condition | null): GroupDraft {
  if (!filter) return { kind: 'all', parts: [] };
  const part = partOf(filter);
  return isGroup(part) ? part : { kind: 'all', parts: [part] };
}

function partOf(condition: Condition): GroupDraft | RowDraft {
  if (Array.isArray(condition)) return { field: condition[0], op: condition[1], value: condition[2] ?? null };
  if ('all' in condition) return { kind: 'all', parts: condition.all.map(partOf) };
  if ('any' in condition) return { kind: 'any', parts: condition.any.map(partOf) };
  return negated(partOf(condition.not));
}

// The opposite of one row is a row where there is one; of others, that none of them holds.
function negated(part: GroupDraft | RowDraft): GroupDraft {
  if (!isGroup(part)) {
    const opposite = opposites[part.op];
    return opposite ? { kind: 'all', parts: [{ ...part, op: opposite }] } : { kind: 'none', parts: [part] };
  }
  if (part.kind === 'any') return { ...part, kind: 'none' };
  return part.kind === 'none' ? { ...part, kind: 'any' } : { kind: 'none', parts: [part] };
}

const opposites: Partial<Record<Comparison, Comparison>> = {
  '=': '!=', '!=': '=', in: 'not in', 'not in': 'in', 'is empty': 'is not empty', 'is not empty': 'is empty',
};

/** The condition a draft means; rows without a value are not asked yet. Null when nothing is. */
export function fromDraft(draft: GroupDraft): Condition | null {
  const parts = draft.parts.map((part) => (isGroup(part) ? fromDraft(part) : rowCondition(part))).filter((part) => part !== null);
  if (parts.length === 0) return null;
  if (draft.kind === 'none') return { not: { any: parts } };
  const [only] = parts;
  if (parts.length === 1 && only && !Array.isArray(only)) return only;
  return draft.kind === 'all' ? { all: parts } : { any: parts };
}

function rowCondition({ field, op, value }: RowDraft): Condition | null {
  if (!field) return null;
  if (op === 'is empty' || op === 'is not empty') return [field, op];
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) {
    if (value.length === 0 || (op === 'between' && value.some((one) => one === null || one === ''))) return null;
    return [field, op, value.map(idOf)];
  }
  return [field, op, idOf(value)];
}

function idOf(value: Value): Value {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && typeof value['id'] === 'string' ? value['id'] : value;
}
