// A workspace with example data, and two people who use it: the administrator and a manager of sales who
// sees the records of a department and those below.
import {execFileSync, spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {kAdmin, program, Server} from '../../tests/lib/server.mjs';
import {Client} from '../../tests/lib/client.mjs';

const kManager = 'load@keyuan.example';

export const places = ({data, database}) => ['--data', data, ...(database ? ['--database', database] : [])];

/** The server as it is measured; also says how long it took to be ready, in seconds. */
export async function start({data, database}) {
  const before = performance.now();
  const server = await Server.start({data, database, args: ['--log', 'warn'], env: {KEYUAN_TEST: '0'}});
  server.readyAfter = (performance.now() - before) / 1000;
  return server;
}

/** Makes it when it is not there. Returns how long the example data took, which a later run remembers. */
export async function fill(place, accounts) {
  await mkdir(place.data, {recursive: true});
  const note = join(place.data, 'load.json');
  if (existsSync(note)) return JSON.parse(await readFile(note, 'utf8'));
  await (await start(place)).stop();  // makes the administrator
  console.log(`Making example data of ${accounts} accounts …`);
  const before = performance.now();
  await finished(spawn(program(), ['demo', '--accounts', String(accounts), ...places(place)], {stdio: ['ignore', 'ignore', 'inherit']}));
  const filled = {accounts, seconds: (performance.now() - before) / 1000};
  await writeFile(note, JSON.stringify(filled));
  return filled;
}

/** A copy to measure on, since measuring changes and adds records. A PostgreSQL database is used as it is, and what there is no room for twice. */
export async function copyOf(place, {inPlace = false} = {}) {
  if (place.database || inPlace) return place;
  const data = `${place.data}.measured`;
  await rm(data, {recursive: true, force: true});
  await cp(place.data, data, {recursive: true});
  return {...place, data};
}

function finished(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`keyuan demo ended with ${code}`))));
  });
}

const token = (place, user, ...scopes) =>
  execFileSync(program(), ['token', 'create', ...places(place), '--user', user, '--name', 'load', ...scopes.flatMap((s) => ['--scope', s])],
               {encoding: 'utf8'}).trim();

/** Someone who asks the API with a token. */
export class Person {
  constructor(name, email, token) {
    this.name = name;
    this.email = email;
    this.token = token;
  }
  on(url) {
    this.client?.close();
    this.client = new Client(url);
  }
  call(method, path, options = {}) {
    return this.client.call(method, path, {...options, headers: {...options.headers, Authorization: `Bearer ${this.token}`}});
  }
}

/** Their tokens; makes the manager when there is none. The server must not run. */
export async function people(place) {
  const admin = new Person('administrator', kAdmin.email, token(place, kAdmin.email, 'admin'));
  const server = await start(place);
  try {
    admin.on(server.url);
    await makeManager(admin);
    admin.client.close();
  } finally {
    await server.stop();
  }
  return [admin, new Person('manager', kManager, token(place, kManager, 'write'))];
}

// In the department that has the middle number of accounts.
async function makeManager(admin) {
  const there = await admin.call('GET', `/users?filter=${encodeURIComponent(JSON.stringify(['email', '=', kManager]))}`);
  if (there.data.length) return;
  const departments = (await admin.call('GET', '/accounts/aggregate?group=department')).data.filter((d) => d.department);
  departments.sort((a, b) => a.count - b.count);
  const roles = await admin.call('GET', '/roles?limit=200');
  await admin.call('POST', '/users', {body: {
    name: '负载', email: kManager, department: departments[departments.length >> 1].department.id,
    roles: [roles.data.find((role) => role.name === 'sales_manager').id],
  }});
}
