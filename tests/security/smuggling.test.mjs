// A request that a proxy in front could read in another way than we do is refused, and what comes too slowly is let go.
import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {after, before, describe, test} from 'node:test';
import {Server} from '../lib/server.mjs';
import {exchange} from './raw.mjs';

/** @type {Server} */
let server;
before(async () => (server = await Server.start()));
after(() => server?.stop());

const kNext = 'GET /healthz HTTP/1.1\r\nHost: next\r\n\r\n';
const post = (headers, body = '') => `POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`;

describe('read in two ways', () => {
  const ambiguous = {
    'both Content-Length and Transfer-Encoding': post('Content-Length: 5\r\nTransfer-Encoding: chunked', '0\r\n\r\n'),
    'the same the other way round': post('Transfer-Encoding: chunked\r\nContent-Length: 5', '0\r\n\r\n'),
    'two lengths': post('Content-Length: 5\r\nContent-Length: 0', 'aaaaa'),
    'two equal lengths': post('Content-Length: 5\r\nContent-Length: 5', 'aaaaa'),
    'a list of lengths': post('Content-Length: 5, 5', 'aaaaa'),
    'a length with a sign': post('Content-Length: +5', 'aaaaa'),
    'a negative length': post('Content-Length: -1'),
    'a length in hexadecimal': post('Content-Length: 0x5', 'aaaaa'),
    'a length longer than numbers are': post(`Content-Length: ${'9'.repeat(30)}`),
    'a length of nothing': post('Content-Length: '),
    'chunked twice': post('Transfer-Encoding: chunked, chunked', '0\r\n\r\n'),
    'two Transfer-Encodings': post('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity', '0\r\n\r\n'),
    'identity': post('Transfer-Encoding: identity'),
    'chunked, but something else last': post('Transfer-Encoding: chunked, gzip', '0\r\n\r\n'),
    'something before chunked': post('Transfer-Encoding: xchunked', '0\r\n\r\n'),
    'a space before the colon': post('Transfer-Encoding : chunked', '0\r\n\r\n'),
    'a space before the colon of a length': post('Content-Length : 5', 'aaaaa'),
    'a tab in a name': post('Content\tLength: 5', 'aaaaa'),
    'a vertical tab before the value': post('Transfer-Encoding: \x0bchunked', '0\r\n\r\n'),
    'chunked of HTTP/1.0': 'POST /api/v1/session HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'a header without a colon': post('Content-Length 5', 'aaaaa'),
    'a header without a name': post(': 5', 'aaaaa'),
    'NUL in a header': post('X-A: a\0b'),
    'CR alone in a header': post('X-A: a\rTransfer-Encoding: chunked', '0\r\n\r\n'),
    'LF alone in the head': 'GET /healthz HTTP/1.1\nHost: a\n\n',
    'LF alone between headers': 'GET /healthz HTTP/1.1\r\nHost: a\nContent-Length: 5\r\n\r\naaaaa',
    'a chunk longer than numbers are': post('Transfer-Encoding: chunked', `${'f'.repeat(20)}\r\naaaaa`),
    'a chunk of negative size': post('Transfer-Encoding: chunked', '-1\r\naaaaa\r\n0\r\n\r\n'),
    'a chunk with 0x': post('Transfer-Encoding: chunked', '0x5\r\naaaaa\r\n0\r\n\r\n'),
    'a chunk that does not end where it says': post('Transfer-Encoding: chunked', '3\r\naaaaa\r\n0\r\n\r\n'),
    'a chunk that ends with LF': post('Transfer-Encoding: chunked', '5\naaaaa\n0\n\n'),
    'two Hosts': 'GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
    'no Host': 'GET /healthz HTTP/1.1\r\n\r\n',
    'a Host that is none': 'GET /healthz HTTP/1.1\r\nHost: a/b\r\n\r\n',
    'a Host with a user': 'GET /healthz HTTP/1.1\r\nHost: a@b\r\n\r\n',
    'space in the target': 'GET /health z HTTP/1.1\r\nHost: a\r\n\r\n',
    'a fragment in the target': 'GET /healthz#a HTTP/1.1\r\nHost: a\r\n\r\n',
    'no version': 'GET /healthz\r\nHost: a\r\n\r\n',
    'HTTP/2 without its handshake': 'GET /healthz HTTP/2.0\r\nHost: a\r\n\r\n',
    'the handshake of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'a request that begins with a space': ' GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n',
    'TLS where none is spoken': Buffer.from('160301020001000100', 'hex').toString('latin1') + 'a'.repeat(100) + '\r\n\r\n',
  };
  for (const [title, bytes] of Object.entries(ambiguous))
    test(title, async () => {
      // What follows on the same connection must not be taken for a request of its own.
      const {statuses, closed, text} = await exchange(server.url, Buffer.from(bytes + kNext, 'latin1'));
      assert.equal(statuses.length, 1, text);
      assert.ok(statuses[0] >= 400 && statuses[0] < 600, text);
      assert.ok(closed, 'the connection stayed open');
    });

  test('a folded header is refused, or is one header', async () => {
    const {statuses, text} = await exchange(server.url, `GET /healthz HTTP/1.1\r\nHost: a\r\nX-A: a\r\n Content-Length: 40\r\n\r\n${kNext}`);
    assert.ok(statuses[0] === 400 || statuses.join() === '200,200', text);
  });

  test('an upgrade nobody offered is a request like any other', async () => {
    const {statuses} = await exchange(server.url,
      `GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAA\r\n\r\n${kNext}`);
    assert.deepEqual(statuses, [200, 200]);
  });

  test('methods that reach through or show what was sent are none', async () => {
    for (const [method, status] of [['TRACE', 405], ['CONNECT', 405], ['PROPFIND', 501], ['GET\0', 400], ['FOO', 501]]) {
      const {statuses, text} = await exchange(server.url, `${method} /healthz HTTP/1.1\r\nHost: a\r\nX-Secret: s3cret\r\n\r\n`);
      assert.equal(statuses[0], status, text);
      assert.ok(!text.includes('s3cret'), text);
    }
  });
});

describe('too large', () => {
  const cases = {
    'an address of 20 kB': [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 414],
    'a header of 40 kB': [`GET /healthz HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    'a thousand headers': [`GET /healthz HTTP/1.1\r\nHost: a\r\n${'X-A: a\r\n'.repeat(1000)}\r\n`, 431],
    'three hundred parameters': [`GET /healthz?${'a=1&'.repeat(300)} HTTP/1.1\r\nHost: a\r\n\r\n`, 400],
    'a body announced as 10 GB': [post('Content-Length: 10000000000'), 413],
    'a body of many chunks': [post('Transfer-Encoding: chunked', `${'4000\r\n' + 'a'.repeat(0x4000) + '\r\n'}`.repeat(8)), 413],
    'the extension of a chunk that does not end': [post('Transfer-Encoding: chunked', `5;${'a'.repeat(200_000)}`), 400],
  };
  for (const [title, [bytes, status]] of Object.entries(cases))
    test(title, async () => {
      const answer = await exchange(server.url, bytes);
      assert.equal(answer.statuses[0], status, answer.text.slice(0, 300));
      assert.ok(answer.closed);
    });
});

describe('too slow', () => {
  test('a head that comes byte by byte is let go after ten seconds, whatever comes', async () => {
    const drip = Array.from({length: 1000}, (_, i) => (i === 0 ? 'GET /healthz HTTP/1.1\r\nHost: a\r\nX-A: ' : 'a'));
    const {statuses, closed, ms} = await exchange(server.url, drip, {quiet: 0, most: 18_000});
    assert.ok(closed, 'still open after 18 s');
    assert.ok(ms < 16_000, `${ms} ms`);
    assert.ok(statuses.length === 0 || statuses[0] === 408);
  });

  test('a body that never comes', async () => {
    const {statuses, ms} = await exchange(server.url, post('Content-Length: 100', '{'), {quiet: 0, most: 25_000});
    assert.equal(statuses[0], 408);
    assert.ok(ms < 22_000, `${ms} ms`);
  });

  test('three hundred that say nothing keep nobody out', async () => {
    const {hostname, port} = new URL(server.url);
    const sockets = Array.from({length: 300}, () => connect({host: hostname, port: Number(port)}).on('error', () => {}));
    await Promise.all(sockets.map((socket) => new Promise((done) => socket.once('connect', done))));
    for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nHost: a\r\n');
    const {statuses, ms} = await exchange(server.url, kNext);
    assert.equal(statuses[0], 200);
    assert.ok(ms < 4000, `${ms} ms`);
    for (const socket of sockets) socket.destroy();
  });
});
