import type { Entity, Field } from '@/api/types';

/** A field as /meta tells it: a text, unless told otherwise. */
export function aField(name: string, more: Partial<Field> = {}): Field {
  return { name, type: 'text', label: name, required: false, read_only: false, system: false, custom: false, filter: true, sort: true, search: false, ...more };
}

/** A record type as /meta tells it, with which the reader may do everything. */
export function anEntity(name: string, fields: Field[], more: Partial<Entity> = {}): Entity {
  return {
    name, path: `${name}s`, label: name, label_many: name, icon: name, module: name, title: fields[0]?.name ?? 'name', subtitle: [],
    owned: true, custom: false, system: false, timeline: true, list: fields.map((one) => one.name), keys: [], duplicates: [], board: null,
    groups: [{ name: 'main', label: 'main', fields: fields.map((one) => one.name) }], related: [], actions: [], fields,
    can: ['create', 'read', 'update', 'remove', 'purge', 'import', 'export', 'bulk', 'share'],
    ...more,
  };
}
