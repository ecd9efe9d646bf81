// The command-line half of the tutorial, word for word, against a new server on each database.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {kAdmin, kRoot, program, Server} from '../lib/server.mjs';

const script = join(kRoot, 'docs/tutorial/crm-sales.sh');
const data = join(resolve(kRoot, process.env.KEYUAN_SHARED ?? '../shared'), 'data/crm_sales');
const skip = existsSync(data) ? false : `the example files are not there: ${data}`;
const kMinutes = 10;

/** Runs the script and throws what it printed when it fails. */
function runScript(env) {
  return new Promise((done, failed) => {
    execFile('bash', [script], {env: {...process.env, ...env}, timeout: kMinutes * 60_000, maxBuffer: 64 << 20},
      (error, stdout, stderr) => (error ? failed(new Error(`${error.message}\n${stdout}\n${stderr}`)) : done(stdout)));
  });
}

for (const kind of databases())
  test(`from a spreadsheet to a won deal, on ${kind.name}`, {skip}, async (t) => {
    const database = await kind.create();
    t.after(() => database.drop());
    const server = await Server.start({database: database.address});
    const admin = new Client(server.url);
    try {
      await admin.signIn(kAdmin);
      const {token} = await admin.call('POST', '/tokens', {body: {name: 'tutorial', scopes: ['read', 'write']}});
      await runScript({
        DATA: data, KEYUAN_DATA: server.data, KEYUAN_URL: server.url, KEYUAN_TOKEN: token,
        PATH: `${dirname(program())}:${process.env.PATH}`,
        ...(database.address ? {KEYUAN_DATABASE: database.address} : {}),
      });
    } finally {
      admin.close();
      await server.stop();
    }
  });
