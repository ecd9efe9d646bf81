// bench/load/run: see there.
import {execFileSync} from 'node:child_process';
import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {kRoot, program} from '../../tests/lib/server.mjs';
import {drive} from './drive.mjs';
import {bringIn} from './import.mjs';
import {busySeconds, machine, memory, processSeconds} from './machine.mjs';
import {looked, operations} from './operations.mjs';
import {page} from './page.mjs';
import {copyOf, fill, people, start} from './workspace.mjs';

const kResults = join(kRoot, 'bench/load/results');
const kImportRows = {small: 1000, medium: 100_000, large: 100_000};
const kStarts = 3;

const {values: asked} = parseArgs({options: {
  size: {type: 'string', default: 'medium'}, database: {type: 'string'}, seconds: {type: 'string', default: '5'},
  data: {type: 'string'}, program: {type: 'string'}, 'page-only': {type: 'boolean', default: false},
}});
if (!(asked.size in kImportRows)) throw new Error(`--size is small, medium or large, not ${asked.size}`);
if (asked.program) process.env.KEYUAN_BIN = resolve(asked.program);

if (!asked['page-only']) {
  const measured = await measure({size: asked.size, seconds: Number(asked.seconds)});
  await mkdir(kResults, {recursive: true});
  const name = `${asked.size}-${measured.database}.json`;
  // The small size is for trying this out: its figures are nobody's.
  if (asked.size !== 'small') await writeFile(join(kResults, name), JSON.stringify(measured, null, 1) + '\n');
  else console.log(page([measured], ''));
}
if (asked.size !== 'small' || asked['page-only']) await writePage();

async function writePage() {
  const files = (await readdir(kResults)).filter((name) => name.endsWith('.json'));
  const all = await Promise.all(files.map(async (name) => JSON.parse(await readFile(join(kResults, name), 'utf8'))));
  const notes = await readFile(join(kRoot, 'bench/load/notes.md'), 'utf8');
  await writeFile(join(kRoot, 'docs/benchmarks.md'), page(all, notes));
}

async function measure({size, seconds}) {
  const pristine = {data: resolve(asked.data ?? join(kRoot, 'build/load', size)), database: asked.database};
  const filled = await fill(pristine, size);
  const place = await copyOf(pristine);
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
  const atRest = memory(server.child.pid);
  const [before, own] = [busySeconds(), ownSeconds(server)];
  const begin = performance.now();
  try {
    const rows = [];
    for (const person of everybody) {
      person.on(server.url);
      rows.push(...await driven(person, server.url, seconds));
    }
    const underLoad = memory(server.child.pid);
    // What the measuring itself used is the server's, wrk's and this program's; the rest was somebody else's.
    const took = (performance.now() - begin) / 1000;
    const busy = busySeconds();
    const others = (busy.all - before.all - (ownSeconds(server) - own)) / took;
    console.log('Importing …');
    const brought = await bringIn(everybody[0], kImportRows[size]);
    return {
      at: new Date().toISOString(), commit: version, size, seconds, database: place.database ? 'postgresql' : 'sqlite', machine: about,
      filled: filled.seconds, ready, memory: {rest: atRest, load: underLoad, import: memory(server.child.pid)},
      others, stolen: (busy.stolen - before.stolen) / took, rows, import: brought,
    };
  } finally {
    for (const person of everybody) person.client?.close();
    await server.stop();
  }
}

function ownSeconds(server) {
  return processSeconds(server.child.pid) + processSeconds(process.pid);
}

async function driven(person, url, seconds) {
  const seen = await looked(person);
  const rows = [];
  for (const {requests, ...operation} of operations(seen)) {
    for (const clients of [1, 8]) {
      const how = {url, token: person.token, requests, clients};
      try {
        if (!operation.writes) await drive({...how, seconds: 1});  // what is read is in the system's cache
        const figures = await drive({...how, seconds});
        rows.push({...operation, person: person.name, sees: seen.total, clients, ...figures});
        console.log(`${person.name} ${operation.name} × ${clients}: ${figures.perSecond.toFixed(0)}/s, p50 ${figures.p50} ms, p95 ${figures.p95} ms`);
      } catch (error) {
        rows.push({...operation, person: person.name, sees: seen.total, clients, failed: error.message});
        console.error(`${person.name} ${operation.name} × ${clients}: ${error.message}`);
      }
    }
  }
  return rows;
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
