// The databases of earlier programs that are kept here: each a folder named after its commit, with the
// text of the database for SQLite and PostgreSQL and, for each, what its program answered.
import {execFile, spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const run = promisify(execFile);
const kMany = {maxBuffer: 64 << 20};

export const kFolder = fileURLToPath(new URL('.', import.meta.url));

/** The names of those that are kept. */
export const oldDatabases = () => readdirSync(kFolder, {withFileTypes: true}).filter((entry) => entry.isDirectory()).map(({name}) => name);

/** Where a program keeps everything: a folder, and a PostgreSQL address when records are there. */
const sqliteFile = (data) => join(data, 'keyuan.db');

/** The text of a database. @param {{data: string, database?: string}} place */
export async function dump({data, database}) {
  if (!database) return (await run('sqlite3', [sqliteFile(data), '.dump'], kMany)).stdout;
  const {stdout} = await run('pg_dump', ['--inserts', '--no-owner', '--no-privileges', '--no-comments', database], kMany);
  return stdout.replace(/^--.*\n/gm, '').replace(/\n{2,}/g, '\n');
}

/** Feeds a text to a program, and throws what it said when it fails. */
function feed(command, args, text) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {stdio: ['pipe', 'ignore', 'pipe']});
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => (said += chunk));
    child.on('error', failed).on('exit', (code) => (code === 0 ? done(undefined) : failed(new Error(`${command}: ${said.slice(0, 2000)}`))));
    child.stdin.end(text);
  });
}

/** A database from its text, where there is none. @param {{data: string, database?: string}} place */
export async function restore({data, database}, text) {
  await mkdir(data, {recursive: true});
  if (database) await feed('psql', [database, '-X', '-q', '-v', 'ON_ERROR_STOP=1'], text);
  else await feed('sqlite3', ['-bail', sqliteFile(data)], text);
}

/** One value out of a database. @param {{data: string, database?: string}} place */
export async function valueOf({data, database}, sql) {
  const {stdout} = database ? await run('psql', [database, '-X', '-A', '-t', '-q', '-c', 'SET search_path = keyuan_main', '-c', sql]) : await run('sqlite3', [sqliteFile(data), sql]);
  return stdout.trim();
}
