// What every answer tells the browser; names the server does not go by; ways out of it; ways to files it does not serve.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {exchange} from './raw.mjs';
import {cookieOf} from './world.mjs';

/** @type {Server} */
let server, behindTls;
/** @type {Client} */
let admin;
before(async () => {
  server = await Server.start();
  behindTls = await Server.start({args: ['--behind-tls', '--host', 'crm.example.com']});
  admin = new Client(server.url);
  await admin.signIn(kAdmin);
});
after(async () => {
  admin?.close();
  await server?.stop();
  await behindTls?.stop();
});

const kEverywhere = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(self\), geolocation=\(\)/,
  'content-security-policy': /default-src 'none'/,
  'x-request-id': /^[0-9a-f]{16}$/,
};

describe('security headers', () => {
  const answers = [
    ['//', 200], ['//accounts', 200], ['//healthz', 200], ['/accounts', 200], ['/nothing', 404], ['//nothing.js', 404],
    ['/session', 200], ['/accounts/export?format=csv', 200], ['/openapi.json', 200], ['//%2e%2e/', 400],
  ];
  for (const [path, status] of answers)
    test(`GET ${path}`, async () => {
      const answer = await admin.send('GET', path);
      assert.equal(answer.status, status, answer.text.slice(0, 200));
      for (const [name, value] of Object.entries(kEverywhere)) assert.match(answer.headers[name] ?? '(none)', value, name);
      assert.ok(answer.headers['content-type'], 'no type');
      for (const name of ['server', 'x-powered-by']) assert.equal(answer.headers[name], undefined, `${name} tells what runs here`);
    });

  test('scripts come from here only, nothing is embedded, no page frames it', async () => {
    const policy = (await admin.send('GET', '//')).headers['content-security-policy'] ?? '';
    const directives = new Map(policy.split(';').map((d) => d.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));
    assert.deepEqual(directives.get('script-src'), ["'self'"]);
    assert.deepEqual(directives.get('default-src'), ["'none'"]);
    assert.deepEqual(directives.get('frame-ancestors'), ["'none'"]);
    assert.deepEqual(directives.get('base-uri'), ["'none'"]);
    assert.deepEqual(directives.get('form-action'), ["'self'"]);
    assert.deepEqual(directives.get('connect-src'), ["'self'"]);
    assert.ok(!/unsafe-eval|\*|https?:/.test(policy), policy);
  });

  test('the pages bring no script of their own in the document', async () => {
    const {text} = await admin.send('GET', '//');
    for (const [script] of text.matchAll(/<script[^>]*>/g)) assert.match(script, /src="\//, script);
    assert.ok(!/\son\w+=/.test(text), 'an inline handler');
  });

  test('an error tells its code and the number of the request, nothing of the inside', async () => {
    const answers = [await admin.send('GET', '/nothing'), await admin.send('POST', '/accounts', {raw: '{'}), await admin.send('GET', '/accounts?filter=%7B')];
    for (const {text, body} of answers) {
      assert.match(body.request_id, /^[0-9a-f]{16}$/);
      assert.ok(!/SELECT|sqlite|postgres|\.cpp|std::|exception|\/tmp\/|stack/i.test(text), text);
    }
  });
});

describe('behind a proxy that speaks https', () => {
  const kHost = {Host: 'crm.example.com'};

  test('the browser is told to come by https only', async () => {
    const client = new Client(behindTls.url);
    assert.match((await client.send('GET', '//', {headers: kHost})).headers['strict-transport-security'] ?? '', /max-age=31536000; includeSubDomains/);
    client.close();
  });

  test('the cookie is bound to https and to this very host', async () => {
    const client = new Client(behindTls.url);
    const {name, value, attributes} = cookieOf(await client.send('POST', '/session', {body: kAdmin, headers: kHost}));
    assert.equal(name, '__Host-keyuan_session');
    assert.deepEqual(attributes.sort(), ['httponly', 'max-age=7776000', 'path=/', 'samesite=lax', 'secure']);
    const me = (cookie) => client.send('GET', '/session', {headers: {...kHost, Cookie: cookie}});
    assert.equal((await me(`__Host-keyuan_session=${value}`)).status, 200);
    assert.equal((await me(`keyuan_session=${value}`)).status, 401, 'a neighbouring name could have planted that one');
    client.close();
  });

  test('other names are not answered: no page of another site reaches it under a name of its own', async () => {
    for (const host of ['evil.example', '127.0.0.1', 'crm.example.com.evil.example', 'crm.example.com@evil.example', ''])
      assert.ok([400, 421].includes((await exchange(behindTls.url, `GET /api/v1/setup HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).statuses[0]), host);
    const absolute = await exchange(behindTls.url, 'GET http://evil.example/api/v1/setup HTTP/1.1\r\nHost: crm.example.com\r\n\r\n');
    assert.equal(absolute.statuses[0], 421);
    assert.equal((await exchange(behindTls.url, 'GET /api/v1/setup HTTP/1.1\r\nHost: CRM.example.com:443\r\n\r\n')).statuses[0], 200);
  });

  test('a link is made with the name the administrator came by, and X-Forwarded-Host is not asked', async () => {
    const client = new Client(behindTls.url);
    const opened = await client.send('POST', '/session', {body: kAdmin, headers: kHost});
    const headers = {...kHost, Cookie: `__Host-keyuan_session=${cookieOf(opened).value}`, 'X-CSRF-Token': opened.body.csrf, 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example'};
    const {body} = await client.send('POST', `/users/${opened.body.user.id}/invitation`, {headers});
    assert.match(body.link, /^https:\/\/crm\.example\.com\/invitation\?token=/);
    client.close();
  });

  test('metrics are not for whom the proxy lets through', async () => {
    const client = new Client(behindTls.url);
    assert.equal((await client.send('GET', '//metrics', {headers: {...kHost, 'X-Forwarded-For': '198.51.100.7'}})).status, 403);
    assert.equal((await client.send('GET', '//metrics', {headers: {...kHost, 'X-Forwarded-For': '127.0.0.1'}})).status, 403);
    client.close();
  });

  test('an address that a client says to have is not believed without a proxy', async () => {
    const client = new Client(server.url);
    await client.send('POST', '/session', {body: {email: 'spoof@example.com', password: 'wrong'}, headers: {'X-Forwarded-For': '203.0.113.99'}});
    const {data} = await admin.call('GET', '/access-log?kind=sign_in&limit=5');
    assert.ok(!JSON.stringify(data).includes('203.0.113.99'));
    client.close();
  });
});

describe('ways out', () => {
  test('no answer sends the browser elsewhere', async () => {
    for (const path of ['//?next=https://evil.example', '//sign-in?next=//evil.example', '//\\evil.example', '////evil.example', '/session?redirect=https://evil.example', '//https:/evil.example']) {
      const answer = await admin.send('GET', path);
      assert.ok(answer.status < 300 || answer.status >= 400, `${path} → ${answer.status}`);
      assert.equal(answer.headers.location, undefined, path);
    }
  });

  test('a header cannot be written from outside', async () => {
    for (const name of ['a\r\nSet-Cookie: a=b', 'a%0d%0aSet-Cookie:%20a=b', 'ü"\r\n\r\n<script>'])
      for (const path of [`/accounts/import?name=${encodeURIComponent(name)}`]) {
        const answer = await admin.send('POST', path, {raw: 'name\na', headers: {'Content-Type': 'text/csv'}});
        assert.equal(answer.headers['set-cookie'], undefined);
      }
  });
});

describe('ways to files', () => {
  const paths = ['/../../../../etc/passwd', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '/....//etc/passwd', '/assets/../../etc/passwd',
    '/assets/..%5c..%5cetc%5cpasswd', '/%252e%252e/etc/passwd', '/assets/%00', '/etc/passwd%00.js', '//etc/passwd', '/.git/config', '/.env', '/keyuan.db',
    '/data/keyuan.db', '/proc/self/environ', '/api/v1/files/../../../etc/passwd', '/api/v1/files/..%2f..%2fetc%2fpasswd', '/api/v1/imports/..%2f..%2fetc/rejected',
    '/%c0%ae%c0%ae/etc/passwd', '/index.html/../../keyuan.db', '/assets/', '/assets', '/backups/', '/keyuan.db-wal'];
  for (const path of paths)
    test(path, async () => {
      const {text, statuses} = await exchange(server.url, `GET ${path} HTTP/1.1\r\nHost: a\r\nCookie: ${admin.credentials().Cookie}\r\nConnection: close\r\n\r\n`);
      assert.ok(!/root:|SQLite format|\[core\]|PATH=/.test(text), text.slice(0, 400));
      // A path without a dot in its last part is a page of the application.
      assert.ok(statuses[0] >= 400 || /<div id="root">/.test(text), text.slice(0, 400));
    });
});
