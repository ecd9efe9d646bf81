// After a day's work no password, session, proof, token or link stands in a log, an export, an error, the log of
// events, or anywhere in the database and its backup.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {promisify} from 'node:util';
import {gunzipSync} from 'node:zlib';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {kAdmin, program, Server} from '../lib/server.mjs';
import {cookieOf} from './world.mjs';

const kWang = 'The9th password of Wang';
const kWangNew = 'An0ther password of Wang';
const kGuess = 'a wr0ng guess of somebody';
const kInWrongBox = 'my passw0rd in the wrong box';

/** Does what people do in a day, and gives back every secret there was and every answer that may not hold one. */
async function aDay(server, setUpLink) {
  const secrets = new Map(Object.entries({'password of the administrator': kAdmin.password, 'password of wang': kWang, 'new password of wang': kWangNew, 'a guess': kGuess, 'a password in the wrong box': kInWrongBox}));
  const answers = [];
  const keep = (what, value) => (assert.ok(value?.length > 15, `${what}: ${value}`), secrets.set(what, value), value);
  const ask = async (client, method, path, options) => {
    const answer = await client.send(method, path, options);
    answers.push([`${method} ${path.split('?')[0]}`, answer.text + JSON.stringify({...answer.headers, 'set-cookie': undefined})]);
    return answer;
  };
  if (setUpLink) keep('the first link', setUpLink);

  const admin = new Client(server.url), wang = new Client(server.url), nobody = new Client(server.url);
  const own = await admin.send('POST', '/session', {body: kAdmin});
  keep('session of the administrator', cookieOf(own).value);
  keep('proof of the administrator', own.body.csrf);
  await admin.signIn(kAdmin);
  keep('second session of the administrator', admin.credentials().Cookie.split('=')[1]);
  const {id} = await admin.call('POST', '/users', {body: {name: 'wang', email: 'wang@example.com', password: kWang, roles: []}});
  const opened = await wang.send('POST', '/session', {body: {email: 'wang@example.com', password: kWang}});
  keep('session of wang', cookieOf(opened).value);
  keep('proof of wang', opened.body.csrf);
  await wang.signIn({email: 'wang@example.com', password: kWang});

  // Tokens and links, used and unused, rightly and wrongly.
  const {token} = await admin.call('POST', '/tokens', {body: {name: 'program', scopes: ['admin']}});
  keep('token', token);
  const bearer = {Authorization: `Bearer ${token}`};
  await ask(nobody, 'GET', '/accounts', {headers: bearer});
  await ask(nobody, 'GET', `/accounts?token=${token}&password=${encodeURIComponent(kGuess)}`, {headers: bearer});
  await ask(nobody, 'GET', '/access-log', {headers: {Authorization: `Bearer ${token}x`}});
  await ask(nobody, 'POST', '/accounts', {raw: `{"name": "${token}`, headers: bearer});
  await ask(nobody, 'GET', `/nothing/${token}`.slice(0, 9), {headers: bearer});
  for (const [give, use] of [['invitation', 'invitations'], ['password_reset', 'password_resets']]) {
    const unused = await admin.call('POST', `/users/${id}/${give}`);
    keep(`unused ${give}`, unused.token);
    const used = await admin.call('POST', `/users/${id}/${give}`);
    keep(`used ${give}`, used.token);
    await ask(nobody, 'GET', `/${use}?token=${used.token}`);
    await ask(nobody, 'POST', `/${use}`, {body: {token: used.token, password: 'short'}});
    const done = await nobody.send('POST', `/${use}`, {body: {token: used.token, password: kWang}});
    keep(`session by ${give}`, cookieOf(done).value);
    keep(`proof by ${give}`, done.body.csrf);
    await ask(nobody, 'POST', `/${use}`, {body: {token: used.token, password: kWang}});
  }

  // Errors with secrets in them.
  await ask(nobody, 'POST', '/session', {body: {email: 'wang@example.com', password: kGuess}, headers: {Cookie: null}});
  await ask(nobody, 'POST', '/session', {body: {email: kInWrongBox, password: kGuess}, headers: {Cookie: null}});
  await ask(nobody, 'POST', '/session', {body: {email: 'wang@example.com', password: [kGuess]}, headers: {Cookie: null}});
  await ask(nobody, 'POST', '/session', {raw: `{"password":"${kGuess}`, headers: {Cookie: null}});
  await ask(admin, 'POST', '/users', {body: {name: 'x', email: 'x', password: kGuess, roles: []}});
  await ask(admin, 'PATCH', `/users/${id}`, {body: {password: kGuess}});
  await wang.signIn({email: 'wang@example.com', password: kWang});
  await ask(wang, 'PUT', '/session/password', {body: {current: kWang, new: kWangNew}});
  await ask(wang, 'PUT', '/session/password', {body: {current: kGuess, new: kWangNew}});
  await ask(wang, 'POST', '/accounts', {body: {name: 'a'}, headers: {'X-CSRF-Token': kGuess}});

  // What is shown and given out.
  await admin.call('POST', '/accounts', {body: {name: 'a customer'}, headers: {'Idempotency-Key': 'once'}});
  await ask(admin, 'POST', '/accounts/import?name=a.csv', {raw: 'name\na', headers: {'Content-Type': 'text/csv'}});
  for (const path of ['/tokens', '/sessions', '/access-log?limit=200', `/users/${id}`, `/users/${id}/history`, '/users', '/jobs', '/imports', '/meta', '/openapi.json', '//metrics', '//readyz',
    '/accounts/export?format=csv', '/users/export?format=csv', '/roles', '/views', '/search?q=wang']) await ask(admin, 'GET', path);
  await ask(wang, 'GET', '/users');
  for (const client of [admin, wang, nobody]) client.close();
  return {secrets, answers};
}

/** A secret in any of the ways it could be written. */
function formsOf(secret) {
  const bytes = Buffer.from(secret, 'utf8');
  return [secret, encodeURIComponent(secret), secret.replaceAll(' ', '+'), bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url'), bytes.toString('hex')];
}

function leaks(secrets, places) {
  const found = [];
  for (const [what, secret] of secrets)
    for (const [where, content] of places)
      if (formsOf(secret).some((form) => content.includes(form))) found.push(`${what} in ${where}`);
  return found;
}

async function filesBelow(folder) {
  const names = await readdir(folder, {recursive: true, withFileTypes: true});
  return Promise.all(names.filter((entry) => entry.isFile()).map(async (entry) => {
    const path = join(entry.path, entry.name);
    const bytes = await readFile(path);
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return [path, Buffer.concat([bytes, plain]).toString('latin1')];
  }));
}

for (const kind of databases())
  for (const log of ['debug', 'json'])
    describe(`secrets, ${kind.name}, log ${log}`, () => {
      test('stand nowhere but where they belong', async () => {
        const database = await kind.create();
        const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
        try {
          const server = await Server.start({database: database.address, data, args: ['--log', log]});
          const {secrets, answers} = await aDay(server);
          const at = ['--data', data, ...(database.address ? ['--database', database.address] : [])];
          const {stdout, stderr} = await promisify(execFile)(program(), ['backup', ...at, join(data, 'copy.backup')]);
          const exported = await promisify(execFile)(program(), ['export', ...at, '--help']).catch((error) => error);
          await server.stop();
          const checked = await promisify(execFile)(program(), ['check', ...at]).catch((error) => error);
          assert.ok(server.output.length > 2000, 'there is a log to look at');
          const dump = database.address ? (await promisify(execFile)('pg_dump', ['--inserts', database.address], {maxBuffer: 1 << 28})).stdout : '';
          const places = [['the log', server.output], ['what backup says', stdout + stderr], ['what export says', exported.stdout], ['what check says', `${checked.stdout}${checked.stderr}`],
            ['the database, as text', dump], ...answers, ...(await filesBelow(data))];
          assert.ok(places.some(([path]) => path.endsWith('copy.backup')), 'there is a backup to look at');
          assert.deepEqual(leaks(secrets, places), []);
          assert.ok(leaks(new Map([['address', 'wang@example.com']]), places).length > 2, 'what stands there is found');
        } finally {
          await rm(data, {recursive: true, force: true});
          await database.drop();
        }
      });
    });

test('the first link is printed once, for who starts the program, and is nowhere else', async () => {
  const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
  try {
    const server = await Server.start({data, admin: false, args: ['--log', 'debug']});
    const token = new URL(server.setupLink()).searchParams.get('token') ?? '';
    const nobody = new Client(server.url);
    await nobody.send('GET', `//setup?token=${token}`);
    await nobody.send('POST', '/setup', {body: {setup_token: token, name: 'a', email: 'a@example.com', password: 'short', company: 'a'}});
    nobody.close();
    await server.stop();
    assert.equal(server.output.split(token).length, 2, server.output);
    assert.deepEqual(leaks(new Map([['the first link', token]]), await filesBelow(data)), []);
  } finally {
    await rm(data, {recursive: true, force: true});
  }
});
