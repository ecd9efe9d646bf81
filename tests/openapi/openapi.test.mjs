// The description of the API that the server gives of itself: valid, complete, the same on every way.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {promisify} from 'node:util';
import {Validator} from '@seriousme/openapi-schema-validator';
import {Client} from '../lib/client.mjs';
import {kAdmin, kRoot, program, Server} from '../lib/server.mjs';

let server, client, document;
before(async () => {
  server = await Server.start();
  client = new Client(server.url);
  await client.signIn(kAdmin);
  document = await client.call('GET', '/openapi.json');
});
after(async () => {
  client.close();
  await server.stop();
});

const operations = () => Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
    .map(([method, operation]) => ({name: `${method.toUpperCase()} ${path}`, path, operation})));

test('it is OpenAPI 3.1', async () => {
  assert.match(document.openapi, /^3\.1\./);
  const {valid, errors} = await new Validator().validate(structuredClone(document));
  assert.ok(valid, JSON.stringify(errors, null, 2));
});

test('every operation has a name of its own and says what it does', () => {
  const ids = operations().map(({operation}) => operation.operationId);
  assert.deepEqual(ids.filter((id, index) => !id || ids.indexOf(id) !== index), []);
  assert.deepEqual(operations().filter(({operation}) => !operation.summary).map(({name}) => name), []);
});

test('every part of a path is described', () => {
  const undescribed = operations().flatMap(({name, path, operation}) => {
    const parameters = [...(operation.parameters ?? []), ...(document.paths[path].parameters ?? [])]
      .map((parameter) => (parameter.$ref ? document.components.parameters[parameter.$ref.split('/').pop()] : parameter))
      .filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
    return [...path.matchAll(/\{([^}]+)\}/g)].filter(([, part]) => !parameters.includes(part)).map(([part]) => `${name}: ${part}`);
  });
  assert.deepEqual(undescribed, []);
});

test('every reference inside it leads somewhere', () => {
  const lost = [];
  const walk = (value) => {
    if (!value || typeof value !== 'object') return;
    if (typeof value.$ref === 'string' &&
        value.$ref.slice(2).split('/').reduce((inner, key) => inner?.[key.replaceAll('~1', '/')], document) === undefined)
      lost.push(value.$ref);
    Object.values(value).forEach(walk);
  };
  walk(document);
  assert.deepEqual(lost, []);
});

test('the command prints the same', async () => {
  const {stdout} = await promisify(execFile)(program(), ['openapi'], {maxBuffer: 64 << 20});
  assert.deepEqual(Object.keys(JSON.parse(stdout).paths).sort(), Object.keys(document.paths).sort());
});

test('the web application\'s types are made from it', async () => {
  const types = join(kRoot, 'web/tools/api-types.mjs');
  const run = promisify(execFile)(process.execPath, [types, '--check'], {env: {...process.env, KEYUAN_BIN: program()}});
  await assert.doesNotReject(run, 'web/src/api/openapi.d.ts is stale. Run: cd web && npm run types');
});
