// The tree, held to layers.yaml and to the rules of the house.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {circle, wrongIncludes} from './includes.mjs';
import {fetchedFrom, longerThan, missingWords, notWaitedFor, putOff} from './house.mjs';
import {codesMade, sentences} from './problems.mjs';
import {readTree} from './tree.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const code = readTree(root, ['.cpp', '.hpp', '.h', '.ts', '.tsx', '.mjs', '.sh', '.cmake', 'CMakeLists.txt', '.css', '.sql']);
const cpp = code.filter(({path}) => /\.(cpp|hpp|h)$/.test(path));
const documents = readTree(root, ['.yaml', '.json', '.md', '.npmrc']);

const none = (found, what) => assert.equal(found.length, 0, `${what}:\n  ${found.join('\n  ')}`);

const layers = parse(documents.find(({path}) => path === 'layers.yaml')?.text ?? '');
const manifests = Object.fromEntries(
  documents
    .filter(({path}) => /^modules\/[^/]+\/module\.yaml$/.test(path))
    .map(({path, text}) => [path.split('/')[1], parse(text).depends ?? []]));

test('a folder includes only what layers.yaml lets it', () => none(wrongIncludes(cpp, layers, manifests), 'wrong includes'));

test('the engine’s own layers have no circle', () => {
  const graph = Object.fromEntries(
    Object.entries(layers.folders).map(([folder, {may_include}]) => [folder.replace('src/', ''), may_include]));
  assert.equal(circle(graph)?.join(' → '), undefined);
});

test('modules depend on modules that exist, without a circle', () => {
  none(Object.entries(manifests).flatMap(([module, list]) =>
    list.filter((other) => !(other in manifests)).map((other) => `${module} depends on ${other}`)), 'no such module');
  assert.equal(circle(manifests)?.join(' → '), undefined);
});

test('no file has more than 1,000 lines', (t) => {
  const written = code.filter(({path}) => !/(\.gen\.|\/generated\/|\/openapi\.d\.ts$)/.test(path));
  none(longerThan(written, 1000), 'two rooms, not one');
  for (const line of longerThan(written, 600)) t.diagnostic(`above 600: ${line}`);
});

test('nothing is put off', () => none(putOff([...code, ...documents]), 'put off'));

test('a browser test waits for what it looks at', () => none(notWaitedFor(code), 'not waited for'));

test('lock files name no address', () => none(fetchedFrom([...documents]), 'addresses'));

test('every word exists in all three languages', () =>
  none(missingWords(documents, ['zh-CN', 'zh-TW', 'en']), 'missing words'));

test('every problem has a sentence', () => {
  const said = sentences(documents, 'en');
  none([...codesMade(cpp)].filter(([code]) => !said.has(code)).map(([code, at]) => `${at}: ${code}`), 'no words for');
});
