// Who may not see a record learns nothing of it, not even that it is there, through any door: of what is
// Wang's, somebody of another department sees as much as of what does not exist.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {databases} from '../lib/databases.mjs';
import {EventProbe} from '../lib/events.mjs';
import {isWritten} from '../lib/sample-values.mjs';
import {ended} from '../lib/until.mjs';
import {ownFields, kNowhere, rightsOver, withQuery, World} from './world.mjs';

const kMethods = /^(get|post|put|patch|delete)$/;

/** Bodies that would be taken if the record were there; an empty one for every other route. */
function bodyOf(world, method, pattern) {
  if (pattern.endsWith('/shares')) return {with: {user: world.ids.get('other')}, level: 'read'};
  if (pattern.endsWith('/stage')) return {stage: world.records.stage.id};
  if (method === 'PATCH') {
    const entity = world.entities.find(({path}) => pattern === `/${path}/{id}`);
    return entity ? {[entity.title]: 'x'} : {};
  }
  return {};
}

/** An answer without what tells one request from another. */
function shown({status, body, text, headers}) {
  const {request_id: _, ...problem} = body ?? {};
  return {status, body: body ? problem : text, type: headers['content-type']};
}

for (const kind of databases())
  describe(`unseen, on ${kind.name}`, () => {
    let world, other, routes;
    before(async () => {
      world = await World.make(kind, (entities) => ({
        other: {rights: rightsOver(entities, 'own'), department: 'south'},
        shared: {rights: rightsOver(entities, 'own'), department: 'south'},
        colleague: {rights: rightsOver(entities, 'own'), department: 'east'},
        head: {rights: rightsOver(entities, 'department'), department: 'east'},
        stranger: {rights: {user: {read: 'all'}}, department: 'east'},
      }));
      other = world.people.get('other');
      const {paths} = await world.admin.call('GET', '/openapi.json');
      routes = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).filter((method) => kMethods.test(method))
        .map((method) => [method.toUpperCase(), path.replace(/^\/api\/v1/, '')]));
    });
    after(() => world?.close());
    const owned = () => world.entities.filter(({owned: one}) => one);
    const pathOf = (entity) => `/${entity.path}/${world.records[entity.name].id}`;

    test('every route answers as if it did not exist, with as little work', async (t) => {
      const wrong = [];
      let asked = 0;
      for (const who of ['other', 'colleague', 'stranger'])
        for (const [method, pattern] of routes) {
          const entity = world.entities.find(({path}) => pattern.startsWith(`/${path}/{id}`));
          if (!entity || (who === 'stranger' ? entity.name === 'user' : !entity.owned)) continue;
          const ask = (id) => world.people.get(who).send(method, pattern.replace('{id}', id).replace('{share}', kNowhere), {
            body: method === 'GET' || method === 'DELETE' ? undefined : bodyOf(world, method, pattern),
            ...(/\/files$/.test(pattern) && method === 'POST' ? {raw: 'x', headers: {'Content-Type': 'text/plain'}} : {})});
          const nothing = await ask(kNowhere);
          if (nothing.status < 400) wrong.push(`${method} ${pattern}: ${nothing.status} for what does not exist`);
          for (const id of [world.records[entity.name].id, world.records[entity.name].removed].filter(Boolean)) {
            const answer = await ask(id);
            ++asked;
            if (JSON.stringify(shown(answer)) !== JSON.stringify(shown(nothing)))
              wrong.push(`${who}: ${method} ${pattern}: ${JSON.stringify(shown(answer))}, but ${JSON.stringify(shown(nothing))} for what does not exist`);
            const work = [answer, nothing].map(({headers}) => Number(headers['x-keyuan-statements']));
            if (Math.abs(work[0] - work[1]) > 1) wrong.push(`${who}: ${method} ${pattern}: ${work.join(' statements, but ')} for what does not exist`);
          }
        }
      t.diagnostic(`${asked} requests`);
      assert.deepEqual(wrong, []);
    });

    test('lists, figures, exports and searches know nothing of it', async () => {
      const wrong = [];
      for (const entity of owned()) {
        const path = `/${entity.path}`;
        const marks = Object.values(world.records[entity.name].marks).map((values) => values.at(-1));
        const doors = [['GET', path], ['GET', `${path}?removed=true`], ['POST', `${path}/query`], ['GET', `${path}/aggregate?measures=count`],
          ['GET', `${path}/export`], ['GET', `${path}/export?removed=true`],
          ...ownFields(entity).filter(({filter, type}) => filter && type !== 'references')
            .map(({name}) => ['GET', withQuery(path, {filter: [name, 'is not empty'], fields: name})]),
          ...marks.flatMap((mark) => [['GET', withQuery('/search', {q: mark})], ['GET', withQuery(path, {q: mark})]])];
        for (const [method, door] of doors) {
          const {status, body, text} = await other.send(method, door, {body: method === 'POST' ? {} : undefined});
          const found = body?.data?.filter((row) => row.count !== 0) ?? [];
          const rows = door.includes('/export') ? text.trim().split('\n').length - 1 : found.length;
          if (status !== 200 || rows || body?.total) wrong.push(`${method} ${decodeURIComponent(door)}: ${status} ${text.slice(0, 300)}`);
        }
      }
      assert.deepEqual(wrong, []);
    });

    test('what refers to it shows no title, and cannot be made to refer to it', async () => {
      const wrong = [];
      const wanted = owned().flatMap((entity) => ownFields(entity).filter(({to, read_only: written}) => to && !written)
        .map((field) => ({entity, field, target: world.entities.find(({name}) => name === field.to)}))
        .filter(({target}) => target.owned));
      for (const {entity, field, target} of wanted) {
        const refuse = async (id) => shown(await other.send('POST', `/${entity.path}`,
          {body: {[entity.title]: 'x', [field.name]: field.type === 'references' ? [id] : id}}));
        const [unseen, nothing] = [await refuse(world.records[target.name].id), await refuse(kNowhere)];
        if (JSON.stringify(unseen) !== JSON.stringify(nothing) || unseen.status !== 422)
          wrong.push(`POST ${entity.path} with ${field.name}: ${JSON.stringify(unseen)}, but ${JSON.stringify(nothing)}`);
        for (const [name, marks] of Object.entries(world.records[target.name].marks)) {
          const {status, body} = await other.send('GET', withQuery(`/${entity.path}`, {filter: [`${field.name}.${name}`, '=', marks[1]]}));
          if (status !== 200 || body.total) wrong.push(`filter ${entity.name}.${field.name}.${name}: ${status} ${body.total}`);
        }
      }
      // Handed over to the other, with its references to what is Wang's.
      for (const entity of owned().filter((one) => ownFields(one).some(isWritten))) {
        const {id} = world.records[entity.name];
        await world.admin.call('PATCH', `/${entity.path}/${id}`, {body: {owner: world.ids.get('other')}});
        const references = entity.fields.filter(({to}) => to).map(({name}) => name).join(',');
        const single = ownFields(entity).filter(({to, type}) => to && type !== 'references').map(({name}) => name);
        const doors = [`/${entity.path}/${id}?expand=${references}`, `/${entity.path}?expand=${references}`, `/${entity.path}/${id}/history`,
          ...(entity.timeline ? [`/${entity.path}/${id}/timeline`] : []), `/${entity.path}/export`,
          ...single.map((name) => `/${entity.path}/aggregate?group=${name}&measures=count`),
          ...(entity.name === 'opportunity' ? ['/opportunities/board', '/opportunities/funnel'] : []),
          ...(entity.name === 'lead' ? [`/leads/${id}/conversion`] : []),
          withQuery('/search', {q: (world.records[entity.name].marks[entity.title] ?? ['x'])[0], entities: entity.name})];
        for (const door of doors) {
          const answer = await other.send('GET', door);
          if (answer.status >= 300) wrong.push(`${door}: ${answer.status} ${answer.text}`);
          // A timeline tells what was said about the record, whoever said it.
          const said = ({name}) => door.endsWith('/timeline') && name === 'activity';
          for (const target of owned().filter((one) => one !== entity && !said(one)))
            wrong.push(...world.leaks(answer.text, target, [target.title]).map((leak) => `${door}: ${leak}`));
        }
        await world.admin.call('PATCH', `/${entity.path}/${id}`, {body: {owner: world.ids.get('wang')}});
      }
      assert.deepEqual(wrong, []);
    });

    test('bulk edits and removals leave it, and say of it what they say of nothing', async () => {
      const wrong = [];
      for (const entity of owned()) {
        const {id} = world.records[entity.name];
        for (const act of [{remove: true}, {set: {[entity.title]: 'x'}}]) {
          if (act.set && entity.fields.find(({name}) => name === entity.title).read_only) continue;
          const {job} = await other.call('POST', `/${entity.path}/bulk`, {body: {ids: [id, kNowhere], ...act}});
          const {result} = await ended(other, job);
          const [unseen, nothing] = result.refused.map(({id: _, ...why}) => JSON.stringify(why));
          if (result.done || unseen !== nothing) wrong.push(`${entity.name}: ${JSON.stringify(result)}`);
          const {job: all} = await other.call('POST', `/${entity.path}/bulk`, {body: {filter: ['created_at', 'is not empty'], ...act}});
          const everything = (await ended(other, all)).result;
          if (everything.done || everything.refused.length) wrong.push(`${entity.name} by filter: ${JSON.stringify(everything)}`);
        }
      }
      assert.deepEqual(wrong, []);
    });

    test('an import by its key neither changes it nor tells that it is there', async () => {
      const wrong = [];
      for (const entity of owned()) {
        const record = world.records[entity.name];
        for (const key of entity.keys.filter((name) => record.marks[name]).slice(0, 1)) {
          const said = [];
          for (const value of [record.marks[key][1], record.marks[key][1].replace(/\d/, '9')])
            for (const mode of ['create', 'update']) {
              const started = await other.call('POST', `/${entity.path}/import?name=a.csv`, {raw: `${key}\n${value}\n`, headers: {'Content-Type': 'text/csv'}});
              await other.call('PATCH', `/imports/${started.id}`, {body: {options: {mode, key: [key]}, columns: [{index: 0, field: key}]}});
              await ended(other, (await other.call('POST', `/imports/${started.id}/rehearsal`)).job);
              const {rehearsal} = await other.call('GET', `/imports/${started.id}`);
              said.push(JSON.stringify([mode, rehearsal]).replaceAll(value, 'KEY'));
              if (mode === 'update') await ended(other, (await other.call('POST', `/imports/${started.id}/run`)).job);
            }
          if (said[0] !== said[2] || said[1] !== said[3]) wrong.push(`${entity.name} by ${key}: ${said.join('\n')}`);
        }
        const {version} = await world.admin.call('GET', pathOf(entity));
        if ((await world.people.get('wang').call('GET', pathOf(entity))).version !== version) wrong.push(`${entity.name} was changed`);
      }
      assert.deepEqual(wrong, []);
    });

    test('its files, its import and its live events are nobody else\'s', async () => {
      const wrong = [];
      const wang = world.people.get('wang');
      const events = new EventProbe(world.admin);
      for (const entity of owned()) {
        const file = await wang.call('POST', `${pathOf(entity)}/files?name=a.txt`, {raw: 'x', headers: {'Content-Type': 'text/plain'}});
        for (const method of ['GET', 'DELETE']) {
          const [unseen, nothing] = [await other.send(method, `/files/${file.id}`), await other.send(method, `/files/${kNowhere}`)].map((answer) => JSON.stringify(shown(answer)));
          if (unseen !== nothing) wrong.push(`${method} file of ${entity.name}: ${unseen}`);
        }
        const listeners = ['other', 'colleague', 'stranger', 'wang', 'head'].map((name) => world.people.get(name));
        await events.begin(listeners);
        if (!entity.fields.find(({name}) => name === entity.title).read_only) await wang.call('PATCH', pathOf(entity), {body: {[entity.title]: world.records[entity.name].marks[entity.title]?.[0] ?? 'x'}});
        else await wang.call('DELETE', `/files/${file.id}`);
        const told = await events.happened();
        for (const name of ['other', 'colleague', 'stranger'])
          if (told.get(world.people.get(name)).length) wrong.push(`${name} was told of ${entity.name}`);
        for (const name of ['wang', 'head'])
          if (!told.get(world.people.get(name)).length) wrong.push(`${name} was not told of ${entity.name}`);
      }
      events.close();
      const started = await wang.call('POST', '/accounts/import?name=a.csv', {raw: 'name\nx\n', headers: {'Content-Type': 'text/csv'}});
      for (const [method, step] of [['GET', ''], ['PATCH', ''], ['POST', '/rehearsal'], ['POST', '/run'], ['POST', '/undo'], ['GET', '/rejected']]) {
        const ask = async (id) => JSON.stringify(shown(await other.send(method, `/imports/${id}${step}`, {body: method === 'GET' ? undefined : {}})));
        const [unseen, nothing] = [await ask(started.id), await ask(kNowhere)];
        if (unseen !== nothing) wrong.push(`${method} import${step}: ${unseen}, but ${nothing}`);
      }
      assert.deepEqual(wrong, []);
    });

    test('with whom it is shared sees that one, and no more than was shared', async () => {
      const wrong = [];
      const person = world.people.get('shared');
      for (const entity of owned()) {
        await world.people.get('wang').call('POST', `${pathOf(entity)}/shares`, {body: {with: {user: world.ids.get('shared')}, level: 'read'}});
        const expect = async (method, path, status, check = (_) => true, body = undefined) => {
          const answer = await person.send(method, path, {body});
          if (answer.status !== status || !check(answer)) wrong.push(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 200)}`);
        };
        await expect('GET', pathOf(entity), 200, ({body}) => body.can.length === 0);
        await expect('GET', `/${entity.path}`, 200, ({body}) => body.total === 1);
        await expect('GET', `/${entity.path}/aggregate?measures=count`, 200, ({body}) => body.data[0].count === 1);
        await expect('GET', `/${entity.path}/export`, 200, ({text}) => world.leaks(text, entity).length === 0);
        await expect('PATCH', pathOf(entity), 403, undefined, {[entity.title]: 'x'});
        await expect('DELETE', pathOf(entity), 403);
        await expect('POST', `${pathOf(entity)}/shares`, 403, undefined, {with: {user: world.ids.get('other')}, level: 'read'});
        await expect('GET', `/${entity.path}/${world.records[entity.name].removed}`, 404);
      }
      assert.deepEqual(wrong, []);
    });
  });
