// What each reading request costs beyond its SQL, measured in one process: see bench/bare_sql.cpp.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {program} from '../../tests/lib/server.mjs';
import {places} from './workspace.mjs';

const kMostRequests = 40;  // of one operation
const kRounds = 5;

/**
 * Nothing when the program was not built. No server may have the workspace open.
 * @returns {Record<string, {request: number, bare: number}>} by operation; medians in microseconds
 */
export function bareSql(place, person, operations) {
  const bare = join(dirname(program()), 'bench/bare_sql');
  if (!existsSync(bare)) {
    console.error(`${bare} is not there, so nothing is set against its SQL: ninja -C build/release bare_sql`);
    return {};
  }
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-load-'));
  try {
    const file = join(folder, 'requests');
    const lines = operations.filter((operation) => !operation.writes)
      .flatMap(({name, requests}) => requests.slice(0, kMostRequests).map(({path}) => `${name}\t${path}\n`));
    writeFileSync(file, lines.join(''));
    const output = execFileSync(bare, [...places(place), '--user', person.email, '--requests', file, '--rounds', String(kRounds)], {encoding: 'utf8'});
    return Object.fromEntries(output.trim().split('\n').map((line) => JSON.parse(line)).map(({name, ...times}) => [name, times]));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
