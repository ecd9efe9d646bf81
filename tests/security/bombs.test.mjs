// A small file that grows without end when it is opened costs neither the memory nor the time of the server.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {deflateRawSync, gzipSync} from 'node:zlib';
import {Client} from '../lib/client.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {zipOf} from './zip.mjs';

const kXlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const kMost = 400; // MiB that the program may hold at its worst
const kLong = 20_000; // ms

/** @type {Server} */
let server;
/** @type {Client} */
let admin;
before(async () => {
  server = await Server.start();
  admin = new Client(server.url);
  await admin.signIn(kAdmin);
});
after(async () => {
  admin?.close();
  await server?.stop();
});

const peak = () => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))?.[1]) / 1024;

const kTypes = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const kRelations = (target, type) => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const kWorkbook = '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>';

/** A workbook around the given sheet (bytes, or deflated bytes with the length they claim). */
const workbook = (sheet, more = {}) => zipOf({
  '[Content_Types].xml': kTypes, '_rels/.rels': kRelations('xl/workbook.xml', 'officeDocument'), 'xl/workbook.xml': kWorkbook,
  'xl/_rels/workbook.xml.rels': kRelations('worksheets/sheet1.xml', 'worksheet'), 'xl/worksheets/sheet1.xml': sheet, ...more,
});

const kSheet = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
/** Half a gigabyte of one cell's blanks, half a megabyte packed. */
const swollen = () => Buffer.concat([Buffer.from(`${kSheet}<row r="1"><c r="A1" t="inlineStr"><is><t>`), Buffer.alloc(512 << 20, 32)]);

async function offer(name, raw) {
  const began = performance.now();
  const answer = await admin.send('POST', `/accounts/import?name=${name}`, {raw, headers: {'Content-Type': kXlsx}});
  return {...answer, ms: performance.now() - began};
}

/** Refused, or taken for the little it is; soon, and without growing. */
function expectHarmless(answer, statuses = [400, 413, 422]) {
  assert.ok(statuses.includes(answer.status), `${answer.status} ${answer.text.slice(0, 300)}`);
  assert.ok(answer.ms < kLong, `${answer.ms} ms`);
  assert.ok(peak() < kMost, `${peak()} MiB`);
}

describe('bombs', () => {
  test('a workbook with half a gigabyte in a cell', async () => expectHarmless(await offer('a.xlsx', workbook(swollen()))));

  test('one that lies about its size', async () => {
    const packed = deflateRawSync(swollen());
    expectHarmless(await offer('a.xlsx', workbook({packed, size: 1000})));
  });

  test('shared texts of half a gigabyte', async () =>
    expectHarmless(await offer('a.xlsx', workbook(`${kSheet}<row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`, {
      'xl/sharedStrings.xml': Buffer.concat([Buffer.from('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>'), Buffer.alloc(512 << 20, 32)]),
      'xl/_rels/workbook.xml.rels': kRelations('worksheets/sheet1.xml', 'worksheet').replace('</Relationships>', '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'),
    }))));

  test('entities that multiply, and one that reads a file', async () => {
    const laughs = Array.from({length: 12}, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const sheet = (dtd, text) => `<?xml version="1.0"?><!DOCTYPE a [${dtd}]>${kSheet.replace(/^.*?\?>/, '')}<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;
    expectHarmless(await offer('a.xlsx', workbook(sheet(`<!ENTITY l0 "lol">${laughs}`, '&l12;'))), [201, 400, 413, 422]);
    for (const from of ['file:///etc/passwd', 'http://127.0.0.1:1/']) {
      const answer = await offer('a.xlsx', workbook(sheet(`<!ENTITY x SYSTEM "${from}">`, '&x;')));
      expectHarmless(answer, [201, 400, 413, 422]);
      assert.ok(!answer.text.includes('root:'), answer.text);
    }
  });

  test('a sheet far out, and a hundred thousand parts', async () => {
    expectHarmless(await offer('a.xlsx', workbook(`${kSheet}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>`)), [201, 400, 413, 422]);
    const parts = Object.fromEntries(Array.from({length: 60_000}, (_, i) => [`p/${i}`, '']));
    expectHarmless(await offer('a.xlsx', workbook(`${kSheet}</sheetData></worksheet>`, parts)));
  });

  test('a part outside of the archive is not written, not read', async () => {
    const answer = await offer('a.xlsx', workbook(`${kSheet}</sheetData></worksheet>`, {
      'xl/_rels/workbook.xml.rels': kRelations('../../../../../etc/passwd', 'worksheet'), '../../../../tmp/keyuan-slip': 'slipped',
    }));
    expectHarmless(answer);
    assert.ok(!answer.text.includes('root:'));
    assert.throws(() => readFileSync('/tmp/keyuan-slip'));
  });

  test('a compressed body is not opened', async () => {
    const began = performance.now();
    const raw = gzipSync(Buffer.from(`{"name":"${' '.repeat(64 << 20)}"}`));
    const answer = await admin.send('POST', '/accounts', {raw, headers: {'Content-Type': 'application/json', 'Content-Encoding': 'gzip'}});
    expectHarmless({...answer, ms: performance.now() - began}, [400, 413, 415]);
  });

  test('JSON nested without end, numbers without end, keys without end', async () => {
    for (const raw of ['['.repeat(500_000), `{"name":${'[{"a":'.repeat(100_000)}`, `{"name":"a","annual_revenue":${'9'.repeat(400_000)}}`, `{"employees":1e999999999}`,
      `{${Array.from({length: 50_000}, (_, i) => `"k${i}":1`).join()}}`]) {
      const began = performance.now();
      const answer = await admin.send('POST', '/accounts', {raw});
      expectHarmless({...answer, ms: performance.now() - began}, [400, 413, 422]);
    }
    const filter = encodeURIComponent(JSON.stringify(Array.from({length: 400}).reduce((inner) => ({not: inner}), ['name', '=', 'a'])));
    assert.ok([400, 414, 422].includes((await admin.send('GET', `/accounts?filter=${filter}`)).status));
  });

  test('text that is costly to match, and a table of a million quotes', async () => {
    const began = performance.now();
    const csv = await admin.send('POST', '/accounts/import?name=a.csv', {raw: 'name\n' + '"'.repeat(1_000_001), headers: {'Content-Type': 'text/csv'}});
    expectHarmless({...csv, ms: performance.now() - began}, [201, 400, 413, 422]);
    for (const q of ['a'.repeat(3000), '的'.repeat(2000), '%'.repeat(1000), '*'.repeat(1000), '"'.repeat(1000), 'NEAR/1 '.repeat(300)]) {
      const start = performance.now();
      const answer = await admin.send('GET', `/search?q=${encodeURIComponent(q)}`);
      expectHarmless({...answer, ms: performance.now() - start}, [200, 400, 414, 422]);
    }
  });
});
