// Two thousand screens that only watch: they cost little, everybody else is served, and they hear what happens.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {connect} from 'node:net';
import {test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {until} from '../lib/until.mjs';

const kScreens = Number(process.env.KEYUAN_SCREENS ?? 2000);
const kMostKib = 64; // a screen

const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** @param {URL} url @param {string} cookie */
function screen(url, cookie) {
  return new Promise((open, failed) => {
    const socket = connect(Number(url.port), url.hostname, () =>
      socket.write(`GET /api/v1/events HTTP/1.1\r\nHost: ${url.host}\r\nCookie: ${cookie}\r\nAccept: text/event-stream\r\n\r\n`));
    const heard = {socket, changes: 0};
    socket.setEncoding('utf8').on('data', (text) => {
      if (text.startsWith('HTTP/1.1 ')) {
        if (text.startsWith('HTTP/1.1 200')) open(heard);
        else failed(new Error(text.slice(0, 200)));
      }
      heard.changes += text.split('event: change').length - 1;
    });
    socket.on('error', failed);
    socket.on('close', () => (heard.closed = true));
  });
}

test(`${kScreens} screens watch`, async (t) => {
  const server = await Server.start();
  t.after(() => server.kill());
  const admin = new Client(server.url);
  await admin.signIn(kAdmin);
  const before = memoryOf(server.child.pid);
  const screens = [];
  for (let n = 0; n < kScreens; n += 50)
    screens.push(...await Promise.all(Array.from({length: Math.min(50, kScreens - n)}, () => screen(admin.url, admin.credentials().Cookie))));
  const grown = memoryOf(server.child.pid) - before;
  assert.ok(grown < kScreens * kMostKib, `${Math.round(grown / 1024)} MB for ${kScreens} screens`);

  const began = Date.now();
  for (let i = 0; i < 20; ++i) await admin.call('POST', '/accounts', {body: {name: `看 ${i}`}});
  const took = Date.now() - began;
  await until(async () => screens.every(({changes}) => changes >= 20) || undefined, 30);
  assert.ok(screens.every(({closed}) => !closed));
  t.diagnostic(`${Math.round(grown / kScreens)} KiB a screen; 20 writes took ${took} ms beside them`);
  for (const {socket} of screens) socket.destroy();
  await until(async () => (/keyuan_streams (\d+)/.exec((await admin.send('GET', '//metrics')).text)?.[1] === '0') || undefined);
  admin.close();
  await server.stop();
});
