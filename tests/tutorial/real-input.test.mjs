// The files that people really bring: exports of other programs, a Chinese customer sheet, cards of phones, and a
// spreadsheet of 6,468 leads, each through `keyuan import` against a new server on each database.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {kAdmin, kRoot, program, Server} from '../lib/server.mjs';
import {ended} from '../lib/until.mjs';

const data = join(resolve(kRoot, process.env.KEYUAN_SHARED ?? '../shared'), 'data');
const skip = existsSync(data) ? false : `the example files are not there: ${data}`;
const sample = (name) => join(data, 'crm_export_samples', name);
const card = (name) => join(data, 'contacts_calendar/vcf', name);
const kMinutes = 10;
const kJobSeconds = 300;

/** @param {string[]} line @param {Record<string, string>} env @returns {Promise<string>} */
function keyuan(line, env) {
  return new Promise((done, failed) => {
    execFile(program(), line, {env: {...process.env, ...env}, timeout: kMinutes * 60_000, maxBuffer: 64 << 20},
      (error, stdout, stderr) => (error ? failed(new Error(`keyuan ${line.join(' ')}\n${stdout}\n${stderr}`)) : done(stdout)));
  });
}

/** A server on a new database, an administrator, and imports in their name. */
async function workplace(kind) {
  const database = await kind.create();
  const server = await Server.start({database: database.address, env: {KEYUAN_LANGUAGE: 'zh-CN', KEYUAN_ZONE: 'Asia/Shanghai'}});
  const admin = new Client(server.url);
  await admin.signIn(kAdmin);
  const {token} = await admin.call('POST', '/tokens', {body: {name: 'files', scopes: ['read', 'write', 'admin']}});
  const env = {KEYUAN_URL: server.url, KEYUAN_TOKEN: token};
  return {
    /** @returns {Promise<any>} the import as it ended, after which the file's rows are records */
    import: async (file, entity, ...options) =>
      JSON.parse(await keyuan(['import', file, '--entity', entity, '--json', ...options], env)),
    total: async (path) => (await admin.call('GET', `${path}${path.includes('?') ? '&' : '?'}limit=1`)).total,
    /** @returns {Promise<any>} the one record of that title */
    one: async (path, name) => {
      const filter = encodeURIComponent(JSON.stringify(['name', '=', name]));
      const {data: found} = await admin.call('GET', `/${path}?filter=${filter}&expand=${path === 'contacts' ? 'account' : 'owner'}`);
      assert.equal(found.length, 1, `${path} of the name ${name}`);
      return found[0];
    },
    call: (...all) => admin.call(...all),
    close: async () => {
      admin.close();
      await server.stop();
      await database.drop();
    },
  };
}

/** Rows of each file that become records, in a workspace that has none of them yet. */
const kFiles = [
  ['hubspot_companies_export.csv', 'accounts', 2],
  ['salesforce_data_export_Account.csv', 'accounts', 1],
  ['hubspot_contacts_export.csv', 'contacts', 3, 1],  // the last row has neither a name nor an address
  ['salesforce_data_export_Contact.csv', 'contacts', 1],
  ['salesforce_report_contacts_accounts.csv', 'contacts', 1],
  ['google_contacts_2024.csv', 'contacts', 1],
  ['google_contacts_legacy.csv', 'contacts', 1],
  ['outlook_contacts.csv', 'contacts', 1],
  ['linkedin_connections.csv', 'contacts', 2],
  ['pipedrive_official_import_sample.csv', 'contacts', 1],
  ['eu_semicolon_decimal_comma.csv', 'contacts', 1],
  ['hubspot_deals_export.csv', 'opportunities', 2],
  ['zh_customer_import_gb18030.csv', 'accounts', 2],
];

for (const kind of databases())
  describe(`real files on ${kind.name}`, {skip}, () => {
    let work;
    before(async () => { work = await workplace(kind); });
    after(() => work?.close());

    test('the Chinese customer sheet as leads keeps the person, both numbers and the moment', async () => {
      const {result, options, columns} = await work.import(sample('zh_customer_import_gb18030.csv'), 'leads');
      assert.equal(result.created, 2);
      assert.equal(options.encoding, 'GB18030');
      assert.deepEqual(columns.filter((c) => !c.field).map((c) => c.header), []);
      const lead = await work.one('leads', '欧阳明华');
      assert.equal(lead.company, '深圳市星河云科技有限公司');
      assert.equal(lead.mobile, '+8613800138000');
      assert.equal(lead.phone, '+8675586000000;ext=801');
      assert.equal(lead.created_at, '2024-03-05T06:30:00.000Z');  // 14:30 in the workspace's zone
      assert.equal(lead.source, 'exhibition');
      assert.equal(lead.rank, 'A');
      assert.equal(lead.description, '微信同号；首单¥12,800.00');
    });

    for (const [file, entity, created, rejected = 0] of kFiles)
      test(`${file} as ${entity}`, async () => {
        const {result} = await work.import(sample(file), entity);
        assert.deepEqual({created: result.created, rejected: result.rejected}, {created, rejected});
      });

    test('people of the Chinese customer sheet who were there by their numbers stay as they are', async () => {
      // Both came with earlier files, whose companies nobody knew then.
      assert.equal((await work.one('contacts', '欧阳明华')).account, null);
      assert.equal((await work.one('contacts', 'Wei Zhang')).mobile, '+8613900139000');
      assert.equal((await work.one('accounts', '深圳市星河云科技有限公司')).phone, '+8675586000000;ext=801');
    });

    test('in an empty workspace the Chinese customer sheet brings its people along, and once only', async () => {
      const empty = await workplace(kind);
      try {
        const {result} = await empty.import(sample('zh_customer_import_gb18030.csv'), 'accounts');
        assert.deepEqual([result.created, result.brought.contact.created], [2, 2]);
        const person = await empty.one('contacts', '欧阳明华');
        assert.equal(person.account.title, '深圳市星河云科技有限公司');
        assert.equal(person.mobile, '+8613800138000');
        assert.equal(person.email, 'ouyang.mh@example.com');
        assert.equal((await empty.one('contacts', '张总')).account.title, '广州长青贸易有限公司');
        const again = await empty.import(sample('zh_customer_import_gb18030.csv'), 'accounts');
        assert.deepEqual([again.result.created, again.result.skipped], [0, 2]);
        assert.deepEqual(again.rehearsal.brought.contact, {new: 0, updated: 0, duplicate: 2, invalid: 0});
        assert.equal(await empty.total('/contacts'), 2);
      } finally {
        await empty.close();
      }
    });

    test('people belong to the customers that were there before them', async () => {
      assert.equal((await work.one('contacts', 'Jörg Müller')).family_name, 'Müller');
      assert.equal((await work.one('contacts', 'Alejandro Rosales')).account.title, 'Example Corp.');
      assert.equal((await work.one('opportunities', 'Acme - New Business')).amount, 25000);
    });

    test('the Chinese cards are readable, whatever they are written in', async () => {
      const before = await work.total('/contacts');
      // The two in other words for one person are recognised by address and number.
      for (const name of ['synthetic_zh_v21_gbk_qp.vcf', 'synthetic_zh_v21_raw_gb18030_nocharset.vcf', 'synthetic_zh_v21_utf8_qp.vcf'])
        await work.import(card(name), 'contacts', '--create-references', '--mode', 'both');
      const {result} = await work.import(card('synthetic_zh_v40_utf8bom.vcf'), 'contacts', '--create-references', '--key', 'name');
      assert.equal(result.created, 1);
      assert.equal((await work.one('contacts', '欧阳明华')).account.title, '深圳市星河云科技有限公司');
      const traditional = await work.one('contacts', '張偉');
      assert.equal(traditional.account.title, '廣州長青貿易有限公司');
      assert.equal(traditional.birthday, '1985-04-12');
      assert.ok(await work.total('/contacts') > before);
    });

    test('the cards of all 48 files come in; a calendar and a picture without a name are told as what they are', async () => {
      const nobody = {'libical_user-cal.vcf': /日历|calendar/, 'sabre_issue64.vcf': /没有姓名|nothing|anything else to keep/};
      for (const name of await readdir(join(data, 'contacts_calendar/vcf'))) {
        if (nobody[name]) {
          await assert.rejects(work.import(card(name), 'contacts'), nobody[name], name);
          continue;
        }
        const {result, rehearsal} = await work.import(card(name), 'contacts');
        assert.equal(result.rejected, 0, name);
        assert.ok(result.created + result.skipped > 0, name);
        const cards = (await readFile(card(name), 'latin1')).match(/BEGIN:VCARD/gi)?.length ?? 0;
        const read = result.created + result.updated + result.skipped + result.rejected;
        assert.ok(read <= cards && read >= cards - 2, `${name}: ${read} of ${cards}`);  // cards within cards are no rows
        for (const row of rehearsal.rows) assert.ok(row.reasons.every((reason) => reason.message), name);
      }
    });

    test('6,468 leads keep all 37 columns', async () => {
      const before = await work.total('/leads');
      const {result, columns} = await work.import(join(data, 'leads/x_education_leads_oldest_70pct.csv'), 'leads', '--create-fields', '--create-choices');
      assert.equal(result.created, 6468);
      assert.equal(columns.length, 37);
      assert.deepEqual(columns.filter((c) => !c.field).map((c) => c.header), []);
      assert.equal(await work.total('/leads'), before + 6468);
      const converted = encodeURIComponent(JSON.stringify(['x_converted', '=', true]));
      assert.equal(await work.total(`/leads?filter=${converted}`), 2454);
    });

    test('an import is taken back, and nothing else with it', async () => {
      const before = await work.total('/leads');
      const {data: all} = await work.call('GET', '/imports');
      const leads = all.find((one) => one.file.startsWith('x_education'));
      const {job} = await work.call('POST', `/imports/${leads.id}/undo`);
      assert.equal((await ended(work, job, kJobSeconds)).state, 'done');
      assert.equal(await work.total('/leads'), before - 6468);
    });
  });
