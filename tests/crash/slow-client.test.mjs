// Clients that read a byte a second, or never finish what they ask: they are let go of, and nobody waits for them.
import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {test} from 'node:test';
import {databases} from '../lib/databases.mjs';
import {Server} from '../lib/server.mjs';
import {TokenClient, tokenOf} from './keyuan.mjs';

const kSlow = 40; // more than there are workers and connections to the database

const kRecords = 60; // of some fifteen kilobytes: more than the buffers on the way hold

/** A connection that says `text` and nothing more; what became of it. @param {URL} url @param {string} text */
function say(url, text) {
  const seen = {heard: '', began: Date.now(), socket: undefined, closed: undefined};
  seen.closed = new Promise((done) => {
    seen.socket = connect({port: Number(url.port), host: url.hostname, highWaterMark: 1}, () => seen.socket.write(text));
    seen.socket.on('error', () => {});
    seen.socket.on('close', () => done(Date.now() - seen.began));
  });
  return seen;
}

/** Reads one byte a second from when the answer begins, and resolves then. */
function readSlowly(seen) {
  return new Promise((begun) => {
    seen.socket.once('readable', () => {
      setInterval(() => seen.socket.read(1), 1000).unref();
      begun(undefined);
    });
  });
}

/** Somebody works meanwhile, and never waits long. */
async function work(client, ms) {
  const end = Date.now() + ms;
  let longest = 0, n = 0;
  for (; Date.now() < end; ++n) {
    const began = Date.now();
    await client.call('POST', '/accounts', {body: {name: `忙 ${n}`}});
    await client.call('GET', '/accounts?limit=10');
    longest = Math.max(longest, Date.now() - began);
  }
  return {longest, n};
}

for (const kind of databases())
  test(`slow clients, on ${kind.name}`, async (t) => {
    const database = await kind.create();
    t.after(() => database.drop());
    const server = await Server.start({database: database.address});
    t.after(() => server.kill());
    const token = await tokenOf(server.url);
    const client = new TokenClient(server.url, token);
    const url = new URL(server.url);
    const head = (line) => `${line} HTTP/1.1\r\nHost: ${url.host}\r\nAuthorization: Bearer ${token}\r\n`;
    for (let i = 0; i < kRecords; ++i) await client.call('POST', '/accounts', {body: {name: `大 ${i}`, description: '客户关系 '.repeat(1000)}});

    const halfHeads = Array.from({length: kSlow}, () => say(url, head('GET /api/v1/accounts')));
    const halfBodies = Array.from({length: kSlow}, () => say(url, `${head('POST /api/v1/accounts')}Content-Length: 5000\r\n\r\n{"name":`));
    const readers = Array.from({length: kSlow}, () => say(url, `${head('GET /api/v1/accounts/export?format=csv')}\r\n`));
    t.after(() => [...halfHeads, ...halfBodies, ...readers].forEach(({socket}) => socket.destroy()));
    for (const seen of [...halfHeads, ...halfBodies]) seen.socket.on('data', (bytes) => (seen.heard += bytes));

    await Promise.all(readers.map(readSlowly));

    const {longest, n} = await work(client, 8000);
    assert.ok(longest < 5000, `somebody waited ${longest} ms`);
    for (const seen of [...halfHeads, ...halfBodies]) {
      const lasted = await seen.closed;
      assert.ok(lasted < 25_000, `${lasted} ms`);
      assert.match(seen.heard, /^HTTP\/1\.1 408 /);
      assert.match(seen.heard, /http\.too_slow/);
    }
    const {total} = await client.call('GET', '/accounts?limit=1');
    assert.equal(total, kRecords + n, 'half a request made nothing');
    client.close();
    await server.stop();
    t.diagnostic(`${n} rounds of work beside them, the longest ${longest} ms`);
  });
