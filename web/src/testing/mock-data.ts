import type { RecordData, Value } from '@/api/types';

const families = [...'王李张刘陈杨黄赵周吴徐孙'];
const givens = ['伟', '芳', '娜', '敏', '静', '强', '磊', '洋', '艳', '勇', '晓明', '建国', '雨欣', '子涵'];
const places = ['上海', '深圳', '北京', '重庆', '杭州', '苏州', '长安', '成都'];
const words = ['星河', '恒远', '华源', '蓝海', '金桥', '瑞丰', '智联', '博雅', '新源', '永信'];
const kinds = ['科技', '机械', '商贸', '电子', '教育', '物流'];

/** Records of every type of the mock, the same each time. */
export function mockData(): Map<string, RecordData[]> {
  let seed = 7;
  const random = (limit: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % limit;
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  let count = 0;
  const id = () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  const person = () => pick(families) + pick(givens);
  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString();

  const all = new Map<string, RecordData[]>();
  const add = (entity: string, fields: { [name: string]: Value }): RecordData => {
    const record: RecordData = {
      id: id(), version: 1, can: ['update', 'remove', 'share'], created_at: day(random(400)), updated_at: day(random(60)), ...fields,
    };
    all.set(entity, [...(all.get(entity) ?? []), record]);
    return record;
  };

  const sales = add('department', { name: '销售部' });
  add('department', { name: '华东销售组', parent: sales.id });
  const admin = add('role', { name: '管理员' });
  const users = ['张三', '李雷', '韩梅梅', '欧阳明华'].map((name, index) =>
    add('user', { name, email: index === 0 ? 'zhang@example.com' : `user${index}@example.com`, department: sales.id, roles: [admin.id], active: true }));
  const owner = () => pick(users).id;
  const pipeline = add('pipeline', { name: '企业采购' });
  const stages = [['初步接触', 'open', 10], ['需求确认', 'open', 30], ['方案报价', 'open', 60], ['商务谈判', 'open', 80], ['赢单', 'won', 100], ['输单', 'lost', 0]]
    .map(([name, kind, probability], position) => add('stage', { name: name as string, kind: kind as string, probability: probability as number, position, pipeline: pipeline.id }));
  const accounts = Array.from({ length: 237 }, () => add('account', {
    name: `${pick(places)}${pick(words)}${pick(kinds)}有限公司`, kind: pick(['business', 'business', 'channel', 'consumer']),
    industry: pick(['manufacturing', 'retail', 'finance', 'software', 'education']), phone: `+861${3 + random(6)}${String(100000000 + random(899999999))}`,
    region: pick(['east', 'south', 'north', 'west']), revenue: (1 + random(9000)) * 10000, revenue_currency: 'CNY', employees: random(3000),
    tags: random(3) === 0 ? ['key'] : [], website: 'https://example.com', owner: owner(), created_by: owner(), updated_by: owner(),
  }));
  for (let index = 0; index < 150; index += 1) {
    add('contact', { name: person(), account: pick(accounts).id, position: pick(['总经理', '采购主管', '技术总监', '财务']), mobile: `+8613${String(100000000 + random(899999999))}`, email: 'someone@example.com', role: pick(['decider', 'user', 'buyer']), owner: owner() });
  }
  for (let index = 0; index < 80; index += 1) {
    add('lead', { name: person(), company: `${pick(places)}${pick(words)}${pick(kinds)}`, status: pick(['new', 'working', 'qualified', 'lost']), source: pick(['web', 'fair', 'referral']), score: random(100), phone: `+8613${String(100000000 + random(899999999))}`, owner: owner() });
  }
  const deals = Array.from({ length: 90 }, () => {
    const account = pick(accounts);
    return add('opportunity', { name: `${String(account['name']).slice(0, 4)}采购项目`, account: account.id, stage: pick(stages).id, pipeline: pipeline.id, amount: (1 + random(80)) * 5000, amount_currency: 'CNY', expected_close: day(-random(90)).slice(0, 10), owner: owner() });
  });
  for (let index = 0; index < 40; index += 1) {
    const task = random(3) === 0;
    add('activity', { subject: task ? '回访并确认报价' : '电话沟通需求', kind: task ? 'task' : 'follow_up', channel: pick(['call', 'visit', 'meeting']), assignee: users[0]?.id ?? '', summary: '客户对交付时间有顾虑，需要下周给出明确方案。', due_at: task ? day(-random(10)) : null, done: false, account: pick(accounts).id, opportunity: pick(deals).id, owner: users[0]?.id ?? '' });
  }
  all.set('view', []);
  add('view', { name: '我的重点客户', entity: 'account', kind: 'list', shared: 'all', definition: { filter: { all: [['tags', 'in', ['key']], ['owner', 'in', ['me']]] }, sort: '-revenue' } });
  return all;
}
