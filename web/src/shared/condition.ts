/** Conditions as data, evaluated here exactly as the server does for `required_if` and `visible_if`. */
type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
type Leaf = [field: string, op: string, value?: Json];
export type ConditionData = { all: ConditionData[] } | { any: ConditionData[] } | { not: ConditionData } | Leaf;

export function holds(condition: ConditionData | null | undefined, record: Record<string, unknown>, me = ''): boolean {
  if (!condition) return true;
  if (Array.isArray(condition)) return leafHolds(condition, record, me);
  if ('all' in condition) return condition.all.every((part) => holds(part, record, me));
  if ('any' in condition) return condition.any.some((part) => holds(part, record, me));
  return !holds(condition.not, record, me);
}

function leafHolds([field, op, wanted]: Leaf, record: Record<string, unknown>, me: string): boolean {
  const actual = plain(record[field]);
  const value = Array.isArray(wanted) ? wanted.map((one) => (one === 'me' ? me : one)) : wanted === 'me' ? me : wanted;
  switch (op) {
    case '=':
      return Array.isArray(actual) ? actual.includes(value) : same(actual, value);
    case '!=':
      return Array.isArray(actual) ? !actual.includes(value) : !same(actual, value);
    case 'in':
      return listOf(value).some((one) => (Array.isArray(actual) ? actual.includes(one) : same(actual, one)));
    case 'not in':
      return !listOf(value).some((one) => (Array.isArray(actual) ? actual.includes(one) : same(actual, one)));
    case 'is empty':
      return isEmpty(actual);
    case 'is not empty':
      return !isEmpty(actual);
    case '>':
      return compare(actual, value, (a, b) => a > b);
    case '>=':
      return compare(actual, value, (a, b) => a >= b);
    case '<':
      return compare(actual, value, (a, b) => a < b);
    case '<=':
      return compare(actual, value, (a, b) => a <= b);
    case 'between': {
      const [low, high] = listOf(value);
      return compare(actual, low, (a, b) => a >= b) && compare(actual, high, (a, b) => a <= b);
    }
    case 'contains':
      return typeof actual === 'string' && typeof value === 'string' && actual.toLowerCase().includes(value.toLowerCase());
    case 'starts with':
      return typeof actual === 'string' && typeof value === 'string' && actual.toLowerCase().startsWith(value.toLowerCase());
    default:
      return false;
  }
}

// An expanded reference is compared by its id.
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object' && 'id' in value) return (value as { id: unknown }).id;
  return value;
}

function same(actual: unknown, wanted: unknown): boolean {
  return isEmpty(actual) ? isEmpty(wanted) || (wanted === false && actual !== '') : actual === wanted;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function compare(actual: unknown, wanted: unknown, test: (a: number | string, b: number | string) => boolean): boolean {
  if (typeof actual === 'number' && typeof wanted === 'number') return test(actual, wanted);
  if (typeof actual === 'string' && typeof wanted === 'string' && actual !== '') return test(actual, wanted);
  return false;
}
