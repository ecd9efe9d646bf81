// Conditions as data, decided here as the server decides them for `required_if` and `visible_if`: both run the
// cases of schema/conditions.cases.json. Of an empty value only `is empty`, `!=`, `not in` and `= null` are true;
// a test on an unknown field, or with a value that is none of its field, is false.
import { dayjs } from './day';

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
type Leaf = [field: string, op: string, value?: Json];
export type ConditionData = { all: ConditionData[] } | { any: ConditionData[] } | { not: ConditionData } | Leaf;

/** What a condition needs to know of a field. */
export interface ConditionField {
  name: string;
  type: string;
  to?: string;
}

/** Who asks, and in which zone a moment falls on a day; `today` is told by tests. */
export interface Standpoint {
  me: string;
  zone: string;
  today?: string;
}

export function holds(condition: ConditionData, fields: readonly ConditionField[], record: Record<string, unknown>, from: Standpoint): boolean {
  const inner = (part: ConditionData) => holds(part, fields, record, from);
  if (!Array.isArray(condition)) {
    if ('all' in condition) return condition.all.every(inner);
    if ('any' in condition) return condition.any.some(inner);
    return !inner(condition.not);
  }
  const field = fields.find((one) => one.name === condition[0]);
  return field !== undefined && new Test(field, plain(record[field.name]), from).holds(condition[1], condition[2]);
}

type Comparable = string | number | boolean;

const lists = new Set(['choices', 'references']);
const ids = new Set(['reference', 'user', 'file']);
const numbers = new Set(['integer', 'decimal', 'money', 'percent']);
const day = /^\d{4}-\d{2}-\d{2}$/;
const near: Record<string, number> = { yesterday: -1, today: 0, tomorrow: 1 };

class Test {
  readonly #empty: boolean;

  constructor(readonly field: ConditionField, readonly value: unknown, readonly from: Standpoint) {
    this.#empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  }

  holds(op: string, literal: Json): boolean {
    const list = Array.isArray(literal) ? literal : [];
    switch (op) {
      case 'is empty': return this.#empty;
      case 'is not empty': return !this.#empty;
      case '=': return this.#equals(literal);
      case '!=': return !this.#equals(literal);
      case 'in': return list.some((one) => this.#equals(one));
      case 'not in': return !list.some((one) => this.#equals(one));
      case '>': return this.#order(literal, (a, b) => a > b);
      case '>=': return this.#order(literal, (a, b) => a >= b);
      case '<': return this.#order(literal, (a, b) => a < b);
      case '<=': return this.#order(literal, (a, b) => a <= b);
      case 'between': return this.#order(list[0], (a, b) => a >= b) && this.#order(list[1], (a, b) => a <= b);
      case 'contains': return lists.has(this.field.type) ? this.#equals(literal) : this.#text(literal, (text, part) => text.includes(part));
      case 'starts with': return this.#text(literal, (text, part) => text.startsWith(part));
      default: return false;
    }
  }

  #equals(literal: Json): boolean {
    if (literal === null || literal === undefined) return this.#empty;
    if (this.#empty) return false;
    if (lists.has(this.field.type)) return (Array.isArray(literal) ? literal : [literal]).every((one) => (this.value as unknown[]).includes(one));
    const wanted = this.#operand(literal);
    return wanted !== undefined && this.#mine(wanted) === wanted;
  }

  #order(literal: Json, wanted: (a: Comparable, b: Comparable) => boolean): boolean {
    if (this.#empty || lists.has(this.field.type)) return false;
    const other = this.#operand(literal);
    if (other === undefined) return false;
    const mine = this.#mine(other);
    return typeof mine === typeof other && wanted(mine as Comparable, other);
  }

  #text(literal: Json, wanted: (text: string, part: string) => boolean): boolean {
    if (this.#empty || ids.has(this.field.type) || typeof this.value !== 'string' || typeof literal !== 'string') return false;
    return wanted(this.value.toLowerCase(), literal.toLowerCase());
  }

  /** The literal as a value of the field; undefined when it is none. A day stands for itself, also with a moment. */
  #operand(literal: Json): Comparable | undefined {
    const { type, to } = this.field;
    if (numbers.has(type)) return numberOf(literal);
    if (type === 'boolean') return typeof literal === 'boolean' ? literal : undefined;
    if (typeof literal !== 'string') return undefined;
    if (literal === 'me' && (type === 'user' || to === 'user')) return this.from.me || undefined;
    if (type !== 'date' && type !== 'datetime') return literal;
    const word = near[literal];
    if (word !== undefined) return this.#today().add(word, 'day').format('YYYY-MM-DD');
    if (day.test(literal)) return literal;
    return type === 'datetime' ? momentOf(literal) : undefined;
  }

  /** The record's value as what the operand is: a moment as its day, when it is asked for a day. */
  #mine(operand: Comparable): unknown {
    if (this.field.type !== 'datetime' || typeof this.value !== 'string') return this.value;
    return typeof operand === 'string' ? dayjs(this.value).tz(this.from.zone).format('YYYY-MM-DD') : momentOf(this.value);
  }

  #today() {
    return this.from.today ? dayjs.utc(this.from.today) : dayjs().tz(this.from.zone);
  }
}

function numberOf(literal: Json): number | undefined {
  const number = typeof literal === 'string' && literal.trim() !== '' ? Number(literal) : literal;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function momentOf(text: string): number | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}

// An expanded reference is compared by its id.
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object' && 'id' in value) return value.id;
  return value;
}
