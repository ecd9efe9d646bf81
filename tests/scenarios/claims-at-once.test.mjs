// Fifty people claim from a thousand leads at the same time: nobody gets one that another has, nobody one more than he may,
// and whoever is refused is told why.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {makePeople} from '../lib/people.mjs';
import {kAdmin, Server} from '../lib/server.mjs';

const kPeople = 50, kLeads = 1000, kPerDay = 15, kHeld = 12, kTogether = 20;

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

for (const kind of databases())
  describe(kind.name, () => {
    test('fifty claim from a thousand at once', {timeout: 240_000}, async (t) => {
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
      const wanted = Object.fromEntries(Array.from({length: kPeople}, (_, i) => [`p${i}`, {role: 'sales', department: '华东'}]));
      for (const [name, client] of await makePeople(server.url, admin, wanted, saved)) if (name.startsWith('p')) people.set(name, client);
      const pool = await admin.call('POST', '/pools', {
        body: {name: '公海', entity: 'lead', member_departments: [saved.get('华东')], claim_per_day: kPerDay, hold_person: kHeld},
      });
      const leads = [];
      await inParallel(kLeads, 8, async (i) => leads.push((await admin.call('POST', '/leads', {body: {name: `客户${i}`, owner: null}})).id));

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
        const {total, data} = await client.call('GET', `/leads?limit=50&filter=${encodeURIComponent(JSON.stringify(['owner', '=', 'me']))}`);
        assert.equal(total, count[name] ?? 0, name);
        assert.deepEqual(data.map(({id}) => had.get(id)), data.map(() => name));
      }
      const [mine] = (await people.get('p0').call('GET', '/pools/mine')).data;
      assert.equal(mine.waiting, kLeads - had.size);
      assert.ok(refused['pools.taken'] > 0 && refused['pools.hold_limit'] > 0, JSON.stringify(refused));
      assert.deepEqual(Object.keys(refused).sort(), ['pools.hold_limit', 'pools.taken']);
      t.diagnostic(`${had.size} claimed, refused ${JSON.stringify(refused)}`);
    });
  });
