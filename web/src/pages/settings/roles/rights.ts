import type { Entity, Value } from '@/api/types';

export const verbs = ['read', 'create', 'update', 'remove', 'purge', 'import', 'export', 'bulk', 'share'] as const;
export type Verb = (typeof verbs)[number];

export const scopes = ['none', 'own', 'own_and_below', 'department', 'department_and_below', 'all'] as const;
export type Scope = (typeof scopes)[number];

export const modes = ['edit', 'read_only', 'hidden'] as const;
export type Mode = (typeof modes)[number];

/** {"account":{"read":"own","fields":{"credit_code":"hidden"}}}: what is not said is not allowed, and a field not named is open. */
export type EntityRights = Partial<Record<Verb, string>> & { fields?: Record<string, string> };
export type Rights = Record<string, EntityRights>;

/** Rights as a record carries them; text is read as JSON. */
export function readRights(value: Value): { all: boolean; rights: Rights } {
  let given: unknown = value;
  if (typeof value === 'string') {
    try {
      given = JSON.parse(value);
    } catch {
      given = null;
    }
  }
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return { all: false, rights: {} };
  const entries = Object.entries(given as Record<string, unknown>);
  return {
    all: '*' in given,
    rights: Object.fromEntries(entries.filter(([, one]) => one !== null && typeof one === 'object')) as Rights,
  };
}

export const scopeOf = (rights: Rights, entity: string, verb: Verb): Scope => {
  const scope = rights[entity]?.[verb];
  return (scopes as readonly string[]).includes(scope ?? '') ? (scope as Scope) : 'none';
};

export const modeOf = (rights: Rights, entity: string, field: string): Mode => {
  const mode = rights[entity]?.fields?.[field];
  return mode === 'hidden' || mode === 'read_only' ? mode : 'edit';
};

/** The scopes to choose from: records that nobody owns are all or nothing. */
export function scopesFor(entity: Entity, now: Scope): Scope[] {
  const offered: Scope[] = entity.owned ? [...scopes] : ['none', 'all'];
  return offered.includes(now) ? offered : [...offered, now];
}

export function withScope(rights: Rights, entity: string, verb: Verb, scope: Scope): Rights {
  const own = rights[entity] ?? {};
  return put(rights, entity, scope === 'none' ? without(own, verb) : { ...own, [verb]: scope });
}

export function withMode(rights: Rights, entity: string, field: string, mode: Mode): Rights {
  const own = rights[entity] ?? {};
  const fields = mode === 'edit' ? without(own.fields ?? {}, field) : { ...own.fields, [field]: mode };
  return put(rights, entity, Object.keys(fields).length > 0 ? { ...own, fields } : without(own, 'fields'));
}

// A record type with nothing to say is left out, so that going back to what was is no change.
function put(rights: Rights, entity: string, next: EntityRights): Rights {
  return Object.keys(next).length > 0 ? { ...rights, [entity]: next } : without(rights, entity);
}

function without<T extends object>(all: T, key: string): T {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== key)) as T;
}

export type Difference =
  | { entity: string; verb: Verb; before: Scope; after: Scope }
  | { entity: string; field: string; before: Mode; after: Mode };

/** What changes from one to the other, record type by record type. */
export function differences(before: Rights, after: Rights): Difference[] {
  const entities = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return entities.flatMap((entity) => {
    const ofVerbs = verbs.map((verb) => ({ entity, verb, before: scopeOf(before, entity, verb), after: scopeOf(after, entity, verb) }));
    const fields = [...new Set([...Object.keys(before[entity]?.fields ?? {}), ...Object.keys(after[entity]?.fields ?? {})])].sort();
    const ofFields = fields.map((field) => ({ entity, field, before: modeOf(before, entity, field), after: modeOf(after, entity, field) }));
    return [...ofVerbs, ...ofFields].filter((one) => one.before !== one.after);
  });
}

/** Whether a change gives more than there was: it deserves a second look. */
export function widens(difference: Difference): boolean {
  if ('verb' in difference) return scopes.indexOf(difference.after) > scopes.indexOf(difference.before);
  return modes.indexOf(difference.after) < modes.indexOf(difference.before);
}
