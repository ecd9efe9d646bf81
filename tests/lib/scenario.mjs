// Runs a scenario on a server of its own and reports through node:test, a subtest a step.
import {Client} from './client.mjs';
import {EventProbe} from './events.mjs';
import {makePeople} from './people.mjs';
import {perform} from './perform.mjs';
import {kAdmin, Server} from './server.mjs';

const kShown = 2000;

const shorten = (text) => (text.length > kShown ? `${text.slice(0, kShown)} … (${text.length} characters)` : text);

/** The message a person reads when a step went wrong. */
function report(step, answers, different, server) {
  const told = answers.map(({status, body, text}) => shorten(`${status} ${body ? JSON.stringify(body, null, 2) : text}`));
  const log = answers.some(({status}) => status >= 500) ? ['the server said:', server.tail()] : [];
  return [`${step.at}: ${step.request ?? 'at once'}`, ...different.map((line) => `  ${line}`), 'the answer:', ...told, ...log].join('\n');
}

function failure(message) {
  const error = new Error(message);
  error.stack = undefined;
  return error;
}

/**
 * @param {import('node:test').TestContext} t
 * @param {import('./scenario-file.mjs').Scenario} scenario
 * @param {import('./databases.mjs').Kind} kind
 */
export async function runScenario(t, scenario, kind) {
  const database = await kind.create();
  t.after(() => database.drop());
  const server = await Server.start({database: database.address});
  const admin = new Client(server.url);
  const events = new EventProbe(admin);
  let clients = new Map([['admin', admin]]);
  try {
    const session = await admin.signIn(kAdmin);
    const saved = new Map([['admin', session.user.id]]);
    clients = await makePeople(server.url, admin, scenario.people, saved);
    const world = {clients, saved, events, folder: scenario.folder};
    let as = 'admin';
    for (const step of scenario.steps) {
      as = step.as ?? as;
      await t.test(step.title ?? step.request ?? 'at once', async () => {
        const {answers, different} = await perform({...step, as}, world).catch((error) => {
          throw failure(`${step.at}: ${error.message}`);
        });
        if (different.length) throw failure(report(step, answers, different, server));
      });
    }
  } finally {
    events.close();
    for (const client of clients.values()) client.close();
    await server.stop();
  }
}
