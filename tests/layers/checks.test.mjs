// The checks themselves, on trees of a few lines.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {circle, wrongIncludes} from './includes.mjs';
import {codesMade, sentences} from './problems.mjs';
import {fetchedFrom, longerThan, missingWords, notWaitedFor, putOff} from './house.mjs';

const layers = {
  folders: {
    'src/base': {is: '', may_include: []},
    'src/http': {is: '', may_include: ['base']},
    'src/server': {is: '', may_include: ['base', 'http', 'modules']},
    modules: {is: '', may_include: ['base']},
  },
  only_in: {'boost/beast': 'src/http'},
};
const manifests = {pools: ['accounts']};

for (const [what, path, include, expected] of [
  ['a folder below', 'src/http/a.cpp', '"base/id.hpp"', undefined],
  ['its own folder', 'src/http/a.cpp', '"http/a.hpp"', undefined],
  ['a folder above', 'src/base/a.cpp', '"http/a.hpp"', /^src\/base\/a\.cpp:2: .*src\/base may not include http/],
  ['the one folder of Beast', 'src/http/a.cpp', '<boost/beast/core.hpp>', undefined],
  ['Beast elsewhere', 'src/base/a.cpp', '<boost/beast/core.hpp>', /only src\/http may/],
  ['Beast in a test', 'src/base/a_test.cpp', '<boost/beast/core.hpp>', undefined],
  ['a library', 'src/base/a.cpp', '<vector>', undefined],
  ['a folder nobody described', 'src/new/a.cpp', '<vector>', /not in layers\.yaml/],
  ['a listed module', 'modules/pools/a.cpp', '"modules/accounts/accounts.hpp"', undefined],
  ['the inside of a listed module', 'modules/pools/a.cpp', '"modules/accounts/rules.hpp"', /is public/],
  ['a module not listed', 'modules/pools/a.cpp', '"modules/leads/leads.hpp"', /does not list leads/],
  ['its own module', 'modules/pools/a.cpp', '"modules/pools/rules.hpp"', undefined],
  ['a module from the engine', 'src/base/a.cpp', '"modules/pools/pools.hpp"', /may not include modules/],
  ['a module from the server', 'src/server/a.cpp', '"modules/pools/pools.hpp"', undefined],
])
  test(`includes: ${what}`, () => {
    const found = wrongIncludes([{path, text: `// text\n#include ${include}\n`}], layers, manifests);
    if (expected) assert.match(found.join('\n'), expected);
    else assert.deepEqual(found, []);
  });

test('a circle of modules is found', () => {
  assert.deepEqual(circle({a: ['b'], b: ['c'], c: ['b']}), ['b', 'c', 'b']);
  assert.equal(circle({a: ['b', 'c'], b: ['c'], c: []}), undefined);
});

test('long files', () => {
  const files = [{path: 'a', text: 'x\n'.repeat(7)}, {path: 'b', text: 'x\n'.repeat(9)}, {path: 'c', text: 'x\nx'}];
  assert.deepEqual(longerThan(files, 6), ['b: 9 lines', 'a: 7 lines']);
});

test('work put off', () => {
  assert.deepEqual(putOff([{path: 'a', text: `fine\n// TO${''}DO later\n`}]), [`a:2: // TO${''}DO later`]);
});

test('what a browser test does not wait for', () => {
  const file = (path, text) => notWaitedFor([{path, text}]).length;
  assert.equal(file('tests/browser/a.test.mjs', 'assert.equal(await lines.count(), 1);'), 1);
  assert.equal(file('tests/browser/a.test.mjs', "assert.equal(await box.inputValue(), '');"), 1);
  assert.equal(file('tests/browser/a.test.mjs', 'await page.waitForFunction(async () => true);'), 1);
  assert.equal(file('tests/browser/a.test.mjs', 'assert.equal(await lines.count(), 0);\nawait expectCount(lines, 1);'), 0);
  assert.equal(file('tests/browser/pages/a.mjs', 'assert.equal(await lines.count(), 1);'), 0);
});

test('where packages were fetched', () => {
  const text = '{\n"resolved": "https://somewhere/x.tgz"\n}';
  assert.equal(fetchedFrom([{path: 'web/package-lock.json', text}]).length, 1);
  assert.equal(fetchedFrom([{path: 'web/other.json', text}]).length, 0);
});

test('words that a language lacks', () => {
  const files = [
    {path: 'm/words/en.yaml', text: 'a: {b: x, c: y}'},
    {path: 'm/words/zh-CN.yaml', text: 'a: {b: x}'},
  ];
  assert.deepEqual(missingWords(files, ['zh-CN', 'zh-TW', 'en']),
    ['m/words/zh-CN.yaml: lacks a.c', 'm/words/zh-TW.yaml: there is no such file']);
});

test('problems and their sentences', () => {
  const text = 'throw base::malformed("http.bad_path");\nthrow Problem(Kind::kStale, "record.stale", {});\n' +
    'return FieldError{field.name, "record.not_a_list", {}};\nlog_event(ctx, r, "lead.converted");\nthrow base::invalid("phone", "record.duplicate");';
  assert.deepEqual([...codesMade([{path: 'a.cpp', text}])], [['http.bad_path', 'a.cpp:1'], ['record.stale', 'a.cpp:2'],
    ['record.not_a_list', 'a.cpp:3'], ['record.duplicate', 'a.cpp:5']]);
  assert.deepEqual([...sentences([{path: 'w/en.yaml', text: 'problems: {http: {bad_path: x}}'}], 'en')], ['http.bad_path']);
});
