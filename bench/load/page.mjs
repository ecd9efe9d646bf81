// docs/benchmarks.md from what was measured.
import {felt} from '../browser/page.mjs';

const kPersons = {administrator: 'administrator', manager: 'manager, sees a department and below'};

const whole = (n) => Math.round(n).toLocaleString('en-US');
const ms = (n) => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));
const mib = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const table = (head, rows) => [head, head.map((_, i) => (i ? '---:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const missedRate = (row) => row.target && row.clients === 8 && !(row.perSecond >= row.target);
// "0.30 / 0.21 ms, 1.4 times"
const ratio = (bare) => (bare ? `${ms(bare.request / 1000)} / ${ms(bare.bare / 1000)} ms, ${bold((bare.request / bare.bare).toFixed(1), bare.request > 2 * bare.bare)} times` : '');
const missedDelay = (row) => row.p95 !== undefined && row.within !== undefined && row.p95 > row.within;

/** @param {any[]} all @param {string} notes @param {any[]} [browser] what bench/browser/run measured */
export function page(all, notes, browser = []) {
  all.sort((a, b) => (a.database < b.database ? 1 : a.database > b.database ? -1 : a.accounts - b.accounts));
  return [
    '# Benchmarks', '',
    'What `bench/load/run` measured. The program `serve`s on loopback without a limit on requests and with `--log warn`;',
    'wrk (one thread) replays prepared requests from a second process on the same processors, with 1 and with 8 connections,',
    'each sending its next request when the answer is there. Reads run one second before they are',
    'measured. An answer that is no success fails the operation. Writes are durable (`synchronous=FULL`). **Bold**: a target missed.', '',
    '```', ...all.map((m) => `bench/load/run --accounts ${m.accounts}${m.database === 'sqlite' ? '' : ' --database URL'}`), '```', '',
    'Targets are for one million accounts on two cores; they stand beside the other sizes for orientation. *SQL alone*: the median of the',
    'same request answered in one process without HTTP, against that of its statements run by themselves (bench/bare_sql.cpp); 2 is the target.', '',
    ...felt(browser), ...growth(all), ...all.flatMap(section), notes.trim(), '',
  ].join('\n');
}

const kDatabases = {sqlite: 'SQLite', postgresql: 'PostgreSQL'};

// How requests a second with 8 clients change with the number of accounts, as administrator.
function growth(all) {
  if (all.length < 2) return [];
  const of = (m) => m.rows.filter((row) => row.person === 'administrator' && row.clients === 8 && !row.failed);
  const labels = new Map(all.flatMap(of).map((row) => [row.name, row.label]));
  return [
    '## As it grows', '', 'Requests a second with 8 clients, as administrator.', '',
    table(['', ...all.map((m) => `${whole(m.accounts)}, ${kDatabases[m.database]}`)], [
      ...[...labels].map(([name, label]) => [label, ...all.map((m) => { const row = of(m).find((r) => r.name === name); return row ? whole(row.perSecond) : ''; })]),
      ['Import: rows a second', ...all.map((m) => whole(m.import.rows / m.import.run))],
      ['Memory under load', ...all.map((m) => mib(m.memory.load.most))],
    ]), '',
  ];
}

function section(m) {
  const {machine: on, rows, day} = m;
  return [
    `## ${whole(m.accounts)} accounts, ${kDatabases[m.database]}`, '',
    `${on.cores} cores (${on.processor}), ${(on.memory / 2 ** 30).toFixed(0)} GB, ${on.disk}, one durable 4 kB`,
    `write ${on.fsync.toFixed(2)} ms, ${on.system}, Linux ${on.kernel}. Commit ${m.commit}, ${m.at.slice(0, 16).replace('T', ' ')} UTC, ${m.seconds} s each.`,
    `One-minute load before the start ${on.load.toFixed(1)}; while measuring, other programs took ${m.others.toFixed(2)} of the ${on.cores} cores` +
    (m.stolen >= 0.005 ? ` and the host took ${m.stolen.toFixed(2)}.` : '.'), '',
    table(['', 'measured', 'target'], [
      ['ready after start', bold(m.ready.map((s) => `${s.toFixed(2)} s`).join(', '), Math.max(...m.ready) > 0.5), '< 0.5 s'],
      ['memory after start', mib(m.memory.rest.now), ''],
      ['memory after the load (most held)', `${mib(m.memory.load.now)} (${bold(mib(m.memory.load.most), m.memory.load.most > 200e6)})`, '< 200 MB'],
      ['memory after the import (most held)', `${mib(m.memory.import.now)} (${mib(m.memory.import.most)})`, ''],
      [`import of ${whole(m.import.rows)} accounts, key checked: rehearsal`, `${whole(m.import.rows / m.import.rehearsal)} rows/s`, ''],
      ['the same: writing', bold(`${whole(m.import.rows / m.import.run)} rows/s`, m.import.rows / m.import.run < 20000), '≥ 20,000 rows/s'],
      ...(day ? [
        ['a working day, 8 clients, four of five requests read, beside an import', `${whole(day.perSecond)} requests/s, p50 ${ms(day.p50)}, p95 ${ms(day.p95)}, p99 ${ms(day.p99)} ms`, ''],
        ['the import beside it', `${whole(day.import)} rows/s`, ''],
      ] : []),
      ['making the example data', `${whole(m.filled)} s`, ''],
    ]), '',
    ...Object.keys(kPersons).flatMap((person) => operationsOf(rows.filter((row) => row.person === person), person)),
  ];
}

const bold = (text, yes) => (yes ? `**${text}**` : text);

function operationsOf(rows, person) {
  if (!rows.length) return [];
  const names = [...new Set(rows.map((row) => row.name))];
  const cells = (row) => (!row || row.failed ? ['failed', '', ''] : [
    bold(whole(row.perSecond), missedRate(row)), `${ms(row.p50)} / ${bold(ms(row.p95), missedDelay(row))}`, ms(row.p99)]);
  return [
    `As ${kPersons[person]} (${whole(rows[0].sees)} accounts seen):`, '',
    table(['', '1 client: a second', 'p50 / p95 ms', 'p99', '8 clients: a second', 'p50 / p95 ms', 'p99', 'kB', 'SQL alone', 'target'], names.map((name) => {
      const [one, eight] = [1, 8].map((clients) => rows.find((row) => row.name === name && row.clients === clients));
      const wanted = [eight.target && `≥ ${whole(eight.target)}/s`, eight.within && `p95 < ${eight.within} ms`].filter(Boolean).join(', ');
      return [eight.label, ...cells(one), ...cells(eight), eight.bytes ? (eight.bytes / 1000).toFixed(1) : '', ratio(eight.bare), wanted];
    })), '',
  ];
}
