// Every scenario of the modules and of this folder, on SQLite and on PostgreSQL.
// KEYUAN_ONLY=leads runs those whose path contains it.
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {databases} from '../lib/databases.mjs';
import {readScenario} from '../lib/scenario-file.mjs';
import {runScenario} from '../lib/scenario.mjs';
import {kRoot} from '../lib/server.mjs';

function scenarioPaths() {
  const folders = readdirSync(join(kRoot, 'modules'), {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(kRoot, 'modules', entry.name, 'scenarios'));
  return [...folders, join(kRoot, 'tests/scenarios'), join(kRoot, 'tests/regress')].flatMap((folder) => {
    try {
      return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => join(folder, name));
    } catch {
      return [];
    }
  });
}

const only = process.env.KEYUAN_ONLY ?? '';
const scenarios = scenarioPaths().filter((path) => path.includes(only)).map((path) => readScenario(path));
const kinds = databases();

if (kinds.length < 2) test('PostgreSQL', {skip: 'KEYUAN_TEST_POSTGRES names no server'}, () => {});
for (const kind of kinds)
  describe(kind.name, {concurrency: 2}, () => {
    for (const scenario of scenarios) test(`${scenario.title} (${scenario.path})`, (t) => runScenario(t, scenario, kind));
  });
