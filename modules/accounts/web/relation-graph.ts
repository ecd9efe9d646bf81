import { referenceOf } from '@/api/reference';
import type { Entity, Field, RecordData, Reference } from '@/api/types';
import type { GraphLine, GraphNode, LineKind } from '@/engine/graph/graph-shape';

/** What stands around one account: its people, the companies of its group, and how they stand to each other. */
export interface Around {
  account: RecordData;
  contacts: RecordData[];
  relations: RecordData[];
  accounts: RecordData[];
}

export interface Described {
  account: Entity;
  contact: Entity;
  relation: Entity;
}

/** Fields of a contact that are lines from it to another contact. */
const personLines = ['reports_to', 'introduced_by'] as const;
/** Fields by which a person's weight in the deal is marked. */
const marked = ['buying_role', 'influence', 'attitude'];

const fieldOf = (entity: Entity, name: string): Field | undefined => entity.fields.find((field) => field.name === name);
const titleOf = (entity: Entity, record: RecordData): string => String(record[entity.title] ?? '');

export function relationGraph(around: Around, described: Described): { nodes: GraphNode[]; lines: GraphLine[] } {
  const nodes = new Map<string, GraphNode>();
  const lines: GraphLine[] = [];
  const put = (node: GraphNode) => {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
  };
  const putStranger = (entity: Entity, reference: Reference) =>
    put({ id: reference.id, title: reference.title ?? '', to: `/${entity.path}/${reference.id}`, lines: [], marks: [], icon: entity.icon });

  for (const account of [around.account, ...around.accounts]) put({ ...nodeOf(described.account, account), centre: account.id === around.account.id });
  for (const contact of around.contacts) put(nodeOf(described.contact, contact));

  for (const contact of around.contacts) {
    const above = referenceOf(contact['reports_to']);
    // Who reports to nobody hangs at the account itself, faintly: for the order of the picture.
    if (!above) lines.push({ id: `at:${contact.id}`, from: contact.id, to: around.account.id, label: '', upward: true, faint: true, removable: false });
    for (const name of personLines) {
      const other = referenceOf(contact[name]);
      const field = fieldOf(described.contact, name);
      if (!other || other.hidden || !field) continue;
      putStranger(described.contact, other);
      lines.push({ id: `${name}:${contact.id}`, from: contact.id, to: other.id, label: field.label, upward: name === 'reports_to', removable: mayChange(contact, field) });
    }
  }
  for (const account of around.accounts) {
    const parent = referenceOf(account['parent']);
    const field = fieldOf(described.account, 'parent');
    if (!parent || parent.hidden || !field || !nodes.has(parent.id)) continue;
    lines.push({ id: `parent:${account.id}`, from: account.id, to: parent.id, label: field.label, upward: true, removable: mayChange(account, field) });
  }
  const kinds = fieldOf(described.relation, 'kind')?.choices ?? [];
  for (const relation of around.relations) {
    const [from, to] = [endOf(relation, 'from', described), endOf(relation, 'to', described)];
    if (!from || !to) continue;
    putStranger(from.entity, from.reference);
    putStranger(to.entity, to.reference);
    const kind = String(relation['kind'] ?? '');
    lines.push({
      id: `relation:${relation.id}`, from: from.reference.id, to: to.reference.id, label: kinds.find((one) => one.value === kind)?.label ?? kind,
      upward: kind === 'reports_to', removable: (relation.can ?? []).includes('remove'),
    });
  }
  return { nodes: [...nodes.values()], lines };
}

function nodeOf(entity: Entity, record: RecordData): GraphNode {
  const position = record['position'];
  return {
    id: record.id,
    title: titleOf(entity, record),
    to: `/${entity.path}/${record.id}`,
    lines: typeof position === 'string' && position ? [position] : [],
    marks: marked.flatMap((name) => fieldOf(entity, name)?.choices?.filter((choice) => choice.value === record[name]).map(({ label, color }) => ({ label, color })) ?? []),
    icon: entity.icon,
  };
}

const mayChange = (record: RecordData, field: Field): boolean => !field.read_only && (record.can ?? []).includes('update');

function endOf(relation: RecordData, end: 'from' | 'to', described: Described): { entity: Entity; reference: Reference } | null {
  for (const [field, entity] of [[`${end}_contact`, described.contact], [`${end}_account`, described.account]] as const) {
    const reference = referenceOf(relation[field]);
    if (reference && !reference.hidden) return { entity, reference };
  }
  return null;
}

/** What can be drawn between two: a field of the first where there is one for it, else a relation of its own. */
export function drawable(from: string, to: string, around: Around, described: Described): LineKind[] {
  const [person, other] = [around.contacts.find((one) => one.id === from), around.contacts.find((one) => one.id === to)];
  const [company, parent] = [around.accounts.find((one) => one.id === from), around.accounts.find((one) => one.id === to)];
  const own = person && other ? personLines.map((name) => [person, fieldOf(described.contact, name)] as const)
    : company && parent ? [[company, fieldOf(described.account, 'parent')] as const] : [];
  const fields = own.flatMap(([record, field]) => (field && mayChange(record, field) ? [{ name: `field:${field.name}`, label: field.label }] : []));
  const taken = new Set(own.map(([, field]) => field?.name));
  const kinds = described.relation.can.includes('create') ? (fieldOf(described.relation, 'kind')?.choices ?? []) : [];
  return [...fields, ...kinds.filter((one) => !one.retired && !taken.has(one.value)).map((one) => ({ name: `relation:${one.value}`, label: one.label }))];
}
