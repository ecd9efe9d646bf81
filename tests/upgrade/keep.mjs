// Keeps a database as a program of today makes it, so that later programs are held to it:
//
//   KEYUAN_BIN=build/release/keyuan KEYUAN_TEST_POSTGRES=postgresql://… node tests/upgrade/keep.mjs $(git rev-parse --short HEAD)
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {inOrder, sampleBody} from '../lib/sample-values.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {answers} from './answers.mjs';
import {dump, kFolder} from './old-database.mjs';

/** A little of everything: two records of every type, changed, removed, shared, with a file and a field of our own. */
async function fillIn(admin) {
  const field = await admin.call('POST', '/entities/account/fields',
    {body: {label: {'zh-CN': '信用等级', 'zh-TW': '信用等級', en: 'Credit'}, type: 'choice', choices: [{value: 'aaa', label: 'AAA'}, {value: 'bb', label: 'BB'}]}});
  await admin.call('POST', '/entities/lead/fields', {body: {label: '年采购额', type: 'money'}});
  const made = {};
  for (const entity of inOrder((await admin.call('GET', '/meta')).entities)) {
    if (entity.fields.every(({system, read_only: written}) => system || written)) continue;
    const ids = [];
    for (const n of [1, 2, 3]) ids.push((await admin.call('POST', `/${entity.path}`, {body: sampleBody(entity, n, made)})).id);
    made[entity.name] = ids[0];
    await admin.call('PATCH', `/${entity.path}/${ids[1]}`, {body: {[entity.title]: '重庆长安软件'.slice(0, 6)}}).catch(() => {});
    await admin.call('DELETE', `/${entity.path}/${ids[2]}`);
  }
  await admin.call('PATCH', `/accounts/${made.account}`, {body: {[field.name]: 'bb', region: 'south'}});
  await admin.call('POST', `/accounts/${made.account}/shares`, {body: {with: {user: made.user}, level: 'edit'}});
  await admin.call('POST', `/accounts/${made.account}/files?name=a.txt`, {raw: '共计 100 元', headers: {'Content-Type': 'text/plain'}});
  await admin.call('POST', `/leads/${made.lead}/conversion`, {body: {}});
  await admin.call('POST', '/tokens', {body: {name: 'report', scopes: ['read']}});
}

const [name] = process.argv.slice(2);
if (!name) throw new Error('which commit?');
const folder = join(kFolder, name);
await mkdir(folder, {recursive: true});
for (const kind of databases()) {
  const {address: database, drop} = await kind.create();
  const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
  const server = await Server.start({database, data});
  const admin = new Client(server.url);
  await admin.signIn(kAdmin);
  await fillIn(admin);
  const told = await answers(admin);
  admin.close();
  await server.stop();
  const file = join(folder, kind.name.toLowerCase());
  await writeFile(`${file}.dump`, await dump({data, database}));
  await writeFile(`${file}.json`, `{\n${Object.entries(told).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n}\n`);
  await drop();
  await rm(data, {recursive: true});
}
