// Everything a program answers about a small database: every record of every type, living and removed, with
// its history, shares and files, and what searching for it finds.

/** @typedef {import('../lib/client.mjs').Client} Client */

const kMost = 200;

/** What changes from one look to the next, and what a program may add. */
const steady = ({can: _, days_in_stage: __, ...record}) => record;

/**
 * @param {Client} admin
 * @returns {Promise<Record<string, any>>} by "accounts/ID"
 */
export async function answers(admin) {
  const found = {};
  const {entities} = await admin.call('GET', '/meta');
  for (const {name, path, title, fields} of entities)
    for (const removed of [false, true]) {
      const {data, total} = await admin.call('GET', `/${path}?limit=${kMost}&removed=${removed}&sort=created_at`);
      if (total !== data.length) throw new Error(`${total} ${path}: too many to be compared`);
      for (const record of data) {
        const about = {record: steady(record)};
        const {data: history} = await admin.call('GET', `/${path}/${record.id}/history`);
        about.history = history.map(({kind, at, changes}) => ({kind, at, changes}));
        about.shares = (await admin.call('GET', `/${path}/${record.id}/shares`)).data.map(({id, level}) => ({id, level}));
        if (!removed) {
          about.files = (await admin.call('GET', `/${path}/${record.id}/files`)).data.map(({id, size}) => ({id, size}));
          const {data: hits} = await admin.call('GET', `/search?limit=100&entities=${name}&q=${encodeURIComponent(record[title])}`);
          // What no search reads by now needs not be found.
          about.found = hits.some(({id}) => id === record.id) || !fields.some(({search}) => search);
        }
        found[`${path}/${record.id}`] = about;
      }
    }
  return found;
}
