// Fifty people claim from a thousand leads at the same time: nobody gets one that another has, nobody one more than he may,
// and whoever is refused is told why, and until when.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {makePeople} from '../lib/people.mjs';
import {kAdmin, Server} from '../lib/server.mjs';

const kPeople = 50, kLeads = 1000, kPerDay = 15, kHeld = 12, kTogether = 20;
const kSellers = 12, kWaiting = 240, kPerDayAlone = 7, kClicks = 5, kZone = 'Asia/Shanghai';

/** Seeded, so that a failure comes again. */
function dice(seed) {
  return (n) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % n;
  };
}

async function inParallel(count, width, run) {
  let next = 0;
  await Promise.all(Array.from({length: width}, async () => {
    while (next < count) await run(next++);
  }));
}

/**
 * So many people of a department, its pool with these limits, and so many leads that lie in it.
 * @param {import('node:test').TestContext} t
 * @param {import('../lib/databases.mjs').Kind} kind
 */
async function poolOf(t, kind, {count, leads: lying, limits}) {
  const database = await kind.create();
  const server = await Server.start({database: database.address});
  const admin = new Client(server.url);
  const people = new Map();
  t.after(async () => {
    for (const client of people.values()) client.close();
    admin.close();
    await server.stop();
    await database.drop();
  });
  await admin.signIn(kAdmin);
  const saved = new Map();
  const wanted = Object.fromEntries(Array.from({length: count}, (_, i) => [`p${i}`, {role: 'sales', department: '华东'}]));
  for (const [name, client] of await makePeople(server.url, admin, wanted, saved)) if (name.startsWith('p')) people.set(name, client);
  const pool = await admin.call('POST', '/pools', {body: {name: '公海', entity: 'lead', member_departments: [saved.get('华东')], ...limits}});
  const leads = [];
  await inParallel(lying, 8, async (i) => leads.push((await admin.call('POST', '/leads', {body: {name: `客户${i}`, owner: null}})).id));
  return {people, pool, leads};
}

/**
 * Everybody clicks several times at once; what each got, and how often each reason was given.
 * @param {Map<string, Client>} people @param {{id: string}} pool @param {string[]} leads
 */
async function everybodyClicks(people, pool, leads, roll) {
  const got = new Map([...people.keys()].map((name) => [name, []])), refused = [];
  const had = new Set();
  const click = async (name, client) => {
    const ids = Array.from({length: 3}, () => leads[roll(leads.length)]);
    const answer = await client.call('POST', `/pools/${pool.id}/claims`, {body: {ids}});
    for (const id of answer.claimed) {
      assert.ok(!had.has(id), `${id} twice`);
      had.add(id);
    }
    if (answer.claimed.length > 0) got.get(name).push(answer.claimed);
    refused.push(...answer.refused.filter(({code}) => code !== 'pools.taken'));
  };
  await Promise.all([...people].flatMap(([name, client]) => Array.from({length: kClicks}, () => click(name, client))));
  for (const [name, client] of people) assert.equal((await mine(client)).total, got.get(name).flat().length, name);
  return {got, refused, codes: [...new Set(refused.map(({code}) => code))]};
}

const mine = (client) => client.call('GET', `/leads?limit=50&filter=${encodeURIComponent(JSON.stringify(['owner', '=', 'me']))}`);

/** The day where the workspace is, and the moment at which it ends. */
function today() {
  const day = new Date().toLocaleDateString('sv-SE', {timeZone: kZone});
  return {day, ends: new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000)};
}

/** The moment at which the week ends there, on Sunday night. */
function week() {
  const {day, ends} = today();
  return {ends: new Date(+ends + ((7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7) * 86_400_000)};
}

for (const kind of databases())
  describe(kind.name, () => {
    test('fifty claim from a thousand at once', {timeout: 240_000}, async (t) => {
      const {people, pool, leads} = await poolOf(t, kind, {count: kPeople, leads: kLeads, limits: {claim_per_day: kPerDay, hold_person: kHeld}});

      const roll = dice(7), had = new Map(), refused = {};
      await Promise.all([...people].map(async ([name, client]) => {
        for (let turn = 0; turn < 4; ++turn) {
          const ids = Array.from({length: kTogether}, () => leads[roll(200 * (turn + 1))]);
          const answer = await client.call('POST', `/pools/${pool.id}/claims`, {body: {ids}});
          assert.equal(answer.claimed.length + answer.refused.length, new Set(ids).size);
          for (const id of answer.claimed) {
            assert.ok(!had.has(id), `${id} is ${had.get(id)}'s and ${name}'s`);
            had.set(id, name);
          }
          for (const {code, by, message} of answer.refused) {
            refused[code] = (refused[code] ?? 0) + 1;
            assert.ok(message && !message.includes('{'), message);
            if (code === 'pools.taken') assert.ok(by.title);
          }
        }
      }));

      const count = {};
      for (const name of had.values()) count[name] = (count[name] ?? 0) + 1;
      assert.ok(Math.max(...Object.values(count)) <= kHeld, JSON.stringify(count));
      assert.ok(Object.values(count).filter((n) => n === kHeld).length > kPeople / 2, 'most have all they may');
      for (const [name, client] of people) {
        const {total, data} = await mine(client);
        assert.equal(total, count[name] ?? 0, name);
        assert.deepEqual(data.map(({id}) => had.get(id)), data.map(() => name));
      }
      const [left] = (await people.get('p0').call('GET', '/pools/mine')).data;
      assert.equal(left.waiting, kLeads - had.size);
      assert.ok(refused['pools.taken'] > 0 && refused['pools.hold_limit'] > 0, JSON.stringify(refused));
      assert.deepEqual(Object.keys(refused).sort(), ['pools.hold_limit', 'pools.taken']);
      t.diagnostic(`${had.size} claimed, refused ${JSON.stringify(refused)}`);
    });

    // Each clicks several times before the first answer is there, and gives half of it back: what he claimed today counts on.
    test('nobody claims more in a day than he may, however fast he clicks', {timeout: 240_000}, async (t) => {
      const {people, pool, leads} = await poolOf(t, kind, {count: kSellers, leads: kWaiting, limits: {claim_per_day: kPerDayAlone, ban_days: 1}});
      const {ends} = today(), again = `again from ${new Date(+ends).toLocaleDateString('sv-SE', {timeZone: kZone})} 00:00`;

      const roll = dice(11), claimed = new Map([...people.keys()].map((name) => [name, []])), owner = new Map();
      const codes = {};
      const click = async (name, client) => {
        const ids = Array.from({length: 4}, () => leads[roll(kWaiting)]);
        const answer = await client.call('POST', `/pools/${pool.id}/claims`, {body: {ids}});
        for (const id of answer.claimed) {
          assert.ok(!owner.has(id), `${id} is ${owner.get(id)}'s and ${name}'s`);
          owner.set(id, name);
          claimed.get(name).push(id);
        }
        for (const {code, by, until, message} of answer.refused) {
          codes[code] = (codes[code] ?? 0) + 1;
          if (code === 'pools.taken') assert.ok(by.title);
          if (code !== 'pools.day_limit') continue;
          assert.equal(until, ends.toISOString());
          assert.equal(message, `You have claimed your ${kPerDayAlone} for today; ${again}`);
        }
      };
      const all = (run) => Promise.all([...people].map(([name, client]) => run(name, client)));
      await all((name, client) => Promise.all(Array.from({length: kClicks}, () => click(name, client))));
      if (+today().ends !== +ends) return t.skip('the day ended meanwhile');

      for (const [name, ids] of claimed) assert.equal(ids.length, kPerDayAlone, `${name} claimed ${ids.length}`);
      for (const [name, client] of people) {
        const {total, data} = await mine(client);
        assert.equal(total, kPerDayAlone, name);
        assert.deepEqual(data.map(({id}) => owner.get(id)), data.map(() => name));
        const [{left, waiting, next_claim_at, next_claim_why}] = (await client.call('GET', '/pools/mine')).data;
        assert.deepEqual({left: left.day, waiting, next_claim_at, next_claim_why},
          {left: 0, waiting: kWaiting - kSellers * kPerDayAlone, next_claim_at: ends.toISOString(), next_claim_why: 'pools.day_limit'});
      }

      await all(async (name, client) => {
        for (const id of claimed.get(name).slice(0, 3)) await client.call('POST', `/leads/${id}/release`, {body: {reason: '没有预算'}});
      });
      await all(click);
      if (+today().ends !== +ends) return t.skip('the day ended meanwhile');
      for (const [name, client] of people) assert.equal((await mine(client)).total, kPerDayAlone - 3, `${name} after giving three back`);
      assert.ok(codes['pools.day_limit'] > kSellers, JSON.stringify(codes));
      assert.deepEqual(Object.keys(codes).filter((code) => code !== 'pools.taken'), ['pools.day_limit']);
      t.diagnostic(`refused ${JSON.stringify(codes)}`);
    });

    test('nor more in a week', {timeout: 240_000}, async (t) => {
      const {people, pool, leads} = await poolOf(t, kind, {count: 6, leads: 120, limits: {claim_per_week: 4}});
      const {ends} = week();
      const {got, refused, codes} = await everybodyClicks(people, pool, leads, dice(13));
      if (+week().ends !== +ends) return t.skip('the week ended meanwhile');
      for (const [name, calls] of got) assert.equal(calls.flat().length, 4, name);
      assert.deepEqual(codes, ['pools.week_limit']);
      for (const {until, limit, message} of refused) {
        assert.deepEqual({until, limit}, {until: ends.toISOString(), limit: 4});
        assert.match(message, /^You have claimed your 4 for this week; again from /);
      }
    });

    test('nor a department more than it may hold, whoever of it claims', {timeout: 240_000}, async (t) => {
      const {people, pool, leads} = await poolOf(t, kind, {count: 6, leads: 120, limits: {hold_department: 10}});
      const {got, refused, codes} = await everybodyClicks(people, pool, leads, dice(17));
      assert.equal([...got.values()].flat(2).length, 10);
      assert.deepEqual(codes, ['pools.department_limit']);
      for (const {until, limit} of refused) assert.deepEqual({until, limit}, {until: null, limit: 10});
    });

    test('between two claims there is a pause, also when both come at the same moment', {timeout: 240_000}, async (t) => {
      const {people, pool, leads} = await poolOf(t, kind, {count: 6, leads: 120, limits: {pause_minutes: 30}});
      const before = Date.now();
      const {got, refused, codes} = await everybodyClicks(people, pool, leads, dice(19));
      for (const [name, calls] of got) assert.equal(calls.length, 1, `${name} claimed ${calls.length} times`);
      assert.deepEqual(codes, ['pools.cooling_down']);
      for (const {until} of refused) assert.ok(Date.parse(until) >= before + 30 * 60_000 && Date.parse(until) <= Date.now() + 30 * 60_000, until);
    });

    // He gives it back and claims it again, all in one moment: he holds it until it is released, and may not have it after.
    test('whoever gives it back does not have it again, however close the clicks', {timeout: 240_000}, async (t) => {
      const {people, pool, leads} = await poolOf(t, kind, {count: 2, leads: 20, limits: {ban_days: 1}});
      const client = people.get('p0');
      const claimIt = async (id) => (await client.call('POST', `/pools/${pool.id}/claims`, {body: {ids: [id]}}));
      const codes = new Set();
      for (const id of leads) {
        assert.deepEqual((await claimIt(id)).claimed, [id]);
        const [, ...answers] = await Promise.all([client.call('POST', `/leads/${id}/release`, {body: {reason: '没有预算'}}), ...Array.from({length: 6}, () => claimIt(id))]);
        for (const {claimed, refused} of answers) {
          assert.deepEqual(claimed, []);
          codes.add(refused[0].code);
        }
        assert.equal((await claimIt(id)).refused[0].code, 'pools.banned');
      }
      assert.equal((await mine(client)).total, 0);
      assert.ok(codes.has('pools.banned'), [...codes].join());
      assert.deepEqual((await people.get('p1').call('POST', `/pools/${pool.id}/claims`, {body: {ids: leads}})).claimed.length, leads.length, 'a colleague may');
    });
  });
