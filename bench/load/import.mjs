// A CSV file of customers brought in through the API, as keyuan import and the web application do it.
import {dice} from './operations.mjs';

const kHeaders = '客户名称,统一社会信用代码,电话,行业,区域,员工人数,省份,城市,备注';

function file(rows, stamp) {
  const roll = dice(stamp);
  const lines = [kHeaders];
  for (let i = 0; i < rows; ++i)
    lines.push(`苏州导入${stamp}第${i}精密制造有限公司,IMP${stamp}${String(i).padStart(8, '0')},13${100000000 + roll(8e8)},` +
               `${['机械', '电子', '物流', '化工'][roll(4)]},${['华东', '华南', '华北'][roll(3)]},${1 + roll(3000)},江苏省,苏州,${roll(100) < 20 ? '展会上认识，月底回访' : ''}`);
  return lines.join('\r\n') + '\r\n';
}

/** @returns {Promise<{rows: number, rehearsal: number, run: number, result: any, unmapped: string[]}>} seconds */
export async function bringIn(person, rows) {
  const raw = file(rows, Date.now() % 1e9);
  const started = await person.call('POST', '/accounts/import?name=load.csv', {raw, headers: {'Content-Type': 'text/csv'}});
  const path = `/imports/${started.id}`;
  const mapped = await person.call('PATCH', path, {body: {options: {mode: 'both', key: ['credit_code'], create_choices: true}}});
  const step = async (name) => {
    const before = performance.now();
    const {job} = await person.call('POST', `${path}/${name}`, {body: {}});
    for (;;) {
      const {state, error} = await person.call('GET', `/jobs/${job}`);
      if (state === 'done') return (performance.now() - before) / 1000;
      if (state === 'failed' || state === 'cancelled') throw new Error(`import: ${name} ${state}: ${JSON.stringify(error)}`);
      await new Promise((wake) => setTimeout(wake, 100));
    }
  };
  const rehearsal = await step('rehearsal'), run = await step('run');
  const {result} = await person.call('GET', path);
  return {rows, rehearsal, run, result, bytes: Buffer.byteLength(raw), unmapped: mapped.columns.filter((c) => !c.field).map((c) => c.header)};
}
