// Who has to do with a pool, and who has not: its administrator reads what is masked in it, a member reads everything but
// that, whatever the door, and somebody outside learns nothing of what lies there. Whoever claims it reads it whole.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {databases} from '../lib/databases.mjs';
import {EventProbe} from '../lib/events.mjs';
import {makePeople} from '../lib/people.mjs';
import {Client} from '../lib/client.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {rightsOver, withQuery} from './world.mjs';

const kKinds = [
  {entity: 'lead', path: 'leads', masked: {mobile: '+8615911223344', phone: '+862154329876', email: 'quiet.person@hidden.example', wechat: 'weixin_quiet_77'}},
  {entity: 'account', path: 'accounts', masked: {phone: '+8615955667788', email: 'quiet.firm@hidden.example'}},
];
// As people write a number, too.
const written = (value) => (value.startsWith('+86') ? [value.slice(3), value.slice(3, 6) + ' ' + value.slice(6, 10) + ' ' + value.slice(10)] : [value.split('@')[0]]);

for (const kind of databases())
  describe(`people of a pool, on ${kind.name}`, () => {
    let database, server, admin, boss, member, outsider, doors;
    const lying = {};
    before(async () => {
      database = await kind.create();
      server = await Server.start({database: database.address});
      admin = new Client(server.url);
      await admin.signIn(kAdmin);
      const {entities} = await admin.call('GET', '/meta');
      const rights = rightsOver(entities.filter(({personal}) => !personal), 'own');
      const ids = new Map();
      const people = await makePeople(server.url, admin, {boss: {rights, department: 'east'}, member: {rights, department: 'east'}, outsider: {rights, department: 'east'}}, ids);
      [boss, member, outsider] = ['boss', 'member', 'outsider'].map((name) => people.get(name));
      for (const {entity, path, masked} of kKinds) {
        const pool = await admin.call('POST', '/pools', {body: {name: entity, entity, members: [ids.get('member')], administrators: [ids.get('boss')], masked: Object.keys(masked)}});
        const record = await admin.call('POST', `/${path}`, {body: {name: `quiet ${entity}`, ...masked, owner: null}});
        assert.equal(record.pool, pool.id);
        await admin.call('PATCH', `/${path}/${record.id}`, {body: {description: 'changed'}});
        lying[entity] = {pool: pool.id, id: record.id};
      }
      const {paths} = await admin.call('GET', '/openapi.json');
      doors = Object.entries(paths).filter(([, methods]) => methods.get).map(([path]) => path.replace(/^\/api\/v1/, ''));
    });
    after(async () => {
      for (const client of [admin, boss, member, outsider]) client?.close();
      await server?.stop();
      await database?.drop();
    });

    const leaks = ({text}, masked) => Object.values(masked).flatMap(written).filter((value) => text.includes(value));
    /** Every way in which the record, or a list that it is in, is asked for. */
    function waysTo({entity, path, masked}) {
      const {id, pool} = lying[entity];
      const fields = Object.keys(masked).join(',');
      const own = doors.filter((door) => door.startsWith(`/${path}/{id}`) && !/\{(?!id\})/.test(door)).map((door) => door.replace('{id}', id));
      return [...own, `/${path}/${id}?expand=pool`, withQuery(`/${path}`, {filter: ['pool', '=', pool]}), withQuery(`/${path}`, {fields: `name,${fields}`}), `/${path}/export`,
        `/${path}/export?fields=name,${fields}`, ...Object.keys(masked).map((field) => `/${path}/aggregate?group=${field}&measures=count`),
        `/${path}/board?group=status`, '/pools/mine', `/pools/${pool}/tonight`, '/today', withQuery('/search', {q: `quiet ${entity}`, entities: entity})];
    }

    test('a member reads what is masked through no door, its administrator through every one', async () => {
      const wrong = [];
      let seen = 0;
      for (const one of kKinds)
        for (const door of waysTo(one)) {
          const answer = await member.send('GET', door);
          if (answer.status >= 500) wrong.push(`${door}: ${answer.status}`);
          wrong.push(...leaks(answer, one.masked).map((value) => `${decodeURIComponent(door)}: ${value}`));
          if (leaks(await boss.send('GET', door), one.masked).length) ++seen;
        }
      assert.deepEqual(wrong, []);
      assert.ok(seen >= 8, `the administrator sees it through ${seen} doors`);
    });

    test('no question about what is masked is answered', async () => {
      const wrong = [];
      for (const {entity, path, masked} of kKinds)
        for (const [field, value] of Object.entries(masked)) {
          const half = value.slice(0, 8);
          for (const [method, door, body] of [
            ['GET', withQuery(`/${path}`, {filter: [field, '=', value]})], ['GET', withQuery(`/${path}`, {filter: [field, 'starts with', half]})],
            ['GET', withQuery(`/${path}`, {q: value})], ['GET', withQuery(`/${path}`, {[field]: value})], ['POST', `/${path}/query`, {filter: [field, 'contains', value.slice(4)]}],
            ['GET', withQuery('/search', {q: value, entities: entity})], ['GET', withQuery(`/${path}/aggregate`, {measures: 'count', filter: [field, '=', value]})],
            ['POST', `/${path}/duplicates`, {[field]: value, name: 'somebody else'}]]) {
            const answer = await member.send(method, door, {body});
            if (answer.text.includes(lying[entity].id) || (answer.body.total ?? 0) > 0 || (answer.body.data ?? []).some((row) => row.count > 0))
              wrong.push(`${method} ${decodeURIComponent(door)}: ${answer.text.slice(0, 300)}`);
          }
        }
      assert.deepEqual(wrong, []);
    });

    test('an open screen and a stale write do not tell it', async () => {
      const wrong = [];
      const events = new EventProbe(admin);
      for (const {entity, path, masked} of kKinds) {
        await events.begin([member]);
        const [[field, value]] = Object.entries(masked);
        await admin.call('PATCH', `/${path}/${lying[entity].id}`, {body: {[field]: null}});
        await admin.call('PATCH', `/${path}/${lying[entity].id}`, {body: {[field]: value}});
        for (const event of (await events.happened()).get(member)) wrong.push(...leaks({text: JSON.stringify(event)}, masked).map((one) => `live: ${one}`));
        const stale = await member.send('PATCH', `/${path}/${lying[entity].id}`, {headers: {'If-Match': '"1"'}, body: {description: 'mine'}});
        wrong.push(...leaks(stale, masked).map((one) => `stale ${entity}: ${one}`));
      }
      events.close();
      assert.deepEqual(wrong, []);
    });

    test('somebody outside learns nothing of it, and does nothing in the pool', async () => {
      const wrong = [];
      for (const one of kKinds) {
        const {id, pool} = lying[one.entity];
        for (const door of waysTo(one)) {
          const answer = await outsider.send('GET', door);
          const tells = leaks(answer, one.masked).length > 0 || (answer.status < 300 && answer.text.includes(id));
          if (answer.status >= 500 || tells || (door.startsWith(`/${one.path}/${id}`) && answer.status !== 404)) wrong.push(`${decodeURIComponent(door)}: ${answer.status} ${answer.text.slice(0, 200)}`);
        }
        for (const [who, door, body, status] of [
          [outsider, 'claims', {ids: [id]}, 403], [outsider, 'assignments', {ids: [id], to: []}, 403], [member, 'assignments', {ids: [id], to: []}, 403], [boss, 'claims', {ids: [id]}, 403],
          [outsider, 'rehearsal', {}, 403], [member, 'rehearsal', {}, 403], [boss, 'rehearsal', {}, 200]]) {
          const answer = await who.send('POST', `/pools/${pool}/${door}`, {body});
          if (answer.status !== status) wrong.push(`${door}: ${answer.status} ${answer.text.slice(0, 200)}`);
        }
        for (const [who, status] of [[outsider, 403], [member, 403], [boss, 200]]) {
          const answer = await who.send('GET', `/pools/${pool}/extension-requests`);
          if (answer.status !== status) wrong.push(`extension-requests: ${answer.status}`);
        }
      }
      assert.deepEqual(wrong, []);
    });

    test('who claims it reads it whole', async () => {
      for (const {entity, path, masked} of kKinds) {
        const {id, pool} = lying[entity];
        assert.deepEqual((await member.call('POST', `/pools/${pool}/claims`, {body: {ids: [id]}})).claimed, [id]);
        const record = await member.call('GET', `/${path}/${id}`);
        for (const [field, value] of Object.entries(masked)) assert.equal(record[field], value);
      }
    });
  });
