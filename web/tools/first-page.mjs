// How much JavaScript, compressed, the browser loads before the first page is drawn; fails above the budget.
// A page is its own file and all it imports at once; what a page asks for later does not count.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const budget = 330_000;
const assets = path.resolve(import.meta.dirname, '..', process.argv[2] ?? 'dist', 'assets');
if (!existsSync(assets)) {
  console.error(`${assets} is not there. Run: npm run build`);
  process.exit(1);
}
const files = readdirSync(assets).filter((file) => file.endsWith('.js'));
const texts = new Map(files.map((file) => [file, readFileSync(path.join(assets, file), 'utf8')]));
const sizes = new Map();
const size = (file) => sizes.get(file) ?? sizes.set(file, brotliCompressSync(texts.get(file)).length).get(file);

function loaded(file, all = new Set()) {
  if (all.has(file)) return all;
  all.add(file);
  for (const [, other] of texts.get(file).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) loaded(other, all);
  return all;
}

const named = (name) => files.find((file) => file.replace(/-[\w-]{8}\.js$/, '') === name);
const entry = readFileSync(path.join(assets, '../index.html'), 'utf8').match(/assets\/([^"']+\.js)/)[1];
const words = named('zh-CN');
let over = false;
for (const page of ['sign-in-page', 'home-page', 'list-page', 'record-page', 'board-page']) {
  const parts = [entry, words, named(page), ...(page === 'sign-in-page' ? [] : [named('workplace')])];
  if (parts.includes(undefined)) throw new Error(`no file of ${page} in ${assets}`);
  const all = parts.reduce((sum, file) => loaded(file, sum), new Set());
  const bytes = [...all].reduce((sum, file) => sum + size(file), 0);
  over ||= bytes > budget;
  console.log(`${page}: ${Math.round(bytes / 1000)} kB in ${all.size} files${bytes > budget ? `, more than ${budget / 1000} kB` : ''}`);
  if (process.argv.includes('--files')) for (const file of [...all].sort((a, b) => size(b) - size(a))) console.log(`  ${size(file)} ${file}`);
}

// The page of a published form, on a stranger's phone: all of it, with its looks and the worker beside it.
const formBudget = 30_000;
const page = readFileSync(path.join(assets, '../f.html'), 'utf8');
const form = [...loaded(page.match(/assets\/([^"']+\.js)/)[1]), ...[...page.matchAll(/assets\/([^"']+\.css)/g)].map(([, file]) => file), ...files.filter((file) => file.startsWith('proof-worker-'))];
const formBytes = form.reduce((sum, file) => sum + brotliCompressSync(readFileSync(path.join(assets, file))).length, brotliCompressSync(page).length);
over ||= formBytes > formBudget;
console.log(`form: ${(formBytes / 1000).toFixed(1)} kB in ${form.length + 1} files${formBytes > formBudget ? `, more than ${formBudget / 1000} kB` : ''}`);
process.exit(over ? 1 : 0);
