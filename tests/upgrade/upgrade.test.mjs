// The databases of earlier programs, opened by the one of today: brought up to it with a copy made first,
// everything there as it was; interrupted halfway it goes on.
import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {mkdtemp, readFile, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {promisify} from 'node:util';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {differences} from '../lib/match.mjs';
import {kAdmin, program, Server} from '../lib/server.mjs';
import {answers} from './answers.mjs';
import {kFolder, oldDatabases, restore, valueOf} from './old-database.mjs';

const run = promisify(execFile);
const kInterruptions = Number(process.env.KEYUAN_INTERRUPTIONS ?? 8);
const kSeed = Number(process.env.KEYUAN_SEED ?? Date.now() % 100_000);
const kOldEdition = '0.0.1 old';
const kMadeBy = "SELECT value FROM setting WHERE name = 'program.made_by'";

/** A sequence of numbers from 0 to 1 that the seed gives again. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const inPlace = ({data, database}) => ['--data', data, ...(database ? ['--database', database] : [])];

/** An empty place, gone after the test. */
async function newPlace(t, kind) {
  const {address: database, drop} = await kind.create();
  const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
  t.after(async () => {
    await rm(data, {recursive: true, force: true});
    await drop();
  });
  return {data, database};
}

/** The old database, said to be made by a program older than any: the one of today takes it for what it has to bring up. */
async function oldPlace(t, name, kind) {
  const place = await newPlace(t, kind);
  await restore(place, await readFile(join(kFolder, name, `${kind.name.toLowerCase()}.dump`), 'utf8'));
  await valueOf(place, `UPDATE setting SET value = '${kOldEdition}' WHERE name = 'program.made_by'`);
  return place;
}

/** A shipped role: it gains rights to the record types that have come since. */
const gains = ({record}) => record.seeded === true && record.rights !== undefined;

/** What such a role may no longer do. */
function taken({record}, told, key) {
  const rights = ({rights}) => (typeof rights === 'string' ? JSON.parse(rights) : rights);
  const now = told && rights(told.record);
  return now ? differences(rights(record), now, key) : [`${key} is gone`];
}

/** What today's program answers about that place differently from the one that made it. */
async function forgotten(place, name, kind) {
  const expected = JSON.parse(await readFile(join(kFolder, name, `${kind.name.toLowerCase()}.json`), 'utf8'));
  const server = await Server.start(place);
  const admin = new Client(server.url);
  try {
    await admin.signIn(kAdmin);
    const told = await answers(admin);
    return Object.entries(expected).flatMap(([key, value]) => (gains(value) ? taken(value, told[key], key) : differences(value, told[key], key)));
  } finally {
    admin.close();
    await server.stop();
  }
}

async function backups(place) {
  const folder = join(place.data, 'backups');
  return (await readdir(folder).catch(() => [])).map((file) => join(folder, file));
}

/** Runs `migrate` and ends it after `delay` milliseconds, as a power cut would. True when it came to its end before. */
function migrateAndCut(place, delay) {
  const child = spawn(program(), ['migrate', ...inPlace(place)], {stdio: 'ignore'});
  const timer = setTimeout(() => child.kill('SIGKILL'), delay);
  return new Promise((done) => child.on('exit', (code) => {
    clearTimeout(timer);
    done(code === 0);
  }));
}

/** What its shipped roles and its lists have now that was not there before. */
async function gained(place) {
  const server = await Server.start(place);
  const admin = new Client(server.url);
  try {
    await admin.signIn(kAdmin);
    const {data: [sales]} = await admin.call('GET', '/roles?name=sales');
    const count = async (path) => (await admin.call('GET', `/${path}?limit=1`)).total;
    return {rights: typeof sales.rights === 'string' ? JSON.parse(sales.rights) : sales.rights, version: sales.version, sources: await count('sources'), plans: await count('plans'), pipelines: await count('pipelines')};
  } finally {
    admin.close();
    await server.stop();
  }
}

for (const kind of databases())
  for (const name of oldDatabases())
    describe(`the database of ${name} on ${kind.name}`, () => {
      test('everything is there, and a copy of how it was', async (t) => {
        const place = await oldPlace(t, name, kind);
        assert.deepEqual(await forgotten(place, name, kind), []);
        await run(program(), ['check', ...inPlace(place)]);
        const copies = await backups(place);
        assert.equal(copies.length, 1, 'one copy from before');
        const back = await newPlace(t, kind);
        await run(program(), ['restore', ...inPlace(back), copies[0]]);
        assert.equal(await valueOf(back, kMadeBy), kOldEdition, 'the copy is of how it was');
        assert.deepEqual(await forgotten(back, name, kind), []);
      });

      test('what has come since is there for its people, once', async (t) => {
        const place = await oldPlace(t, name, kind);
        const pipelines = Number(await valueOf(place, 'SELECT COUNT(*) FROM pipeline WHERE removed_at IS NULL'));
        const first = await gained(place);
        assert.deepEqual(first.rights.pool, {read: 'all'});
        assert.ok(first.sources > 5 && first.plans > 1, `${first.sources} sources, ${first.plans} plans`);
        assert.equal(first.pipelines, pipelines, 'what it had is not made again');
        await valueOf(place, `UPDATE setting SET value = '${kOldEdition}' WHERE name = 'program.made_by'`);
        assert.deepEqual(await gained(place), first, 'another newer program finds it done');
      });

      test('interrupted, it goes on', async (t) => {
        t.diagnostic(`KEYUAN_SEED=${kSeed}`);
        const random = dice(kSeed);
        const whole = await oldPlace(t, name, kind);
        const begin = performance.now();
        await run(program(), ['migrate', ...inPlace(whole)]);
        const length = performance.now() - begin;
        const place = await oldPlace(t, name, kind);
        const delays = Array.from({length: kInterruptions}, () => random() * length);
        for (const delay of delays) await migrateAndCut(place, delay);
        t.diagnostic(`cut after ${delays.map(Math.round).join(', ')} of ${Math.round(length)} ms`);
        assert.deepEqual(await forgotten(place, name, kind), []);
        await run(program(), ['check', ...inPlace(place)]);
        const copies = await backups(place);
        assert.ok(copies.length <= 2, `as often as it was cut, ${copies.length} copies`);
      });
    });

// Tables of the engine alone, which follow from no description.
for (const kind of databases())
  test(`a change of the engine's own tables is preceded by a copy too, on ${kind.name}`, async (t) => {
    const place = await newPlace(t, kind);
    const server = await Server.start(place);
    await server.stop();
    await valueOf(place, "DROP TABLE second_factor; DROP TABLE recovery_code; DELETE FROM migration WHERE area = 'auth' AND name = 'second factor'");
    await run(program(), ['migrate', ...inPlace(place)]);
    assert.equal((await backups(place)).length, 1);
    await run(program(), ['migrate', ...inPlace(place)]);
    assert.equal((await backups(place)).length, 1, 'nothing to do, nothing to copy');
    await run(program(), ['check', ...inPlace(place)]);
  });
