// Starts the real program on a free port with throw-away data, and ends it again.
import {execFileSync, spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

export const kRoot = fileURLToPath(new URL('../..', import.meta.url));
export const kAdmin = {name: 'admin', email: 'admin@example.com', password: 'correct horse battery staple'};

/** The program under test. */
export const program = () => resolve(kRoot, process.env.KEYUAN_BIN ?? 'build/release/keyuan');

const kReady = /Keyuan is ready: (http:\/\/\S+)/;
const kStartSeconds = 60;
const kStopSeconds = 30;

export class Server {
  /**
   * Starts `serve` and comes back when it is ready.
   * @param {{database?: string, data?: string, admin?: boolean, rateLimit?: number, args?: string[], env?: Record<string, string>}} [options]
   *   database: a PostgreSQL address, SQLite when absent; data: a folder to keep (a temporary one
   *   when absent); admin: whether the first administrator is there from the start; rateLimit:
   *   requests a minute that a person may send, any when absent
   */
  static async start({database, data, admin = true, rateLimit = 0, args = [], env = {}} = {}) {
    const server = new Server();
    server.temporary = data ? undefined : await mkdtemp(join(tmpdir(), 'keyuan-'));
    server.data = data ?? server.temporary;
    const line = ['serve', '--port', '0', '--rate-limit', String(rateLimit), '--data', server.data];
    if (database) line.push('--database', database);
    const administrator = admin ? {KEYUAN_ADMIN_EMAIL: kAdmin.email, KEYUAN_ADMIN_PASSWORD: kAdmin.password} : {};
    server.child = spawn(program(), [...line, ...args], {
      cwd: server.data,
      env: {...process.env, KEYUAN_TEST: '1', ...administrator, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const orphan = () => server.child.kill('SIGKILL');
    process.once('exit', orphan);
    server.ended = new Promise((done) => {
      server.child.once('error', (error) => done({error}));
      server.child.once('exit', (code, signal) => {
        process.off('exit', orphan);
        done({code, signal});
      });
    });
    try {
      server.url = await server.#ready();
    } catch (error) {
      await server.#discard();
      throw error;
    }
    return server;
  }

  /** The same, on SQLite, with an example company of so many customers. */
  static async startWithExample(customers) {
    const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
    await (await Server.start({data})).stop();
    execFileSync(program(), ['demo', '--data', data, '--accounts', String(customers)], {stdio: 'ignore'});
    const server = await Server.start({data});
    server.temporary = data;
    return server;
  }

  output = '';

  #ready() {
    return new Promise((ready, failed) => {
      const fail = (why) => failed(new Error(`${program()} ${why}; it said:\n${this.output}`));
      const timer = setTimeout(() => fail(`was not ready within ${kStartSeconds} s`), kStartSeconds * 1000);
      const listen = (chunk) => {
        this.output += chunk;
        const [, url] = kReady.exec(this.output) ?? [];
        if (!url) return;
        clearTimeout(timer);
        ready(url);
      };
      this.child.stdout.setEncoding('utf8').on('data', listen);
      this.child.stderr.setEncoding('utf8').on('data', listen);
      void this.ended.then(({error, code, signal}) => {
        clearTimeout(timer);
        fail(error ? `did not start (${error.message})` : `ended with ${signal ?? code}`);
      });
    });
  }

  /** The one-time link for making the first administrator, as it was printed. */
  setupLink() {
    const [link] = /https?:\/\/\S*setup\S*/.exec(this.output) ?? [];
    if (!link) throw new Error(`no link for the first administrator in:\n${this.output}`);
    return link;
  }

  /** The last lines of what it printed. */
  tail(lines = 20) {
    return this.output.trimEnd().split('\n').slice(-lines).join('\n');
  }

  /** Ends it as Ctrl-C or an init system would, and throws unless it ends cleanly. */
  async stop() {
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), kStopSeconds * 1000);
    const {code, signal} = await this.ended;
    clearTimeout(timer);
    if (this.temporary) await rm(this.temporary, {recursive: true, force: true});
    if (code !== 0) throw new Error(`after SIGTERM the program ended with ${signal ?? code}:\n${this.tail()}`);
  }

  /** Ends it at once, as a power cut would. The data stays when it was given a folder. */
  async kill() {
    this.child.kill('SIGKILL');
    await this.#discard();
  }

  async #discard() {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL');
    await this.ended;
    if (this.temporary) await rm(this.temporary, {recursive: true, force: true});
  }
}
