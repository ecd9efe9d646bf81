// A rule score over 6,468 real leads, as a manager would write it: only from what was known before salespeople went to work
// on them, and judged on the newest fifth, which it was not written for.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {kAdmin, kRoot, program, Server} from '../lib/server.mjs';
import {ended} from '../lib/until.mjs';

const file = join(resolve(kRoot, process.env.KEYUAN_SHARED ?? '../shared'), 'data/leads/x_education_leads_oldest_70pct.csv');
const skip = existsSync(file) ? false : `the example file is not there: ${file}`;
const kMinutes = 10;
const kJobSeconds = 300;

/** What salespeople filled in afterwards: no rule may ask for it. */
const kAfterwards = ['Tags', 'Lead Quality', 'Lead Profile', 'Asymmetrique Activity Index', 'Asymmetrique Profile Index',
  'Asymmetrique Activity Score', 'Asymmetrique Profile Score', 'Last Notable Activity'];

/** @returns {Promise<any>} the import as it ended */
function importFile(env) {
  const line = ['import', file, '--entity', 'leads', '--json', '--create-fields', '--create-choices'];
  return new Promise((done, failed) => {
    execFile(program(), line, {env: {...process.env, ...env}, timeout: kMinutes * 60_000, maxBuffer: 64 << 20},
      (error, stdout, stderr) => (error ? failed(new Error(`${stdout}\n${stderr}`)) : done(JSON.parse(stdout))));
  });
}

/**
 * Conditions as the file's columns say them: names of fields by header, values of choices by their label.
 * @param {{header: string, field: string}[]} columns
 * @param {any} entity of GET /meta
 */
function vocabulary(columns, entity) {
  const fieldOf = (header) => {
    assert.ok(!kAfterwards.includes(header), `${header} was filled in afterwards`);
    const name = columns.find((column) => column.header === header)?.field;
    return entity.fields.find((field) => field.name === name) ?? assert.fail(`no field for ${header}`);
  };
  const valueOf = (field, label) => field.choices?.find((choice) => choice.label === label || choice.value === label)?.value ?? label;
  return {
    is: (header, ...labels) => {
      const field = fieldOf(header);
      const values = labels.map((label) => valueOf(field, label));
      return values.length > 1 ? [field.name, 'in', values] : [field.name, '=', values[0]];
    },
    above: (header, number) => [fieldOf(header).name, '>', number],
    filled: (header) => [fieldOf(header).name, 'is not empty', null],
    yes: (header) => [fieldOf(header).name, '=', true],
    field: (header) => fieldOf(header).name,
  };
}

/** What a manager of an online school would say of leads, from the oldest four fifths. */
const rulesIn = ({is, above, filled, yes}) => [
  {name: 'Filled in by a form', points: 45, condition: is('Lead Origin', 'Lead Add Form')},
  {name: 'Referred', points: 15, condition: is('Lead Source', 'Reference', 'Welingak Website')},
  {name: 'Spoke in the chat', points: 10, condition: is('Lead Source', 'Olark Chat')},
  {name: 'Working professional', points: 30, condition: is('What is your current occupation', 'Working Professional')},
  {name: 'Told their occupation', points: 5, condition: filled('What is your current occupation')},
  {name: 'Ten minutes on the site', points: 30, condition: above('Total Time Spent on Website', 600)},
  {name: 'And longer', points: 15, condition: above('Total Time Spent on Website', 1000)},
  {name: 'No e-mail please', points: -15, condition: yes('Do Not Email')},
];

for (const kind of databases())
  describe(`a rule score of real leads on ${kind.name}`, {skip}, () => {
    let database, server, admin, words;
    before(async () => {
      database = await kind.create();
      server = await Server.start({database: database.address, env: {KEYUAN_LANGUAGE: 'en', KEYUAN_ZONE: 'Asia/Kolkata'}});
      admin = new Client(server.url);
      await admin.signIn(kAdmin);
      const {token} = await admin.call('POST', '/tokens', {body: {name: 'files', scopes: ['read', 'write', 'admin']}});
      const {columns, result} = await importFile({KEYUAN_URL: server.url, KEYUAN_TOKEN: token});
      assert.equal(result.created, 6468);
      const {entities} = await admin.call('GET', '/meta');
      words = vocabulary(columns, entities.find((entity) => entity.name === 'lead'));
    });
    after(async () => {
      admin?.close();
      await server?.stop();
      await database?.drop();
    });
    const rehearse = (more) => admin.call('POST', '/scoring/rehearsal', {
      body: {outcome: {won: words.yes('Converted'), lost: [words.field('Converted'), '=', false]}, ...more},
    });

    test('it tells who converts, on the newest fifth', async (t) => {
      const {count, auc, grades} = await rehearse({rules: rulesIn(words), newest: 0.2});
      assert.equal(count, 1294);
      assert.equal(auc.positives + auc.negatives, count);
      t.diagnostic(`AUC ${auc.value.toFixed(4)} (95 %: ${auc.low.toFixed(4)}–${auc.high.toFixed(4)}); ` +
        grades.map(({grade, known, rate}) => `${grade} ${known}: ${rate === null ? '–' : (100 * rate).toFixed(1)} %`).join(', '));
      assert.ok(auc.value > 0.7, `AUC ${auc.value}`);
      assert.ok(auc.low > 0.5 && auc.low < auc.value && auc.value < auc.high && auc.high < 1);
      const rates = grades.filter(({known}) => known > 30).map(({rate}) => rate);
      assert.deepEqual(rates, [...rates].sort((a, b) => b - a), 'better grades convert more often');
    });

    test('rules that are saved give every lead the same points', async () => {
      for (const [position, rule] of rulesIn(words).entries()) await admin.call('POST', '/score-rules', {body: {...rule, position}});
      const {job} = await admin.call('POST', '/scoring/recompute');
      assert.equal((await ended(admin, job, kJobSeconds)).state, 'done');
      const {grades} = await rehearse({});
      const {data} = await admin.call('GET', '/leads/aggregate?group=grade');
      for (const {grade, count} of grades) assert.equal(data.find((row) => row.grade === grade)?.count ?? 0, count, grade);
    });
  });
