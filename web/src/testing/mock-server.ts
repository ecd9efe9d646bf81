import type { Condition, Entity, Job, RecordData, Value } from '@/api/types';
import { holds, type ConditionData } from '@/shared/condition';
import { mockData } from './mock-data';
import { mockMeta } from './mock-meta';

type Fields = { [field: string]: Value };

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', ...headers } });
const problem = (status: number, code: string, title: string, more: object = {}) => json({ type: 'about:blank', status, code, title, request_id: 'mock-1', ...more }, status);

/** An in-memory server with the API's shape, for tests and for looking at screens. Signed in from the start unless told otherwise. */
export function createMockServer(options: { signedIn?: boolean; language?: string } = {}): (request: Request) => Promise<Response> {
  const all = mockData();
  const jobs = new Map<string, Job>();
  const history = new Map<string, object[]>();
  const me = all.get('user')?.[0];
  let signedIn = options.signedIn ?? true;
  let made = 0;

  const session = () => ({
    user: { id: me?.id, name: me?.['name'], email: me?.['email'], language: options.language ?? '', zone: 'Asia/Shanghai', roles: ['管理员'] },
    csrf: 'csrf', admin: true, version: '0.1.0',
    workspace: { name: '示例公司', zone: 'Asia/Shanghai', currency: 'CNY', language: 'zh-CN' },
  });
  const titleOf = (entity: string, id: string): string => {
    const description = mockMeta.entities.find((one) => one.name === entity);
    return String(all.get(entity)?.find((one) => one.id === id)?.[description?.title ?? 'name'] ?? '');
  };
  const expanded = (entity: Entity, record: RecordData, names: string[]): RecordData => {
    const copy: RecordData = { ...record };
    for (const name of names) {
      const field = entity.fields.find((one) => one.name === name);
      const to = field?.type === 'user' ? 'user' : field?.to;
      const value = copy[name];
      if (!to || value === null || value === undefined) continue;
      copy[name] = Array.isArray(value)
        ? value.map((id) => ({ id: String(id), title: titleOf(to, String(id)) }))
        : { id: String(value), title: titleOf(to, String(value)) };
    }
    return copy;
  };
  const log = (id: string, entry: object) => history.set(id, [{ at: new Date().toISOString(), actor: { id: me?.id, title: me?.['name'] }, ...entry }, ...(history.get(id) ?? [])]);

  function list(entity: Entity, query: URLSearchParams): Response {
    const removed = query.get('removed') === 'true';
    const filter = query.get('filter') ? (JSON.parse(query.get('filter') ?? '') as Condition) : null;
    const q = query.get('q') ?? '';
    const sort = (query.get('sort') ?? '').split(',').filter(Boolean);
    const found = (all.get(entity.name) ?? [])
      .filter((one) => Boolean(one['removed_at']) === removed)
      .filter((one) => holds(filter as ConditionData | null, one, me?.id))
      .filter((one) => q === '' || Object.values(one).some((value) => typeof value === 'string' && value.includes(q)));
    for (const key of sort.reverse()) {
      const name = key.replace(/^-/, '');
      const sign = key.startsWith('-') ? -1 : 1;
      found.sort((a, b) => sign * (typeof a[name] === 'number' ? Number(a[name]) - Number(b[name]) : String(a[name] ?? '').localeCompare(String(b[name] ?? ''), 'zh')));
    }
    const limit = Number(query.get('limit') ?? 50);
    const from = (Number(query.get('page') ?? 1) - 1) * limit;
    const expand = (query.get('expand') ?? '').split(',');
    return json({ data: found.slice(from, from + limit).map((one) => expanded(entity, one, expand)), total: found.length, next: null });
  }

  function write(entity: Entity, record: RecordData | null, fields: Fields, ifMatch: string | null): Response {
    if (record && ifMatch !== null && ifMatch !== `"${record.version}"`) {
      return problem(412, 'record.stale', '记录已被他人修改', { current: record, changed: Object.keys(fields) });
    }
    const after = { ...record, ...fields };
    const errors = entity.fields.filter((field) => field.required && !after[field.name]).map((field) => ({ field: field.name, code: 'record.required', message: '必填' }));
    if (errors.length > 0) return problem(422, 'record.invalid', '请检查标出的字段', { errors });
    const now = new Date().toISOString();
    if (record) {
      log(record.id, { kind: 'updated', changes: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [record[name] ?? null, value]])) });
      Object.assign(record, fields, { version: record.version + 1, updated_at: now });
      return json(record);
    }
    const created: RecordData = {
      version: 1, can: ['update', 'remove', 'share'], owner: me?.id, created_at: now, updated_at: now, created_by: me?.id, ...fields,
      id: `10000000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
    };
    all.set(entity.name, [created, ...(all.get(entity.name) ?? [])]);
    log(created.id, { kind: 'created' });
    return json(created, 201);
  }

  function board(): Response {
    const stages = all.get('stage') ?? [];
    const opportunity = mockMeta.entities.find((one) => one.name === 'opportunity');
    return json({
      columns: stages.map((stage) => {
        const inStage = (all.get('opportunity') ?? []).filter((one) => one['stage'] === stage.id && !one['removed_at']);
        return {
          stage: { id: stage.id, title: stage['name'], kind: stage['kind'], probability: stage['probability'] }, count: inStage.length,
          sum_amount: inStage.reduce((sum, one) => sum + Number(one['amount']), 0), next: null,
          records: inStage.slice(0, 50).map((one) => (opportunity ? expanded(opportunity, one, ['account', 'owner']) : one)),
        };
      }),
    });
  }

  function search(query: URLSearchParams): Response {
    const q = query.get('q') ?? '';
    const wanted = (query.get('entities') ?? '').split(',').filter(Boolean);
    const hits = mockMeta.entities
      .filter((entity) => (wanted.length > 0 ? wanted.includes(entity.name) : ['account', 'contact', 'lead', 'opportunity'].includes(entity.name)))
      .flatMap((entity) =>
        (all.get(entity.name) ?? []).flatMap((record) => {
          const title = String(record[entity.title] ?? '');
          const at = title.indexOf(q);
          return at < 0 ? [] : [{ entity: entity.name, id: record.id, title, subtitle: '', rank: 'inside', match: { field: entity.title, text: title, spans: [[at, q.length]] } }];
        }).slice(0, 5));
    return json({ data: hits.slice(0, Number(query.get('limit') ?? 20)) });
  }

  async function route(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = url.pathname.replace('/api/v1', '');
    const parts = path.split('/').filter(Boolean);
    const [first = '', second = '', third = ''] = parts;
    const method = request.method;
    const body = async () => ((await request.text().then((text) => (text ? JSON.parse(text) : {}))) as Fields);

    if (path === '/setup') return method === 'GET' ? json({ needed: false }) : json(session(), 201);
    if (path === '/session' && method === 'POST') {
      const { password } = await body();
      if (password !== 'keyuan-demo-1') return problem(401, 'session.wrong', '邮箱或密码不对');
      signedIn = true;
      return json(session(), 201);
    }
    if (!signedIn) return problem(401, 'session.none', '请先登录');
    if (path === '/session' && method === 'DELETE') {
      signedIn = false;
      return json(null, 204);
    }
    if (path === '/session') return json(session());
    if (path === '/session/password') return json(null, 204);
    if (path === '/sessions') return json({ data: [{ id: 's1', current: true, last_used_at: new Date().toISOString(), address: '127.0.0.1', agent: 'Chromium' }], total: 1, next: null });
    if (first === 'tokens') return method === 'POST' ? json({ id: 't1', name: 'x', token: 'kyt_secret' }, 201) : json({ data: [], total: 0, next: null });
    if (path === '/meta') return json(mockMeta);
    if (path === '/search') return search(url.searchParams);
    if (path === '/events') return new Response(': hello\n\n', { headers: { 'Content-Type': 'text/event-stream' } });
    if (first === 'jobs') {
      const job = jobs.get(second);
      return job ? json(job) : problem(404, 'job.not_found', '找不到');
    }
    if (path === '/opportunities/board') return board();
    if (path === '/opportunities/funnel') {
      return json({
        stages: (all.get('stage') ?? []).map((stage, index) => ({
          stage: { id: stage.id, title: stage['name'], kind: stage['kind'] }, reached: 90 - index * 14, now: 15, amount_now: 400_000, conversion: index === 0 ? null : 0.8, average_days: 7.5,
        })),
        won: { count: 34, amount: 1_200_000, average_cycle_days: 51.8 }, lost: { count: 20, amount: 500_000 }, open: { count: 36, amount: 900_000 }, win_rate: 0.63,
      });
    }

    const entity = mockMeta.entities.find((one) => one.path === first);
    if (!entity) return problem(404, 'not_found', '没有这个地址');
    if (parts.length === 1) return method === 'GET' ? list(entity, url.searchParams) : write(entity, null, await body(), null);
    if (second === 'query') {
      const asked = await body();
      return list(entity, new URLSearchParams(Object.entries(asked).flatMap(([k, v]) => (v === undefined || v === null ? [] : [[k, typeof v === 'object' ? JSON.stringify(v) : String(v)]]))));
    }
    if (second === 'aggregate') {
      const group = url.searchParams.get('group') ?? '';
      const rows = new Map<string, { count: number; sum_amount: number }>();
      for (const record of all.get(entity.name) ?? []) {
        const key = String(record[group] ?? '');
        const row = rows.get(key) ?? { count: 0, sum_amount: 0 };
        rows.set(key, { count: row.count + 1, sum_amount: row.sum_amount + Number(record['amount'] ?? 0) });
      }
      return json({ data: [...rows].map(([key, row]) => ({ [group]: key, ...row })) });
    }
    if (second === 'bulk') {
      const asked = await body();
      const filter = asked['filter'] as ConditionData | undefined;
      const ids = (asked['ids'] ?? (all.get(entity.name) ?? []).filter((one) => holds(filter, one, me?.id)).map((one) => one.id)) as string[];
      for (const record of all.get(entity.name) ?? []) {
        if (!ids.includes(record.id)) continue;
        if (asked['remove']) record['removed_at'] = new Date().toISOString();
        Object.assign(record, asked['set'] ?? {}, { version: record.version + 1 });
      }
      jobs.set('j1', { id: 'j1', kind: 'bulk', state: 'done', done: ids.length, total: ids.length, result: { updated: ids.length } });
      return json({ job: 'j1' }, 202);
    }

    const record = all.get(entity.name)?.find((one) => one.id === second);
    if (!record) return problem(404, 'record.not_found', '找不到这条记录');
    if (third === '') {
      if (method === 'PATCH') return write(entity, record, await body(), request.headers.get('If-Match'));
      if (method === 'DELETE') {
        if (url.searchParams.get('purge')) all.set(entity.name, (all.get(entity.name) ?? []).filter((one) => one !== record));
        else record['removed_at'] = new Date().toISOString();
        return json(null, 204);
      }
      return json(expanded(entity, record, (url.searchParams.get('expand') ?? '').split(',')));
    }
    if (third === 'restoration') {
      record['removed_at'] = null;
      return json(record);
    }
    if (third === 'history') return json({ data: history.get(record.id) ?? [], next: null });
    if (third === 'timeline') {
      const kinds = url.searchParams.get('kinds');
      const activities = (all.get('activity') ?? []).filter((one) => one[entity.name] === record.id).map((one) => ({
        at: one['created_at'], kind: one['kind'] === 'task' ? 'task' : 'follow_up', entity: 'activity', id: one.id, title: one['subject'], text: one['summary'],
        actor: { id: me?.id, title: me?.['name'] }, ...(one['kind'] === 'task' ? { done: one['done'] } : {}),
      }));
      const changes = (history.get(record.id) ?? []).map((one) => ({ ...one, kind: 'change', entity: entity.name, id: record.id }));
      const entries = [...activities, ...changes, { at: record['created_at'], kind: 'created', entity: entity.name, id: record.id, actor: { id: me?.id, title: me?.['name'] } }];
      return json({ data: entries.filter((one) => !kinds || kinds === one.kind).sort((a, b) => String((b as Fields)['at']).localeCompare(String((a as Fields)['at']))), next: null });
    }
    if (third === 'access') return json({ may: { read: true, update: true, remove: true, export: false }, why: ['您是这条记录的负责人。', '您的角色“管理员”可以编辑所有客户。'] });
    if (third === 'shares') return method === 'GET' ? json({ data: [] }) : json({ id: 'sh1', ...(await body()) }, 201);
    if (third === 'files') return method === 'GET' ? json({ data: [{ id: 'f1', name: '报价单.pdf', size: 182_300, type: 'application/pdf' }] }) : json({ id: 'f2', name: url.searchParams.get('name'), size: 1, type: 'text/plain' }, 201);
    if (third === 'conversion') {
      return method === 'GET' ? json({ accounts: (all.get('account') ?? []).slice(0, 2), contacts: [] }) : json({ account: all.get('account')?.[0]?.id, contact: null, opportunity: null }, 201);
    }
    if (third === 'stage') return write(entity, record, await body(), null);
    if (third === 'completion') return write(entity, record, { done: true }, null);
    return json({});
  }

  return (request) => route(request).catch((error: unknown) => problem(500, 'mock.failed', String(error)));
}
