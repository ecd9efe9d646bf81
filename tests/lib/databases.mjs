// The databases that a test runs on: a new, empty one each time.
import {execFile} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {promisify} from 'node:util';

const run = promisify(execFile);

async function psql(address, sql) {
  await run('psql', [address, '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-c', sql]);
}

/** @typedef {{name: string, create: () => Promise<{address?: string, drop: () => Promise<void>}>}} Kind */

/** @type {Kind} */
const sqlite = {name: 'SQLite', create: async () => ({drop: async () => {}})};

/** @param {string} server @returns {Kind} */
function postgres(server) {
  return {
    name: 'PostgreSQL',
    create: async () => {
      const name = `keyuan_${randomUUID().replaceAll('-', '')}`;
      await psql(server, `CREATE DATABASE ${name}`);
      return {
        address: server.replace(/^(postgres(?:ql)?:\/\/[^/?]*)\/?[^?]*/, `$1/${name}`),
        drop: () => psql(server, `DROP DATABASE ${name} WITH (FORCE)`),
      };
    },
  };
}

/**
 * SQLite, and PostgreSQL when KEYUAN_TEST_POSTGRES names a server.
 * @returns {Kind[]}
 */
export function databases() {
  const server = process.env.KEYUAN_TEST_POSTGRES;
  return server ? [sqlite, postgres(server)] : [sqlite];
}
