import type { Choice, Entity, Field, FieldType, Meta } from '@/api/types';

const everything = ['create', 'read', 'update', 'remove', 'purge', 'import', 'export', 'bulk', 'share'];

function field(name: string, type: FieldType, label: string, more: Partial<Field> = {}): Field {
  return { name, type, label, filter: true, sort: !['references', 'choices', 'json', 'long_text'].includes(type), search: type === 'text', ...more };
}

const choices = (text: string): Choice[] =>
  text.split(' ').map((part) => {
    const [value = '', label = '', color] = part.split(':');
    return { value, label, ...(color ? { color } : {}) };
  });

const system: Field[] = [
  field('created_at', 'datetime', '创建时间', { system: true, read_only: true }),
  field('created_by', 'user', '创建人', { system: true, read_only: true }),
  field('updated_at', 'datetime', '修改时间', { system: true, read_only: true }),
  field('updated_by', 'user', '修改人', { system: true, read_only: true }),
];
const owner = field('owner', 'user', '负责人', { system: true });

function entity(name: string, path: string, label: string, title: string, fields: Field[], more: Partial<Entity> = {}): Entity {
  const owned = more.owned ?? true;
  return {
    name, path, label, label_many: label, icon: name, title, owned, custom: false, module: name, can: everything,
    groups: [{ name: 'main', label: '基本信息', fields: fields.map((one) => one.name) }],
    list: fields.slice(0, 6).map((one) => one.name), related: [], board: null, timeline: owned, actions: [],
    ...more,
    fields: [...fields, ...(owned ? [owner] : []), ...system],
  };
}

const industries = choices('manufacturing:制造业:blue retail:零售:green finance:金融:gold software:软件:purple education:教育:cyan');

const entities: Entity[] = [
  entity('account', 'accounts', '客户', 'name', [
    field('name', 'text', '名称', { required: true, max: 200 }),
    field('kind', 'choice', '类型', { choices: choices('business:企业:blue consumer:个人:green channel:渠道:orange'), default: 'business' }),
    field('industry', 'choice', '行业', { choices: industries }),
    field('phone', 'phone', '电话'),
    field('region', 'choice', '地区', { choices: choices('east:华东 south:华南 north:华北 west:西南') }),
    field('revenue', 'money', '年营业额', { currency_field: 'revenue_currency' }),
    field('revenue_currency', 'text', '币种', { filter: false }),
    field('credit_code', 'text', '统一社会信用代码', { visible_if: ['kind', '=', 'business'] }),
    field('website', 'url', '网址'),
    field('employees', 'integer', '员工数'),
    field('tags', 'choices', '标签', { choices: choices('key:重点客户:red new:新客户:green slow:回款慢:gold') }),
    field('parent', 'reference', '上级公司', { to: 'account' }),
    field('note', 'long_text', '备注'),
  ], {
    subtitle: ['kind', 'region', 'phone'],
    list: ['name', 'kind', 'industry', 'phone', 'region', 'revenue', 'owner', 'updated_at'],
    groups: [
      { name: 'main', label: '基本信息', fields: ['name', 'kind', 'credit_code', 'industry', 'region', 'parent', 'tags'] },
      { name: 'reach', label: '联系方式', fields: ['phone', 'website'] },
      { name: 'size', label: '规模', fields: ['revenue', 'employees', 'note'] },
    ],
    related: [{ entity: 'contact', field: 'account', label: '联系人' }, { entity: 'opportunity', field: 'account', label: '商机' }],
  }),
  entity('contact', 'contacts', '联系人', 'name', [
    field('name', 'text', '姓名', { required: true }),
    field('account', 'reference', '客户', { to: 'account' }),
    field('position', 'text', '职位'),
    field('mobile', 'phone', '手机'),
    field('email', 'email', '邮箱'),
    field('role', 'choice', '购买角色', { choices: choices('decider:决策者:red user:使用者:blue buyer:采购者:green') }),
    field('birthday', 'date', '生日'),
  ], { subtitle: ['position', 'account'] }),
  entity('lead', 'leads', '线索', 'name', [
    field('name', 'text', '姓名', { required: true }),
    field('company', 'text', '公司'),
    field('status', 'choice', '状态', { choices: choices('new:新线索:blue working:跟进中:gold qualified:已合格:green lost:已放弃:default'), default: 'new' }),
    field('lost_reason', 'text', '放弃原因', { visible_if: ['status', '=', 'lost'], required_if: ['status', '=', 'lost'] }),
    field('source', 'choice', '来源', { choices: choices('web:网站 fair:展会 referral:转介绍') }),
    field('phone', 'phone', '电话'),
    field('email', 'email', '邮箱'),
    field('score', 'integer', '评分'),
    field('do_not_call', 'boolean', '勿打电话'),
  ], { board: 'status', actions: [{ name: 'convert', label: '转为客户', method: 'POST', path: '/leads/{id}/conversion' }] }),
  entity('opportunity', 'opportunities', '商机', 'name', [
    field('name', 'text', '名称', { required: true }),
    field('account', 'reference', '客户', { to: 'account' }),
    field('stage', 'reference', '阶段', { to: 'stage' }),
    field('pipeline', 'reference', '销售流程', { to: 'pipeline' }),
    field('amount', 'money', '金额', { currency_field: 'amount_currency' }),
    field('amount_currency', 'text', '币种', { filter: false }),
    field('expected_close', 'date', '预计成交'),
    field('reason', 'text', '输赢原因'),
  ], { board: 'stage', list: ['name', 'account', 'stage', 'amount', 'expected_close', 'owner'] }),
  entity('activity', 'activities', '跟进与任务', 'subject', [
    field('subject', 'text', '主题', { required_if: ['kind', '=', 'task'] }),
    field('kind', 'choice', '类型', { choices: choices('follow_up:跟进:blue task:任务:gold'), default: 'follow_up' }),
    field('channel', 'choice', '方式', { choices: choices('call:电话 visit:拜访 meeting:会议 note:备注'), default: 'call', visible_if: ['kind', '=', 'follow_up'] }),
    field('summary', 'long_text', '内容'),
    field('due_at', 'datetime', '截止时间'),
    field('done', 'boolean', '已完成'),
    field('account', 'reference', '客户', { to: 'account' }),
    field('contact', 'reference', '联系人', { to: 'contact' }),
    field('opportunity', 'reference', '商机', { to: 'opportunity' }),
    field('lead', 'reference', '线索', { to: 'lead' }),
  ]),
  entity('user', 'users', '用户', 'name', [
    field('name', 'text', '姓名', { required: true }),
    field('email', 'email', '邮箱', { required: true }),
    field('department', 'reference', '部门', { to: 'department' }),
    field('roles', 'references', '角色', { to: 'role' }),
    field('active', 'boolean', '启用'),
  ], { owned: false }),
  entity('department', 'departments', '部门', 'name', [
    field('name', 'text', '名称', { required: true }),
    field('parent', 'reference', '上级部门', { to: 'department' }),
    field('manager', 'user', '主管'),
  ], { owned: false }),
  entity('role', 'roles', '角色', 'name', [field('name', 'text', '名称', { required: true }), field('rights', 'json', '权限')], { owned: false }),
  entity('pipeline', 'pipelines', '销售流程', 'name', [field('name', 'text', '名称', { required: true })], { owned: false }),
  entity('stage', 'stages', '阶段', 'name', [
    field('name', 'text', '名称', { required: true }),
    field('pipeline', 'reference', '销售流程', { to: 'pipeline' }),
    field('kind', 'choice', '性质', { choices: choices('open:进行中 won:赢单:green lost:输单:red') }),
    field('position', 'integer', '顺序'),
    field('probability', 'percent', '赢率'),
  ], { owned: false }),
  entity('view', 'views', '视图', 'name', [
    field('name', 'text', '名称', { required: true }),
    field('entity', 'text', '记录类型'),
    field('kind', 'text', '种类'),
    field('definition', 'json', '内容'),
    field('shared', 'choice', '共享', { choices: choices('private:仅自己 all:所有人') }),
  ]),
];

export const mockMeta: Meta = { version: '1', language: 'zh-CN', entities, messages: {} };
