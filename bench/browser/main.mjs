// bench/browser/run: see there.
import {execFileSync} from 'node:child_process';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {kAdmin, kRoot, Server} from '../../tests/lib/server.mjs';
import {machine, quiet} from '../load/machine.mjs';
import {copyOf} from '../load/workspace.mjs';
import {beside} from './beside.mjs';
import {clicks} from './clicks.mjs';
import {first} from './first.mjs';
import {memory} from './memory.mjs';
import {scroll} from './scroll.mjs';
import {search} from './search.mjs';
import {launch} from './window.mjs';

const kParts = {first, clicks, search, scroll, memory};
const kCaughtUp = {seconds: 3, within: 600};  // what was due since the workspace was filled is done first: on another day that is much
const kResults = join(kRoot, 'bench/load/results/browser');

const {values: asked} = parseArgs({options: {
  data: {type: 'string', default: join(kRoot, 'build/load/1000000')}, program: {type: 'string'},
  beside: {type: 'string'}, minutes: {type: 'string', default: '0'},
  only: {type: 'string', default: Object.keys(kParts).join()}, trial: {type: 'boolean', default: false},
}});
if (asked.program) process.env.KEYUAN_BIN = resolve(asked.program);

const {accounts} = JSON.parse(await readFile(join(asked.data, 'load.json'), 'utf8'));
const place = await copyOf({data: resolve(asked.data)});
const server = await Server.start({data: place.data, args: ['--log', 'warn'], env: {KEYUAN_TEST: '0'}});
await quiet(kCaughtUp);
const browser = await launch();
const measured = {
  at: new Date().toISOString(), commit: execFileSync('git', ['-C', kRoot, 'rev-parse', '--short=12', 'HEAD'], {encoding: 'utf8'}).trim(),
  accounts, browser: browser.version(), machine: machine(place.data), parts: {},
};
try {
  if (asked.beside) {
    console.log(JSON.stringify(await beside({browser, url: server.url, person: kAdmin}, [resolve(asked.beside), join(kRoot, 'web/dist')]), null, 1));
  } else for (const name of asked.only.split(',')) {
    measured.parts[name] = await kParts[name]({browser, url: server.url, person: kAdmin, minutes: Number(asked.minutes)});
    console.log(name, JSON.stringify(measured.parts[name], null, 1));
  }
} finally {
  await browser.close();
  await server.stop();
  await rm(place.data, {recursive: true, force: true});
}
if (!asked.trial && !asked.beside) {
  const file = join(kResults, `${accounts}.json`);
  const before = await readFile(file, 'utf8').then(JSON.parse, () => ({parts: {}}));
  await mkdir(kResults, {recursive: true});
  await writeFile(file, JSON.stringify({...measured, parts: {...before.parts, ...measured.parts}}, null, 1) + '\n');
  execFileSync(join(kRoot, 'bench/load/run'), ['--page-only'], {stdio: 'inherit'});
}
