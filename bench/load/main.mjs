// bench/load/run: see there.
import {execFileSync} from 'node:child_process';
import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {kRoot, program} from '../../tests/lib/server.mjs';
import {bareSql} from './bare-sql.mjs';
import {workingDay} from './day.mjs';
import {drive} from './drive.mjs';
import {bringIn} from './import.mjs';
import {busySeconds, machine, memory, processSeconds, quiet} from './machine.mjs';
import {looked, operations} from './operations.mjs';
import {page} from './page.mjs';
import {copyOf, fill, people, start} from './workspace.mjs';

const kResults = join(kRoot, 'bench/load/results');
const kTrial = 1000;  // up to so many accounts it is for trying this out, and its figures are nobody's
const kStarts = 3;
const kLongest = 30;  // seconds for one operation

const {values: asked} = parseArgs({options: {
  accounts: {type: 'string', default: '10000'}, database: {type: 'string'}, seconds: {type: 'string', default: '5'},
  data: {type: 'string'}, program: {type: 'string'}, 'in-place': {type: 'boolean', default: false}, 'page-only': {type: 'boolean', default: false},
}});
const accounts = Number(asked.accounts), trial = accounts <= kTrial;
if (!Number.isInteger(accounts) || accounts < 1) throw new Error(`--accounts is a number, not ${asked.accounts}`);
if (asked.program) process.env.KEYUAN_BIN = resolve(asked.program);

if (!asked['page-only']) {
  const measured = await measure(Number(asked.seconds));
  if (trial) {
    console.log(page([measured], ''));
  } else {
    await mkdir(kResults, {recursive: true});
    await writeFile(join(kResults, `${accounts}-${measured.database}.json`), JSON.stringify(measured, null, 1) + '\n');
  }
}
if (!trial || asked['page-only']) await writePage();

async function writePage() {
  const files = (await readdir(kResults)).filter((name) => name.endsWith('.json'));
  const all = await Promise.all(files.map(async (name) => JSON.parse(await readFile(join(kResults, name), 'utf8'))));
  const notes = await readFile(join(kRoot, 'bench/load/notes.md'), 'utf8');
  await writeFile(join(kRoot, 'docs/benchmarks.md'), page(all, notes, await inBrowser()));
}

/** What bench/browser/run measured, by the number of accounts. */
async function inBrowser() {
  const folder = join(kResults, 'browser');
  const files = await readdir(folder).catch(() => []);
  return Promise.all(files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
}

async function measure(seconds) {
  const pristine = {data: resolve(asked.data ?? join(kRoot, 'build/load', `${asked.accounts}${asked.database ? '-postgresql' : ''}`)), database: asked.database};
  const filled = await fill(pristine, accounts);
  const place = await copyOf(pristine, {inPlace: asked['in-place']});
  const everybody = await people(place);
  const ready = [];
  for (let i = 1; i < kStarts; ++i) {
    const server = await start(place);
    ready.push(server.readyAfter);
    await server.stop();
  }

  const about = machine(place.data), version = commit();
  const server = await start(place);
  ready.push(server.readyAfter);
  const requests = {};
  const atRest = memory(server.child.pid);
  const [before, own] = [busySeconds(), ownSeconds(server)];
  const begin = performance.now();
  try {
    const rows = [];
    for (const person of everybody) {
      person.on(server.url);
      const seen = await looked(person);
      const asked = operations(seen);
      requests[person.name] = asked;
      rows.push(...await driven(person, seen.total, asked, server.url, seconds));
    }
    const underLoad = memory(server.child.pid);
    // What the measuring itself used is the server's, wrk's and this program's; the rest was somebody else's.
    const took = (performance.now() - begin) / 1000;
    const busy = busySeconds();
    const others = (busy.all - before.all - (ownSeconds(server) - own)) / took;
    console.log('Importing …');
    const rowsToImport = trial ? 1000 : 100_000;
    const brought = await bringIn(everybody[0], rowsToImport);
    const afterImport = memory(server.child.pid);
    const day = await workingDay(everybody[0], requests.administrator, server.url, rowsToImport);
    await server.stop();
    const bare = Object.fromEntries(everybody.map((person) => [person.name, bareSql(place, person, requests[person.name])]));
    for (const row of rows) row.bare = bare[row.person][row.name];
    return {
      at: new Date().toISOString(), commit: version, accounts, seconds, database: place.database ? 'postgresql' : 'sqlite', machine: about,
      filled: filled.seconds, ready, memory: {rest: atRest, load: underLoad, import: afterImport},
      others, stolen: (busy.stolen - before.stolen) / took, rows, import: brought, day,
    };
  } finally {
    for (const person of everybody) person.client?.close();
    await server.stop();
  }
}

function ownSeconds(server) {
  return processSeconds(server.child.pid) + processSeconds(process.pid);
}

async function driven(person, sees, asked, url, seconds) {
  const rows = [];
  for (const {requests, ...operation} of asked) {
    for (const clients of [1, 8]) {
      const how = {url, token: person.token, requests, clients};
      try {
        if (!operation.writes) await drive({...how, seconds: 1});  // what is read is in the system's cache
        const figures = await longEnough(how, seconds);
        rows.push({...operation, person: person.name, sees, clients, ...figures});
        console.log(`${person.name} ${operation.name} × ${clients}: ${figures.perSecond.toFixed(0)}/s, p50 ${figures.p50} ms, p95 ${figures.p95} ms`);
      } catch (error) {
        rows.push({...operation, person: person.name, sees, clients, failed: error.message});
        console.error(`${person.name} ${operation.name} × ${clients}: ${error.message}`);
      }
    }
  }
  return rows;
}

/** Drives it for so many seconds; where hardly a request is answered within them, for longer. Whatever was asked before is done by then: who stops asking does not stop it. */
async function longEnough(how, seconds) {
  for (let long = seconds; ; long = Math.min(4 * long, kLongest)) {
    await quiet();
    const figures = await drive({...how, seconds: long});
    if (figures.requests >= 2 * how.clients || long >= kLongest) return figures;
  }
}

/** That of the program's sources: the checkout around it, or else ours. */
function commit() {
  const git = (folder) => execFileSync('git', ['-C', folder, 'rev-parse', '--short=12', 'HEAD'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();
  try {
    return git(resolve(program(), '..'));
  } catch {
    return git(kRoot);
  }
}
