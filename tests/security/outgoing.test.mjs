// The server calls nobody: no address that somebody writes down anywhere is ever asked, looked up, or connected to.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {promisify} from 'node:util';
import {Client} from '../lib/client.mjs';
import {kAdmin, kRoot, Server} from '../lib/server.mjs';

function sources(folder) {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : /\.(cpp|hpp)$/.test(entry.name) && !/_test\.cpp$/.test(entry.name) ? [path] : [];
  });
}

describe('in the code', () => {
  const files = [...sources(join(kRoot, 'src')), ...sources(join(kRoot, 'modules'))].map((path) => ({path: path.slice(kRoot.length).replace(/^\//, ''), text: readFileSync(path, 'utf8')}));
  const using = (pattern) => files.filter(({text}) => pattern.test(text)).map(({path}) => path).sort();

  test('only the command line, on behalf of who types it, makes HTTP requests', () => {
    assert.deepEqual(using(/#include <curl|curl_easy/), ['src/server/remote_client.cpp']);
  });
  test('nothing opens a connection or looks a name up', () => {
    assert.deepEqual(using(/\b(async_connect|::connect\(|getaddrinfo|gethostbyname|async_resolve|tcp::resolver)\b/), []);
  });
  test('nothing starts another program', () => {
    assert.deepEqual(using(/\b(popen|execv|execl|execve|posix_spawn|std::system|fork)\s*\(/), []);
  });
  test('no XML parser that follows entities, nothing that makes objects of what it reads', () => {
    assert.deepEqual(using(/libxml|xerces|expat\.h|boost\/archive|dlopen/), []);
  });
});

describe('while it runs', () => {
  /** @type {Server} */
  let server;
  /** @type {Client} */
  let admin;
  let trap, calls = 0, address;
  before(async () => {
    trap = createServer((socket) => (++calls, socket.destroy()));
    await new Promise((done) => trap.listen(0, '127.0.0.1', () => done(undefined)));
    address = `http://127.0.0.1:${trap.address().port}`;
    server = await Server.start();
    admin = new Client(server.url);
    await admin.signIn(kAdmin);
  });
  after(async () => {
    admin?.close();
    await server?.stop();
    trap?.close();
  });

  const sockets = async () => {
    const {stdout} = await promisify(execFile)('sh', ['-c', `ls -l /proc/${server.child.pid}/fd | grep -o 'socket:\\[[0-9]*\\]'`]).catch(() => ({stdout: ''}));
    const own = new Set([...stdout.matchAll(/\d+/g)].map(([n]) => n));
    const port = Number(new URL(server.url).port);
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) => readFileSync(`/proc/${server.child.pid}/net/${kind}`, 'utf8').trim().split('\n').slice(1)
      .map((line) => line.trim().split(/\s+/)).filter((parts) => own.has(parts[9])).map((parts) => ({kind, local: parseInt(parts[1].split(':')[1], 16)})))
      .filter(({local}) => local !== port);
  };

  test('an address in every field, file and import calls nobody', async () => {
    const {entities} = await admin.call('GET', '/meta');
    for (const {path, fields, can} of entities) {
      if (!can.includes('create')) continue;
      for (const {name, type, read_only: fixed} of fields) if (!fixed && /text|url|email|json/.test(type)) await admin.send('POST', `/${path}`, {body: {name: address, title: address, subject: address, [name]: address}});
    }
    await admin.call('POST', '/accounts', {body: {name: 'a', website: `${address}/hook`}});
    for (const raw of [`name,website\n${address},${address}\n`, `BEGIN:VCARD\nVERSION:3.0\nFN:a\nPHOTO;VALUE=URI:${address}/p.png\nURL:${address}\nEND:VCARD\n`])
      await admin.send('POST', `/contacts/import?name=a.${raw.startsWith('BEGIN') ? 'vcf' : 'csv'}`, {raw, headers: {'Content-Type': 'text/plain'}});
    await admin.send('POST', '/session', {body: {email: `a@127.0.0.1:${trap.address().port}`, password: 'x'}, headers: {'X-Forwarded-For': address, Referer: address, Origin: address}});
    await admin.send('GET', `/search?q=${encodeURIComponent(address)}`);
    assert.deepEqual(await sockets(), [], 'a socket of the program that is not its own door');
    assert.equal(calls, 0);
  });
});
