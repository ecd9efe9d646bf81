// One record of every type, made by the administrator and owned by nobody else: what the others try to reach.
import {makeOwnType} from '../lib/own-type.mjs';

/** What a record of each path needs to be made; `made` holds the ids so far. */
const kBodies = {
  departments: () => ({name: 'matrix'}),
  roles: () => ({title: 'matrix', name: 'matrix', rights: {}}),
  users: () => ({name: 'matrix', email: 'matrix@example.com'}),
  views: () => ({name: 'matrix', entity: 'account', kind: 'list', definition: {}}),
  charts: () => ({name: 'matrix', entity: 'account', kind: 'number', definition: {}}),
  dashboards: () => ({name: 'matrix'}),
  accounts: () => ({name: 'matrix'}),
  'x-machine': () => ({name: 'matrix'}),
  contacts: () => ({name: 'matrix'}),
  relations: (made) => ({kind: 'supplies', from_account: made.accounts, to_account: made.accounts}),
  pipelines: () => ({name: 'matrix'}),
  stages: (made) => ({name: 'matrix', pipeline: made.pipelines, position: 1}),
  opportunities: (made) => ({name: 'matrix', account: made.accounts, pipeline: made.pipelines, stage: made.stages}),
  pools: () => ({name: 'matrix', entity: 'lead', condition: ['name', '=', 'matrix']}),
  'pool-rules': (made) => ({pool: made.pools, kind: 'no_follow_up', days: 3000}),
  leads: () => ({name: 'matrix'}),
  'calendar-days': () => ({date: '2031-05-01', name: 'matrix'}),
  sources: () => ({name: 'matrix'}),
  'source-costs': (made) => ({source: made.sources, from_date: '2031-05-01', to_date: '2031-05-02', amount: 1, note: 'matrix'}),
  'web-forms': (made) => ({name: 'matrix', source: made.sources, questions: [{field: 'name'}]}),
  activities: () => ({kind: 'task', subject: 'matrix'}),
  'score-rules': () => ({name: 'matrix', points: 1}),
  'assignment-rules': (made) => ({name: 'matrix', people: [made.users]}),
  plans: () => ({name: 'matrix'}),
  'plan-steps': (made) => ({plan: made.plans, goal: 'matrix'}),
  commitments: (made) => ({subject: 'matrix', account: made.accounts, due_at: '2031-05-01T00:00:00Z'}),
  absences: () => ({starts_on: '2024-03-01', ends_on: '2024-03-02'}),
};

/**
 * @param {import('../lib/client.mjs').Client} admin
 * @returns {Promise<Record<string, string>>} ids by path
 */
export async function makeSamples(admin) {
  await makeOwnType(admin);
  const made = {};
  for (const [path, body] of Object.entries(kBodies))
    made[path] = (await admin.call('POST', `/${path}`, {body: body(made)})).id;
  await admin.call('PATCH', `/leads/${made.leads}`, {body: {status: 'contacted'}});
  for (const path of ['stage-changes', 'status-changes', 'holdings', 'rhythms']) made[path] = (await admin.call('GET', `/${path}?limit=1`)).data[0]?.id;
  return made;
}

/** A new file on the sample account: one that was removed is gone for the next. */
async function attach(admin, account) {
  const {id} = await admin.call('POST', `/accounts/${account}/files?name=a.txt`,
    {raw: 'text', headers: {'Content-Type': 'application/octet-stream'}});
  return id;
}

const kNobody = '0190b5a0-7e6f-7000-8000-000000000001';

/**
 * Puts real ids into a route's path. What only its own owner can reach gets an id of nothing.
 * @param {import('../lib/client.mjs').Client} admin
 * @param {string} path
 * @param {Record<string, string>} made
 */
export async function pathOf(admin, path, made) {
  const [, kind] = path.split('/');
  const id = kind === 'files' ? await attach(admin, made.accounts) : (made[kind] ?? kNobody);
  let filled = path.replace('{id}', id).replace('{entity}', 'account').replace('{field}', 'x_none');
  if (filled.includes('{share}')) {
    const share = !made[kind] ? {id: kNobody} : await admin.call('POST', `/${kind}/${made[kind]}/shares`, {body: {with: {user: made.users}, level: 'read'}});
    filled = filled.replace('{share}', share.id);
  }
  if (filled.includes('/restoration')) await admin.send('DELETE', `/${kind}/${made[kind]}`);
  return filled;
}
