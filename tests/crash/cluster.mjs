// A PostgreSQL server of a test's own, that may be stopped, started and filled up.
import {execFile, execFileSync} from 'node:child_process';
import {chownSync} from 'node:fs';
import {appendFile, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);
const kBin = '/usr/lib/postgresql/15/bin';
const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root. @param {string} command @param {string[]} args */
const asPostgres = (command, args) => (isRoot ? run('runuser', ['-u', 'postgres', '--', command, ...args], {cwd: '/'}) : run(command, args));

/** Why there cannot be one; undefined when there can. */
export function noCluster() {
  try {
    execFileSync(join(kBin, 'initdb'), ['--version']);
    return undefined;
  } catch {
    return 'PostgreSQL is not installed';
  }
}

/** The address under which a database is found on whichever of some clusters is written to. @param {Cluster[]} clusters */
export const addressOf = (...clusters) =>
  `postgresql://postgres@/keyuan?host=${clusters.map(({folder}) => folder).join(',')}${clusters.length > 1 ? '&target_session_attrs=read-write' : ''}`;

export class Cluster {
  /** @param {import('node:test').TestContext} t @param {string[]} [settings] as "max_connections=20" */
  static async start(t, settings = []) {
    const cluster = await Cluster.#folder(t);
    await asPostgres(join(kBin, 'initdb'), ['-D', cluster.data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']);
    cluster.settings = settings;
    await cluster.start();
    await cluster.sql('postgres', 'CREATE DATABASE keyuan');
    return cluster;
  }

  /**
   * A standby that follows this one (streaming replication), or a base backup that nobody has started.
   * @param {import('node:test').TestContext} t @param {{follow?: boolean}} [options]
   */
  async copy(t, {follow = true} = {}) {
    const other = await Cluster.#folder(t);
    await asPostgres(join(kBin, 'pg_basebackup'), ['-D', other.data, '-d', `postgresql://postgres@/postgres?host=${this.folder}`, '-X', 'stream', '-c', 'fast', ...(follow ? ['-R'] : [])]);
    other.settings = [];
    if (follow) await other.start();
    return other;
  }

  /** From now on this standby is written to. */
  promote() {
    return asPostgres(join(kBin, 'pg_ctl'), ['-D', this.data, '-w', 'promote']);
  }

  /** Holds from the next start. @param {Record<string, string>} settings */
  configure(settings) {
    return appendFile(join(this.data, 'postgresql.conf'), Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`).join(''));
  }

  /** A file in its folder of data, as PostgreSQL would have made it. @param {string} name */
  async touch(name) {
    await asPostgres('touch', [join(this.data, name)]);
  }

  static async #folder(t) {
    const cluster = new Cluster();
    cluster.folder = await mkdtemp(join(tmpdir(), 'keyuan-pg-'));
    if (isRoot) chownSync(cluster.folder, ...cluster.#owner());
    t.after(async () => {
      await cluster.stop('immediate').catch(() => {});
      await rm(cluster.folder, {recursive: true, force: true});
    });
    return cluster;
  }

  get data() {
    return join(this.folder, 'data');
  }

  get address() {
    return addressOf(this);
  }

  async start() {
    const settings = ["listen_addresses=''", 'fsync=off', ...this.settings].map((one) => `-c ${one}`).join(' ');
    // Its output would keep this process's pipe open.
    await asPostgres('sh', ['-c', `${kBin}/pg_ctl -D ${this.data} -w -l ${this.folder}/log start -o "-k ${this.folder} ${settings}" >/dev/null 2>&1`]);
  }

  /** @param {'fast' | 'immediate' | 'smart'} mode */
  stop(mode) {
    return asPostgres(join(kBin, 'pg_ctl'), ['-D', this.data, '-m', mode, '-w', 'stop']);
  }

  /** @param {string} database @param {string} text */
  async sql(database, text) {
    const {stdout} = await run('psql', [`postgresql://postgres@/${database}?host=${this.folder}`, '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-c', text]);
    return stdout.trim();
  }

  /** A folder that PostgreSQL may write to. @param {string} folder */
  give(folder) {
    if (isRoot) chownSync(folder, ...this.#owner());
  }

  /** @returns {[number, number]} */
  #owner() {
    const id = (flag) => Number(execFileSync('id', [flag, 'postgres']));
    return [id('-u'), id('-g')];
  }
}

