import { describe, expect, it } from 'vitest';
import { aField, anEntity } from '@/testing/descriptions';
import { drawable, relationGraph, type Around } from './relation-graph';

const choice = (value: string, label: string) => ({ value, label, color: 'red' });
const described = {
  account: anEntity('account', [aField('name'), aField('parent', { type: 'reference', to: 'account', label: '上级公司' })]),
  contact: anEntity('contact', [
    aField('name'), aField('reports_to', { type: 'reference', to: 'contact', label: '汇报给' }), aField('influence', { type: 'choice', choices: [choice('high', '高')] }),
  ]),
  relation: anEntity('relation', [aField('kind', { type: 'choice', choices: [choice('reports_to', '汇报'), choice('supplies', '供货给')] })]),
};
const can = ['update', 'remove'];
const around: Around = {
  account: { id: 'A', version: 1, name: '长江重工', can },
  accounts: [{ id: 'A', version: 1, name: '长江重工', can, parent: { id: 'P', title: '长江集团' } }, { id: 'P', version: 1, name: '长江集团', can: [] }],
  contacts: [
    { id: '1', version: 1, name: '王芳', position: '采购总监', influence: 'high', can },
    { id: '2', version: 4, name: '李雷', reports_to: { id: '1', title: '王芳' }, can },
    { id: '3', version: 1, name: '韩梅', reports_to: { id: '9', title: '不在此处的人' }, can: [] },
  ],
  relations: [
    { id: 'r1', version: 1, kind: 'supplies', from_account: { id: 'S', title: '供应商' }, to_account: { id: 'A', title: '长江重工' }, can },
    { id: 'r2', version: 1, kind: 'supplies', from_contact: { id: 'x', hidden: true }, to_contact: { id: '1', title: '王芳' }, can },
  ],
};

describe('the map of an account', () => {
  const { nodes, lines } = relationGraph(around, described);

  it('has its people, its group and whoever is tied to them', () => {
    expect(nodes.map((one) => one.title)).toEqual(['长江重工', '长江集团', '王芳', '李雷', '韩梅', '不在此处的人', '供应商']);
    expect(nodes.find((one) => one.id === '1')).toMatchObject({ lines: ['采购总监'], marks: [{ label: '高', color: 'red' }], to: '/contacts/1' });
    expect(nodes.filter((one) => one.centre).map((one) => one.id)).toEqual(['A']);
  });

  it('has their lines, those one may not change without a way to remove them, and nothing of the hidden', () => {
    expect(lines.filter((one) => !one.faint).map((one) => [one.from, one.label, one.to, one.removable])).toEqual([
      ['2', '汇报给', '1', true], ['3', '汇报给', '9', false], ['A', '上级公司', 'P', true], ['S', '供货给', 'A', true],
    ]);
    expect(lines.filter((one) => one.faint).map((one) => one.from)).toEqual(['1']);
  });

  it('offers what can be drawn: a field where there is one, else a relation', () => {
    const names = (from: string, to: string) => drawable(from, to, around, described).map((one) => one.name);
    expect(names('1', '2')).toEqual(['field:reports_to', 'relation:supplies']);
    expect(names('A', 'P')).toEqual(['field:parent', 'relation:reports_to', 'relation:supplies']);
    expect(names('3', '1')).toEqual(['relation:supplies']);
    expect(names('1', 'A')).toEqual(['relation:reports_to', 'relation:supplies']);
  });
});
