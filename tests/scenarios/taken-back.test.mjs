// Nobody follows up, and days pass: the system takes the lead back to the minute by itself, its plan ends with it, who had it
// is told before and after, and the next one begins anew. The server's clock is turned; its jobs run as they always do.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {makePeople} from '../lib/people.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {kNoClock, TurnedClock} from '../lib/turned-clock.mjs';
import {until} from '../lib/until.mjs';

const kDay = 86_400;

for (const kind of databases())
  test(`a lead nobody follows up goes back and its plan ends, on ${kind.name}`, {skip: kNoClock, timeout: 180_000}, async (t) => {
    const database = await kind.create();
    t.after(() => database.drop());
    const clock = new TurnedClock(t);
    const server = await Server.start({database: database.address, env: clock.env});
    t.after(() => server.stop());
    const admin = new Client(server.url);
    await admin.signIn(kAdmin);
    const saved = new Map();
    const people = await makePeople(server.url, admin, {wang: {role: 'sales', department: '华东'}, li: {role: 'sales', department: '华东'}}, saved);
    t.after(() => [admin, ...people.values()].forEach((client) => client.close()));
    const wang = people.get('wang'), li = people.get('li');

    const pool = await admin.call('POST', '/pools', {body: {name: '线索公海', entity: 'lead', member_departments: [saved.get('华东')], warn_days: 1}});
    await admin.call('POST', '/pool-rules', {body: {pool: pool.id, kind: 'no_follow_up', days: 2}});
    const plan = await admin.call('POST', '/plans', {body: {name: '展会线索', for: 'lead', days: 'calendar'}});
    await admin.call('POST', '/plan-steps', {body: {plan: plan.id, day: 5, kind: 'call', goal: '确认需求'}});
    const lead = await wang.call('POST', '/leads', {body: {name: '张三'}});
    assert.equal(Math.round((Date.parse(lead.returns_at) - Date.parse(lead.claimed_at)) / 1000), 2 * kDay);
    const {run} = await wang.call('POST', `/leads/${lead.id}/plan`, {body: {plan: plan.id}});

    clock.turn(1.5 * kDay);
    const told = async (what) => (await wang.call('GET', `/notifications?filter=${encodeURIComponent(JSON.stringify(['kind', '=', what]))}`)).data.length;
    await until(async () => (await told('returns_soon')) === 1, 90);
    assert.equal((await admin.call('GET', `/leads/${lead.id}`)).owner, saved.get('wang'), 'warned, not taken');

    clock.turn(2 * kDay + 60);
    await until(async () => (await admin.call('GET', `/leads/${lead.id}`)).owner === null, 90);
    assert.equal(await told('reclaimed'), 1);
    const {run: now, past} = await admin.call('GET', `/leads/${lead.id}/plan`);
    assert.equal(now, null);
    assert.deepEqual(past.map(({id, state, ended_why: why}) => [id, state, why]), [[run.id, 'stopped', 'reclaim']]);
    const {next_due_at: due, next_due_kind: what} = await admin.call('GET', `/leads/${lead.id}`);
    assert.deepEqual([due, what], [null, null]);
    assert.deepEqual((await wang.call('GET', '/today')).data, []);

    assert.deepEqual((await li.call('POST', `/pools/${pool.id}/claims`, {body: {ids: [lead.id]}})).claimed, [lead.id]);
    const {data: holdings} = await li.call('GET', `/leads/${lead.id}/holdings`);
    assert.deepEqual(holdings.map(({holder, came, left}) => [holder.id, came, left]),
      [[saved.get('li'), 'claimed', null], [saved.get('wang'), 'created', 'reclaimed']]);
    assert.equal(Date.parse(holdings[1].until) >= Date.parse(lead.returns_at), true);
  });
