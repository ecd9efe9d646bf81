// docs/benchmarks.md from what was measured.
const kSizes = ['small', 'medium', 'large'];
const kAccounts = {small: '200 accounts', medium: '20,000 accounts', large: '1,000,000 accounts'};
const kInAll = {small: '1,370 records', medium: '118,000 records', large: '5,900,000 records'};
const kPersons = {administrator: 'administrator', manager: 'manager, sees a department and below'};

const whole = (n) => Math.round(n).toLocaleString('en-US');
const ms = (n) => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));
const mib = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const table = (head, rows) => [head, head.map((_, i) => (i ? '---:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const missedRate = (row) => row.target && row.clients === 8 && !(row.perSecond >= row.target);
const missedDelay = (row) => row.p95 !== undefined && row.within !== undefined && row.p95 > row.within;

/** @param {any[]} all @param {string} notes */
export function page(all, notes) {
  all.sort((a, b) => kSizes.indexOf(a.size) - kSizes.indexOf(b.size) || (a.database < b.database ? 1 : -1));
  return [
    '# Benchmarks', '',
    'What `bench/load/run` measured. The program `serve`s on loopback without a limit on requests and with `--log warn`;',
    'wrk (one thread) replays prepared requests from a second process on the same processors, with 1 and with 8 connections,',
    'each sending its next request when the answer is there. Reads run one second before they are',
    'measured. An answer that is no success fails the operation. Writes are durable (`synchronous=FULL`). **Bold**: a target missed.', '',
    '```', 'bench/load/run --size medium', 'bench/load/run --size large', '```', '',
    'Targets are for one million accounts on two cores; they stand beside the smaller size for orientation.', '',
    ...all.flatMap(section), notes.trim(), '',
  ].join('\n');
}

function section(m) {
  const {machine: on, rows} = m;
  return [
    `## ${kAccounts[m.size]}, ${m.database === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`, '',
    `${kInAll[m.size]} in the example data. ${on.cores} cores (${on.processor}), ${(on.memory / 2 ** 30).toFixed(0)} GB, ${on.disk}, one durable 4 kB`,
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
    table(['', '1 client: a second', 'p50 / p95 ms', 'p99', '8 clients: a second', 'p50 / p95 ms', 'p99', 'kB', 'target'], names.map((name) => {
      const [one, eight] = [1, 8].map((clients) => rows.find((row) => row.name === name && row.clients === clients));
      const wanted = [eight.target && `≥ ${whole(eight.target)}/s`, eight.within && `p95 < ${eight.within} ms`].filter(Boolean).join(', ');
      return [eight.label, ...cells(one), ...cells(eight), eight.bytes ? (eight.bytes / 1000).toFixed(1) : '', wanted];
    })), '',
  ];
}
