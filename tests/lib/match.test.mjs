import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fill, valueAt} from './fill.mjs';
import {differences} from './match.mjs';

const same = [
  [{a: 1}, {a: 1, b: 2}],
  ['<any>', null],
  [{a: '<absent>'}, {}],
  ['<id>', '0190b5a0-7e6f-7000-8000-000000000001'],
  ['<time>', '2024-03-05T06:30:00.000Z'],
  ['<like ^已.*$>', '已转化'],
  [[{a: 1}, '<number>'], [{a: 1, b: 2}, 3]],
  [{'<contains>': [{a: 2}], '<length>': 2}, [{a: 1}, {a: 2}]],
  [null, null],
];
for (const [expected, actual] of same)
  test(`as expected: ${JSON.stringify(expected)}`, () => assert.deepEqual(differences(expected, actual), []));

const different = [
  [{a: {b: 1}}, {a: {b: 2}}, 'a.b: expected 1, got 2'],
  [{a: 1}, {}, 'a: expected 1, got undefined'],
  [{a: '<absent>'}, {a: null}, "a: expected '<absent>', got null"],
  ['<id>', 7, "it: expected '<id>', got 7"],
  [[1], [1, 2], 'it: expected [ 1 ], got [ 1, 2 ]'],
  [{'<contains>': [3]}, [1, 2], 'it: expected one item like 3 in [ 1, 2 ]'],
  [{a: [{b: 1}]}, {a: [{b: '1'}]}, "a[0].b: expected 1, got '1'"],
  [{a: 1}, [1], 'it: expected { a: 1 }, got [ 1 ]'],
];
for (const [expected, actual, line] of different)
  test(`told: ${line}`, () => assert.deepEqual(differences(expected, actual), [line]));

test('texts are filled', () => {
  const saved = new Map([['lead', 'x1'], ['n', 5], ['王', 'w']]);
  assert.deepEqual(fill({a: '/leads/{lead}', b: ['{n}', '{王}'], c: '<3 × ab>c', d: '{"json": 1}'}, saved),
    {a: '/leads/x1', b: [5, 'w'], c: 'abababc', d: '{"json": 1}'});
  assert.throws(() => fill('{other}', saved), /nothing was saved as \{other\}; there is lead, n, 王/);
});

test('a value is found by its path', () => assert.equal(valueAt({data: [{id: 7}]}, 'data.0.id'), 7));
