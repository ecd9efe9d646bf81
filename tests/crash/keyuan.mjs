// The program's own commands, on a workspace that a test keeps.
import {execFile} from 'node:child_process';
import {Client} from '../lib/client.mjs';
import {kAdmin, program, Server} from '../lib/server.mjs';

/** @typedef {{database?: string, data: string}} Where */

/** `keyuan ARGUMENTS --data … --database …`. @param {Where} where @param {string[]} args @param {Record<string, string>} [env] */
export function keyuan({database, data}, args, env = {}) {
  const line = [...args, '--data', data, ...(database ? ['--database', database] : [])];
  return new Promise((done) => {
    execFile(program(), line, {maxBuffer: 64 << 20, env: {...process.env, ...env}}, (error, out, err) =>
      done({code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, out, err}));
  });
}

/** What `keyuan check` finds, one a line; empty when all is sound. @param {Where} where */
export async function findings(where) {
  const {code, out, err} = await keyuan(where, ['check', '--json']);
  if (code !== 0 && code !== 4) return [`keyuan check ended with ${code}: ${err}`];
  return JSON.parse(out).findings.map(({code: what, text, examples}) => `${what}: ${text}: ${examples.join(', ')}`);
}

/** The secret of a token of the administrator, good across restarts. @param {string} url */
export async function tokenOf(url) {
  const admin = new Client(url);
  await admin.signIn(kAdmin);
  const {token} = await admin.call('POST', '/tokens', {body: {name: 'writers', scopes: ['read', 'write']}});
  admin.close();
  return token;
}

/** A client that speaks with a token. */
export class TokenClient extends Client {
  #headers;

  /** @param {string} url @param {string} token */
  constructor(url, token) {
    super(url);
    this.#headers = {Authorization: `Bearer ${token}`};
  }

  authorization() {
    return this.#headers;
  }

  send(method, path, options = {}) {
    return super.send(method, path, {...options, headers: {...this.#headers, ...options.headers}});
  }
}

/** A server on throw-away data of the kind, with a token. @param {import('node:test').TestContext} t */
export async function serverFor(t, where, options = {}) {
  const server = await Server.start({...where, ...options});
  t.after(() => server.kill());
  return server;
}
