// The small example company with what it does not bring along: pools, plans, forms, rules, promises, and people who look at it.
import {execFileSync} from 'node:child_process';
import {Client} from '../lib/client.mjs';
import {kPassword, makePeople} from '../lib/people.mjs';
import {kAdmin, program, Server} from '../lib/server.mjs';

/**
 * A server with that company. The same every time when its clock stands still (`env`), but for ids.
 * @param {string} data a folder
 * @param {{now: string, env: Record<string, string>, viewers: string[]}} how viewers: people to make, who may do everything and have something to do
 * @returns {Promise<{server: Server, people: Map<string, {email: string, password: string}>, ids: Record<string, string>}>}
 */
export async function exampleCompany(data, {now, env, viewers}) {
  const made = await Server.start({data, env});
  await made.stop();
  execFileSync(program(), ['demo', '--data', data, '--size', 'small'], {env: {...process.env, ...env}, stdio: 'ignore'});
  const server = await Server.start({data, env});
  const admin = new Client(server.url);
  await admin.signIn(kAdmin);
  const saved = new Map();
  await makePeople(server.url, admin, Object.fromEntries(viewers.map((name) => [name, {role: 'administrator', language: 'zh-CN'}])), saved);
  const people = new Map(viewers.map((name) => [name, {email: `${name}@example.com`, password: kPassword}]));
  const ids = await furnish(admin, saved, Date.parse(now));
  await settled(admin);
  admin.close();
  return {server, people, ids};
}

/** Waits until what follows from it has been told and counted: nothing is to be done, and nothing came of it for a while. */
async function settled(admin) {
  let before = '';
  for (let tries = 0; tries < 60; ++tries) {
    const {jobs, records} = await admin.call('GET', '/administration/health');
    const now = JSON.stringify(records);
    if (now === before && jobs.waiting + jobs.running === 0) return;
    before = now;
    await new Promise((later) => setTimeout(later, 1000));
  }
  throw new Error('the example company does not come to rest');
}

const kHour = 3_600_000;
const kDay = 24 * kHour;

async function furnish(admin, saved, now) {
  const make = async (path, body) => (await admin.call('POST', path, {body})).id;
  const firstOf = async (path, sort = 'name') => (await admin.call('GET', `/${path}?limit=1&fields=name&sort=${sort}`)).data[0].id;
  const at = (ms) => new Date(now + ms).toISOString();
  const day = (days) => new Date(now + days * kDay).toISOString().slice(0, 10);
  const viewers = [...saved.values()];

  const pool = await make('/pools', {name: '华东公海', entity: 'lead', condition: ['region', '=', 'east'], members: viewers, masked: ['mobile'], claim_per_day: 3, hold_person: 50});
  await make('/pools', {name: '老客户公海', entity: 'account', members: viewers, ban_days: 7});
  await make('/pool-rules', {pool, name: '三十天没有跟进', kind: 'no_follow_up', days: 30}).catch(() => undefined);
  for (const [index, name] of ['东风机械', '南方电气', '西山矿业', '北海船务', '中原仪表'].entries())
    await make('/leads', {name, company: `${name}有限公司`, mobile: `1380013800${index}`, region: 'east', source: 'exhibition', owner: null});

  const plan = await make('/plans', {name: '展会线索跟进', for: 'lead', days: 'calendar'});
  for (const [index, [on, kind, goal]] of [[0, 'call', '确认需求'], [2, 'message', '发案例'], [5, 'visit', '上门演示']].entries())
    await make('/plan-steps', {plan, day: on, kind, goal, position: index, talk_track: `话术：${goal}`});

  const fair = await make('/sources', {name: '杭州工业展', channel: 'event', first_contact_hours: 2});
  await make('/source-costs', {source: fair, from_date: day(-3), to_date: day(27), amount: 31_000, note: '展位'});
  const form = await make('/web-forms', {
    name: '官网询价', title: '索取报价', source: fair, consent_text: '我同意贵公司为回复本次询价而使用以上信息。', thanks: '谢谢，我们会尽快联系您。',
    questions: [{field: 'name', label: {'zh-CN': '怎么称呼您', 'zh-TW': '怎麼稱呼您', en: 'Your name'}}, {field: 'mobile', required: true}, {field: 'industry'}, {field: 'needs'}],
  });
  const {slug} = await admin.call('PATCH', `/web-forms/${form}`, {body: {state: 'published'}});

  await make('/assignment-rules', {name: '华南', position: 1, condition: ['region', '=', 'south'], people: viewers.slice(0, 2)});
  await make('/absences', {user: viewers[0], starts_on: day(0), ends_on: day(4), note: '休假'});

  const account = await firstOf('accounts');
  let lead = '';
  for (const [index, owner] of viewers.entries()) {
    lead = await make('/leads', {name: '周建国', company: '长江重工', mobile: `1390013900${index}`, source: 'referral', owner, next_follow_up_at: at(-2 * kDay)});
    await make('/leads', {name: '李晓梅', company: '浦江精密', mobile: `1390013901${index}`, source: 'web', owner, next_follow_up_at: at(3 * kHour)});
    await make('/activities', {kind: 'task', subject: '寄合同样本', account, owner, assignee: owner, due_at: at(-kDay)});
    await make('/activities', {kind: 'task', subject: '回电报价', account, owner, assignee: owner, due_at: at(5 * kHour)});
    await make('/commitments', {subject: '送样', due_at: at(2 * kDay), account, owner});
  }
  await admin.call('POST', `/leads/${lead}/plan`, {body: {plan}});
  return {
    account, lead, pool, plan, form, slug,
    contact: await firstOf('contacts'), deal: await firstOf('opportunities', '-amount'), role: (await admin.call('GET', '/roles?limit=1&sort=name')).data[0].id,
  };
}
