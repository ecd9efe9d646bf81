// A field that a role hides is nowhere: not in any answer, and no question can be asked of it, not even one
// whose answer would tell (a filter, an order, a figure, a key of an import). One that a role may only read
// is written through no door.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {databases} from '../lib/databases.mjs';
import {EventProbe} from '../lib/events.mjs';
import {isWritten, sampleBody} from '../lib/sample-values.mjs';
import {allBut, ownFields, rightsOver, titleOnly, withQuery, World} from './world.mjs';

const kNoField = 'no_such_field';

for (const kind of databases())
  describe(`hidden fields, on ${kind.name}`, () => {
    let world, blind;
    before(async () => {
      world = await World.make(kind, (entities) => ({
        blind: {rights: rightsOver(entities, 'all', allBut('hidden'))},
        nameless: {rights: rightsOver(entities, 'all', titleOnly('hidden'))},
        reader: {rights: rightsOver(entities, 'all', allBut('read_only'))},
      }));
      blind = world.people.get('blind');
    });
    after(() => world?.close());
    const pathOf = (entity) => `/${entity.path}/${world.records[entity.name].id}`;
    const visible = (entity) => entity.fields.filter(({system, name}) => system || name === entity.title);
    const hidden = (entity) => ownFields(entity).filter(({name}) => name !== entity.title);
    const isMade = (entity) => ownFields(entity).some(isWritten);
    const refersTo = (entity) => world.entities.flatMap((from) =>
      from.fields.filter(({to, system}) => to === entity.name && system).map((field) => ({from, field})));

    /** Every door through which records come out. */
    function waysOut(entity, seen) {
      const path = `/${entity.path}`;
      const references = seen.filter(({to}) => to).map(({name}) => name).join(',');
      return [path, pathOf(entity), `${path}?expand=${references}`, `${pathOf(entity)}?expand=${references}`, `${path}?removed=true`,
        `${pathOf(entity)}/history`, ...(entity.timeline ? [`${pathOf(entity)}/timeline`] : []), `${path}/export`, `${path}/export?removed=true`,
        ...seen.filter(({to, type}) => to && type !== 'references').map(({name}) => `${path}/aggregate?group=${name}&measures=count`),
        ...(entity.name === 'lead' ? [`${pathOf(entity)}/conversion`] : []), '/meta'];
    }

    test('no answer has it', async () => {
      const wrong = [];
      for (const [who, fieldsOf, seenBy] of [['blind', hidden, visible],
        ['nameless', (entity) => ownFields(entity).filter(({name}) => name === entity.title), (entity) => entity.fields.filter(({name}) => name !== entity.title)]]) {
        const person = world.people.get(who);
        const concealed = Object.fromEntries(world.entities.map((entity) => [entity.name, fieldsOf(entity).map(({name}) => name)]));
        const leaks = (text) => world.entities.flatMap((entity) => world.leaks(text, entity, concealed[entity.name]));
        for (const entity of world.entities)
          for (const door of [...waysOut(entity, seenBy(entity)), '/opportunities/board', '/opportunities/funnel']) {
            const {status, body, text} = await person.send('GET', door);
            if (status >= 500 || (status >= 400 && !/board|funnel/.test(door))) wrong.push(`${who}: ${door}: ${status} ${text.slice(0, 200)}`);
            if (status < 300) wrong.push(...leaks(text).map((leak) => `${who}: ${door}: ${leak}`));
            const records = door === '/meta' ? [] : [body?.data ?? body].flat().filter((row) => row?.version);
            for (const record of records)
              for (const name of concealed[entity.name]) if (name in record) wrong.push(`${who}: ${door} has ${name}`);
          }
        for (const entity of world.entities)
          for (const mark of concealed[entity.name].flatMap((name) => world.records[entity.name].marks[name] ?? []))
            for (const door of [withQuery('/search', {q: mark, entities: entity.name}), withQuery(`/${entity.path}`, {q: mark})]) {
              const {status, body, text} = await person.send('GET', door);
              // What is found by another field that has the same words is found.
              const other = seenBy(entity).flatMap(({name}) => world.records[entity.name].marks[name] ?? []).some((value) => value.includes(mark));
              if (status !== 200 || (body.data.length && !other)) wrong.push(`${who}: ${decodeURIComponent(door)}: ${status} ${text.slice(0, 300)}`);
            }
      }
      assert.deepEqual(wrong, []);
    });

    test('no question can be asked of it that could not be asked of a field that does not exist', async (t) => {
      const wrong = [];
      let asked = 0;
      const same = async (method, door, name, body) => {
        const [real, none] = await Promise.all([name, kNoField].map(async (field) => {
          const answer = await blind.send(method, door(field), {body: body?.(field)});
          const {request_id: _, ...shown} = answer.body ?? {};
          return {status: answer.status, text: JSON.stringify(shown).replaceAll(`:"${field}"`, ':"FIELD"')};
        }));
        ++asked;
        if (real.status < 400 || real.status !== none.status || real.text !== none.text)
          wrong.push(`${method} ${decodeURIComponent(door(name))}: ${real.status} ${real.text.slice(0, 200)}, but ${none.status} ${none.text.slice(0, 200)}`);
      };
      for (const entity of world.entities) {
        const path = `/${entity.path}`;
        for (const {name} of hidden(entity)) {
          for (const query of [(f) => ({filter: [f, 'is not empty']}), (f) => ({filter: {not: {any: [[f, '=', '1'], ['created_at', 'is empty']]}}}),
            (f) => ({[f]: '1'}), (f) => ({sort: f}), (f) => ({sort: `-created_at,-${f}`}), (f) => ({fields: `id,${f}`}), (f) => ({expand: f})])
            await same('GET', (f) => withQuery(path, query(f)), name);
          for (const query of [(f) => ({group: f}), (f) => ({group: `${f}:month`}), (f) => ({measures: `sum:${f}`}), (f) => ({measures: `max:${f}`}), (f) => ({filter: [f, '=', 1]})])
            await same('GET', (f) => withQuery(`${path}/aggregate`, query(f)), name);
          await same('GET', (f) => withQuery(`${path}/export`, {fields: f}), name);
          await same('GET', (f) => withQuery(`${path}/export`, {sort: f}), name);
          await same('GET', (f) => withQuery(pathOf(entity), {expand: f}), name);
          await same('POST', () => `${path}/query`, name, (f) => ({filter: [f, 'contains', 'a']}));
          await same('POST', () => `${path}/bulk`, name, (f) => ({filter: [f, 'is empty'], set: {[entity.title]: 'x'}}));
          await same('POST', () => `${path}/bulk`, name, (f) => ({ids: [world.records[entity.name].id], set: {[f]: 'x'}}));
          await same('POST', () => path, name, (f) => ({[f]: 'x'}));
          await same('PATCH', () => pathOf(entity), name, (f) => ({[f]: 'x'}));
          // From another record type, one reference away, where the reference itself is seen.
          for (const {from, field} of refersTo(entity).slice(0, 2))
            await same('GET', (f) => withQuery(`/${from.path}`, {filter: [`${field.name}.${f}`, 'is not empty']}), name);
        }
      }
      t.diagnostic(`${asked} questions`);
      assert.deepEqual(wrong, []);
    });

    test('a stale write, an import and an open screen do not tell it', async () => {
      const wrong = [];
      const events = new EventProbe(world.admin);
      for (const entity of world.entities.filter(isMade)) {
        const names = hidden(entity).map(({name}) => name);
        const title = entity.fields.find(({name}) => name === entity.title);
        if (!title.read_only) {
          const {status, text, body} = await blind.send('PATCH', pathOf(entity), {headers: {'If-Match': '"1"'}, body: {[entity.title]: title.choices?.[0]?.value ?? 'x'}});
          const shown = [...Object.keys(body.current ?? {}), ...(body.changed ?? [])];
          if (status !== 412 || world.leaks(text, entity, names).length || shown.some((name) => names.includes(name)))
            wrong.push(`stale ${entity.name}: ${status} ${text.slice(0, 400)}`);
        }
        await events.begin([blind]);
        const written = sampleBody(entity, 5, Object.fromEntries(Object.entries(world.records).map(([name, {id}]) => [name, id])));
        if (entity.name !== 'user') await world.admin.call('PATCH', pathOf(entity), {body: written});
        for (const event of (await events.happened()).get(blind))
          if (event.entity === entity.name && event.fields.some((name) => names.includes(name))) wrong.push(`live ${entity.name}: ${event.fields}`);
        const key = entity.keys.find((name) => names.includes(name));
        const field = key ?? names.find((name) => isWritten(entity.fields.find((one) => one.name === name)));
        if (!field) continue;
        const raw = `${entity.title},${field}\n甲,${world.records[entity.name].marks[field]?.[1] ?? 1}\n`;
        const started = await blind.call('POST', `/${entity.path}/import?name=a.csv`, {raw, headers: {'Content-Type': 'text/csv'}});
        if (started.columns.some((column) => column.field === field || column.guess?.field === field)) wrong.push(`import of ${entity.name} guesses ${field}`);
        for (const change of [{columns: [{index: 1, field}]}, {options: {key: [field]}}]) {
          const {status, text} = await blind.send('PATCH', `/imports/${started.id}`, {body: change});
          const {body: none} = await blind.send('PATCH', `/imports/${started.id}`, {body: JSON.parse(JSON.stringify(change).replaceAll(`"${field}"`, `"${kNoField}"`))});
          if (status !== none.status) wrong.push(`import of ${entity.name} with ${JSON.stringify(change)}: ${status} ${text.slice(0, 300)}, but ${none.status}`);
        }
      }
      events.close();
      assert.deepEqual(wrong, []);
    });

    test('what may only be read is written through no door', async () => {
      const wrong = [];
      const reader = world.people.get('reader');
      const made = Object.fromEntries(Object.entries(world.records).map(([name, {id}]) => [name, id]));
      for (const entity of world.entities) {
        const body = sampleBody(entity, 6, made);
        const before = await world.admin.call('GET', pathOf(entity));
        for (const field of hidden(entity).filter(isWritten)) {
          if (body[field.name] === undefined) continue;
          const set = {[field.name]: body[field.name]};
          for (const [method, path, sent] of [['PATCH', pathOf(entity), set], ['POST', `/${entity.path}`, {[entity.title]: 'x', ...set}],
            ['POST', `/${entity.path}/bulk`, {ids: [made[entity.name]], set}]]) {
            const {status, body: problem} = await reader.send(method, path, {body: sent});
            if (status === 403 && problem.code === 'access.administrator_only') continue;
            if (status !== 422 || !problem.errors.some((error) => error.field === field.name && error.code === 'record.read_only'))
              wrong.push(`${method} ${path} ${field.name}: ${status} ${JSON.stringify(problem)}`);
          }
          const started = await reader.call('POST', `/${entity.path}/import?name=a.csv`, {raw: `a,b\n1,2\n`, headers: {'Content-Type': 'text/csv'}});
          const {status} = await reader.send('PATCH', `/imports/${started.id}`, {body: {columns: [{index: 0, field: field.name}]}});
          if (status < 400) wrong.push(`import into ${entity.name}.${field.name}: ${status}`);
        }
        const after = await world.admin.call('GET', pathOf(entity));
        if (before.version !== after.version) wrong.push(`${entity.name} was changed`);
      }
      assert.deepEqual(wrong, []);
    });
  });
