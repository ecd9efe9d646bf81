import { describe, expect, it } from 'vitest';
import { aField, anEntity } from '@/testing/descriptions';
import { carried, fieldId, linesOf, newName, sectionId, sectionsOf, without, withSections, type Section } from './sections';

const sections: Section[] = [
  { name: 'basic', label: 'Basic', fields: ['name', 'kind'] },
  { name: 'contact', label: 'Contact', fields: ['phone'] },
  { name: '', label: '', fields: ['note'] },
];
const told = (all: Section[]) => all.map((one) => `${one.name}(${one.fields.join(' ')})`).join(' ');

describe('carrying', () => {
  it.each([
    ['down in its section', fieldId('name'), fieldId('kind'), 'basic(kind name) contact(phone) (note)'],
    ['into the next section', fieldId('kind'), sectionId('contact'), 'basic(name) contact(kind phone) (note)'],
    ['up into the one before', fieldId('phone'), fieldId('kind'), 'basic(name phone kind) contact() (note)'],
    ['never above the first heading', fieldId('note'), sectionId('basic'), 'basic(note name kind) contact(phone) ()'],
    ['a heading with its fields', sectionId(''), sectionId('basic'), '(note) basic(name kind) contact(phone)'],
    ['a heading down, onto a field', sectionId('basic'), fieldId('phone'), 'contact(phone) basic(name kind) (note)'],
    ['what is not there', fieldId('gone'), fieldId('name'), 'basic(name kind) contact(phone) (note)'],
  ])('%s', (_, active, over, expected) => expect(told(carried(sections, active, over))).toBe(expected));

  it('is a list of all lines', () => expect(linesOf(sections)).toEqual(['section:basic', 'field:name', 'field:kind', 'section:contact', 'field:phone', 'section:', 'field:note']));
});

it('a section taken away leaves its fields to its neighbour', () => {
  expect(told(without(sections, 'contact'))).toBe('basic(name kind phone) (note)');
  expect(told(without(sections, 'basic'))).toBe('contact(name kind phone) (note)');
});

it('takes every field that can be placed, and its parts along', () => {
  const entity = anEntity('shop', [aField('name'), aField('address', { type: 'address' }), aField('address_city', { part_of: 'address' }), aField('late'), aField('id', { system: true })], {
    groups: [{ name: 'main', label: 'Main', fields: ['name', 'address', 'address_city'] }],
  });
  const own = sectionsOf(entity);
  expect(told(own)).toBe('main(name address) (late)');
  expect(withSections(entity, own, ['name']).groups.map((group) => group.fields)).toEqual([['name', 'address', 'address_city'], ['late']]);
});

it('names new sections apart', () => expect(newName([...sections, { name: 'x_section_1', label: '', fields: [] }])).toBe('x_section_2'));
