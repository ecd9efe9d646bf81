import { expect, it } from 'vitest';
import { surelyThere } from './few-preloads.ts';

const chunk = (imports: string[], dynamicImports: string[] = [], isEntry = false) => ({ imports, dynamicImports, isEntry });

it('knows what is there whichever way one came', () => {
  const there = surelyThere(new Map([
    ['entry', chunk(['react'], ['work', 'sign-in'], true)],
    ['work', chunk(['react', 'table'], ['dialog'])],
    ['sign-in', chunk(['react', 'form'], ['shared'])],
    ['dialog', chunk(['form'], ['shared'])],
    ['shared', chunk(['table'])],
    ['react', chunk([])], ['table', chunk([])], ['form', chunk([])],
  ]));
  const of = (name: string) => [...(there.get(name) ?? [])].sort();
  expect(of('entry')).toEqual(['entry', 'react']);
  expect(of('work')).toEqual(['entry', 'react', 'table', 'work']);
  expect(of('dialog')).toEqual(['dialog', 'entry', 'form', 'react', 'table', 'work']);
  // Reached from the work or from the sign-in: both have brought the form, only one the table, which it imports itself.
  expect(of('shared')).toEqual(['entry', 'form', 'react', 'shared', 'table']);
});

it('what the page names itself is there from the beginning', () => {
  const there = surelyThere(new Map([['entry', chunk([], ['work'], true)], ['work', chunk(['table'], ['dialog'])], ['dialog', chunk(['form'])], ['table', chunk([])], ['form', chunk([])]]), ['work', 'table']);
  expect([...(there.get('entry') ?? [])].sort()).toEqual(['entry', 'table', 'work']);
});
