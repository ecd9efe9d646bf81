// The part of docs/benchmarks.md that says what people feel.
const ms = (n) => `${n.toFixed(0)} ms`;
const share = (n) => `${(n * 100).toFixed(2)} %`;
const mb = (n) => `${(n / 2 ** 20).toFixed(1)} MB`;
const bold = (text, missed) => (missed ? `**${text}**` : text);
const whole = (n) => n.toLocaleString('en-US');

/** @param {any[]} all measured */
export function felt(all) {
  if (!all.length) return [];
  return [
    '## What people feel', '',
    'What `bench/browser/run` measured in Chromium on the machine of the server, both on the same two cores, without a graphics card: from the',
    'click or key until what was asked for is painted. Records and lists are those one has not seen yet; *back* is a list that was.', '',
    ...all.sort((a, b) => a.accounts - b.accounts).flatMap(table),
  ];
}

function table({accounts, parts: {first, clicks, search, scroll, memory}, machine, commit, at, browser}) {
  const times = (name, {count, p50, p95, most}, within, target) => [`${name} (${count} times)`, `${ms(p50)} / ${bold(ms(p95), p95 > within)} / ${ms(most)}`, target];
  const clicked = {list: 'a list', record: 'a record', back: 'back to the list', board: 'the board of opportunities', page: 'today, pools, results, calendar'};
  const rows = [
    ...(first ? [times('first page after sign-in, nothing in the cache', first.cold, 1000, '< 1.0 s'), times('the same again', first.warm, 300, '< 0.3 s')] : []),
    ...(clicks ? [times('any click below', clicks.all, 100, 'p95 < 100 ms'), ...Object.entries(clicked).map(([kind, name]) => times(`— ${name}`, clicks[kind], 100, ''))] : []),
    ...(search ? [times('a letter typed into the search until its results', search, 50, '< 50 ms')] : []),
    ...(scroll ? ['wheel', 'bar'].map((how) => [`frames late while scrolling by the ${how}${how === 'bar' ? `, ${whole(scroll.rows)} rows in ten seconds` : ''}`, `${bold(share(scroll[how].share), scroll[how].share > 0.01)} of ${scroll[how].frames}`, '≤ 1 %']) : []),
    ...(memory ? [[`held by the tab after ${memory.samples.map(({pages}) => whole(pages)).join('; ')} pages${memory.minutes ? `, within ${memory.minutes} minutes` : ''}`, `${memory.samples.map(({heap}) => mb(heap)).join(', ')}; ${bold(share(memory.growth), memory.growth > 0.1)} from the second sixth to the last`, 'flat']] : []),
  ];
  return [
    `### ${whole(accounts)} accounts`, '', `${machine.cores} cores (${machine.processor}), Chromium ${browser}, commit ${commit}, ${at.slice(0, 16).replace('T', ' ')} UTC, one-minute load before ${machine.load.toFixed(1)}.`, '',
    '|  | p50 / p95 / most | target |', '| --- | ---: | ---: |', ...rows.map((row) => `| ${row.join(' | ')} |`), '',
  ];
}
