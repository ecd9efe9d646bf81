// A company in which every record type of the descriptions has a record of Wang's with a value in every
// field, and people who may see all, some or nothing of it. A new record type or field is in it by itself; so is one that
// an administrator made a moment ago.
import {Client} from '../lib/client.mjs';
import {makePeople} from '../lib/people.mjs';
import {inOrder, isWritten, sampleBody} from '../lib/sample-values.mjs';
import {makeOwnType} from '../lib/own-type.mjs';
import {kAdmin, Server} from '../lib/server.mjs';

export const kVerbs = ['create', 'read', 'update', 'remove', 'import', 'export', 'share', 'bulk'];
export const kNowhere = '0190b5a0-7e6f-7000-8000-000000000001';

/**
 * Rights over every record type: of `scope`, or everything where records have no owner; `fields` by entity.
 * What the program alone writes and nobody owns is for those who see everything.
 */
export function rightsOver(entities, scope, fields = () => ({})) {
  const given = entities.filter((entity) => scope === 'all' || entity.owned || ownFields(entity).some(isWritten));
  return Object.fromEntries(given.map((entity) => [entity.name, {
    ...Object.fromEntries(kVerbs.map((verb) => [verb, entity.owned ? scope : 'all'])), fields: fields(entity)}]));
}

/** Fields of the record type itself, without those that every type has. */
export const ownFields = (entity) => entity.fields.filter(({system}) => !system);

/** Every field in that mode but the title; or the title alone. */
export const allBut = (mode) => (entity) =>
  Object.fromEntries(ownFields(entity).filter(({name, part_of: whole}) => name !== entity.title && !whole).map(({name}) => [name, mode]));
export const titleOnly = (mode) => (entity) => ({[entity.title]: mode});

const kMarked = ['text', 'email', 'url', 'phone', 'money'];

export class World {
  /**
   * @param {import('../lib/databases.mjs').Kind} kind
   * @param {(entities: any[]) => Record<string, any>} peopleOf who is there besides wang, as in a scenario
   */
  static async make(kind, peopleOf) {
    const world = new World();
    world.database = await kind.create();
    world.server = await Server.start({database: world.database.address});
    world.admin = new Client(world.server.url);
    world.ids = new Map([['admin', (await world.admin.signIn(kAdmin)).user.id]]);
    await makeOwnType(world.admin);
    // What is personal nobody else reaches by any of these doors: modules/notifications/scenarios tell of it.
    world.entities = (await world.admin.call('GET', '/meta')).entities.filter(({personal}) => !personal);
    await world.#empty();
    world.people = await makePeople(world.server.url, world.admin,
      {wang: {rights: rightsOver(world.entities, 'own'), department: 'east'}, ...peopleOf(world.entities)}, world.ids);
    await world.#fillIn();
    return world;
  }

  /** @type {Record<string, {id: string, removed?: string, marks: Record<string, string[]>}>} by record type */
  records = {};

  // What a new workspace brings along for everybody is no secret, and leaves no choice that only one may have.
  async #empty() {
    const taken = ({fields}) => fields.some(({unique, type}) => unique && type === 'choice');
    for (const {path} of this.entities.filter((entity) => entity.owned || taken(entity)))
      for (const {id} of (await this.admin.call('GET', `/${path}?limit=200`)).data)
        for (const way of ['', '?purge=true']) await this.admin.call('DELETE', `/${path}/${id}${way}`);
  }

  async #fillIn() {
    const made = {};
    for (const entity of inOrder(this.entities)) {
      const record = (this.records[entity.name] = {id: '', marks: {}});
      if (!ownFields(entity).some(isWritten)) continue;  // what only the program makes
      const owner = entity.owned ? {owner: this.ids.get('wang')} : {};
      const [first, second] = [1, 4].map((n) => sampleBody(entity, n, made));
      record.id = (await this.admin.call('POST', `/${entity.path}`, {body: {...first, ...owner}})).id;
      made[entity.name] = record.id;
      record.removed = (await this.admin.call('POST', `/${entity.path}`, {body: {...sampleBody(entity, 2, made), ...owner}})).id;
      await this.admin.call('DELETE', `/${entity.path}/${record.removed}`);
      await this.admin.call('PATCH', `/${entity.path}/${record.id}`, {body: second});
      for (const field of ownFields(entity))
        if (kMarked.includes(field.type) && first[field.name] !== second[field.name])
          record.marks[field.name] = [first, second].map((body) => String(body[field.name])).filter((mark) => mark.length > 5);
    }
    await this.#act(made);
    for (const {name, path} of this.entities)
      this.records[name].id ||= (await this.admin.call('GET', `/${path}?limit=1`)).data[0]?.id;
  }

  // Comes of what people do: a lead that moved, a plan under way, more time asked for.
  async #act(made) {
    const wang = this.people.get('wang');
    await wang.call('PATCH', `/leads/${made.lead}`, {body: {status: 'contacted'}});
    await wang.call('POST', `/leads/${made.lead}/plan`, {body: {plan: made.plan}});
    // While it runs the lead says what the step is for, to whoever may see the lead's field.
    await wang.call('DELETE', `/leads/${made.lead}/plan`);
    // Nobody has spoken to this one yet, so its clock runs.
    const {id} = await wang.call('POST', '/leads', {body: {name: 'silent', rank: 'A'}});
    await wang.call('POST', `/leads/${id}/extension-requests`, {body: {days: 3, reason: 'holiday'}});
  }

  /** What of a record must not be read in a text: the values of those of its fields, each named. */
  leaks(text, entity, fields = Object.keys(this.records[entity.name].marks)) {
    return fields.flatMap((field) => (this.records[entity.name].marks[field] ?? []).filter((mark) => text.includes(mark))
      .map((mark) => `${entity.name}.${field}: ${mark}`));
  }

  async close() {
    for (const client of this.people.values()) client.close();
    await this.server.stop();
    await this.database.drop();
  }
}

/** A path with a query, its values as text or JSON. */
export function withQuery(path, query) {
  return `${path}?${Object.entries(query).map(([key, value]) =>
    `${key}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`).join('&')}`;
}
