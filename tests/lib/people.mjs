// Makes the people of a scenario, as the administrator would: departments first, then who works in them.
import {Client} from './client.mjs';

export const kPassword = 'a long enough passphrase';

/** Finds the record of `entity` whose name is `name`, or makes it from `fields`. */
async function findOrMake(admin, entity, name, fields) {
  const filter = JSON.stringify(['name', '=', name]);
  const {data} = await admin.call('GET', `/${entity}?filter=${encodeURIComponent(filter)}`);
  if (data.length) return data[0].id;
  if (!fields) throw new Error(`there is no ${entity} with the name ${name}`);
  return (await admin.call('POST', `/${entity}`, {body: {name, ...fields}})).id;
}

/** The id of the department written as "华东" or, below another one, "华东/上海". */
async function department(admin, path, saved) {
  if (saved.has(path)) return saved.get(path);
  const above = path.includes('/') ? await department(admin, path.slice(0, path.lastIndexOf('/')), saved) : undefined;
  const id = await findOrMake(admin, 'departments', path.split('/').pop(), {parent: above});
  saved.set(path, id);
  return id;
}

/**
 * Everybody who takes part, signed in. The id of each is saved under the name, that of a department
 * under its path.
 * @param {string} url
 * @param {Client} admin
 * @param {Record<string, {role?: string, roles?: string[], rights?: any, department?: string, manager?: string, language?: string}>} people
 *   rights: those of a role of their own, made for them; manager: one of those before
 * @param {Map<string, any>} saved
 * @returns {Promise<Map<string, Client>>}
 */
export async function makePeople(url, admin, people, saved) {
  const clients = new Map([['admin', admin], ['nobody', new Client(url)]]);
  for (const [name, {role, roles = role ? [role] : [], rights, department: path, manager, language = 'en'}] of Object.entries(people)) {
    const email = `${encodeURIComponent(name).replaceAll('%', '').toLowerCase()}@example.com`;
    const ids = [];
    for (const each of roles) ids.push(await findOrMake(admin, 'roles', each));
    if (rights) ids.push(await findOrMake(admin, 'roles', `role_of_${name}`, {title: name, rights}));
    const user = await admin.call('POST', '/users', {
      body: {name, email, password: kPassword, language, roles: ids, department: path && (await department(admin, path, saved)),
        manager: manager && saved.get(manager)},
    });
    saved.set(name, user.id);
    const client = new Client(url);
    await client.signIn({email, password: kPassword});
    clients.set(name, client);
  }
  return clients;
}
