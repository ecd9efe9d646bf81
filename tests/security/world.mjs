// A server with people and a record of every type on it, for the time of one file of tests, on each database.
import {after, before, describe} from 'node:test';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {kPassword, makePeople} from '../lib/people.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {makeSamples} from '../permission-matrix/samples.mjs';

/**
 * What a file of tests has before it; filled before its first test begins.
 * @typedef {object} World
 * @property {Server} server
 * @property {Client} admin signed in, as `wang` is
 * @property {Client} wang a salesman, wang@example.com with kPassword
 * @property {Map<string, any>} saved ids of people by name
 * @property {Record<string, string>} made ids of a record of each type, by path
 */

export const wang = {email: 'wang@example.com', password: kPassword};

/**
 * @param {string} title
 * @param {(world: World) => void} tests registers them
 * @param {{rateLimit?: number, args?: string[], env?: Record<string, string>, samples?: boolean}} [options]
 */
export function onEachDatabase(title, tests, {rateLimit = 0, args = [], env = {}, samples = true} = {}) {
  for (const kind of databases())
    describe(`${title}, ${kind.name}`, () => {
      /** @type {any} */
      const world = {};
      let database;
      before(async () => {
        database = await kind.create();
        world.database = database.address;
        world.server = await Server.start({database: database.address, rateLimit, args, env});
        world.admin = new Client(world.server.url);
        const {user} = await world.admin.signIn(kAdmin);
        world.saved = new Map([['admin', user.id]]);
        const people = await makePeople(world.server.url, world.admin, {wang: {role: 'sales', department: 'east'}}, world.saved);
        world.wang = people.get('wang');
        world.people = people;
        if (samples) world.made = await makeSamples(world.admin);
      });
      after(async () => {
        for (const client of world.people?.values() ?? []) client.close();
        await world.server?.stop();
        await database?.drop();
      });
      tests(world);
    });
}

/** Every route of the server's own description, as {method, pattern}. */
export async function routesOf(client) {
  const {paths} = await client.call('GET', '/openapi.json');
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).filter((method) => /^(get|post|put|patch|delete)$/.test(method))
      .map((method) => ({method: method.toUpperCase(), pattern: path.replace(/^\/api\/v1/, '')})));
}

/** `pattern` with ids in it, without asking or changing anything. */
export function pathOf(pattern, made) {
  const nothing = '0190b5a0-7e6f-7000-8000-000000000001';
  return pattern.replace('{id}', made[pattern.split('/')[1]] ?? nothing).replace('{share}', nothing)
    .replace('{entity}', 'account').replace('{field}', 'x_none');
}

/** The value of the session cookie in an answer, with its attributes in lower case. */
export function cookieOf(answer) {
  const [line = ''] = answer.headers['set-cookie'] ?? [];
  const [pair, ...attributes] = line.split(';').map((part) => part.trim());
  const equals = pair.indexOf('=');
  return {line, name: pair.slice(0, equals), value: pair.slice(equals + 1), attributes: attributes.map((a) => a.toLowerCase())};
}
