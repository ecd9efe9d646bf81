import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { aField, anEntity } from '@/testing/descriptions';
import type { RecordData } from '@/api/types';
import { Overtaken, save, takeBack } from './save';

const entity = anEntity('account', [aField('name'), aField('phone', { type: 'phone' })]);
const record: RecordData = { id: '7', version: 1, name: '客户', phone: '+8613800138000' };

// A server with one record, which writes phones in its own way and refuses what is not of its version.
let kept: RecordData;
afterEach(() => vi.unstubAllGlobals());

function serve() {
  kept = record;
  vi.stubGlobal('fetch', async (input: RequestInfo, init?: RequestInit) => {
    const request = new Request(input, init);
    if (request.headers.get('If-Match') !== `"${kept.version}"`) {
      return new Response(JSON.stringify({ status: 412, title: 'stale', details: { current: kept } }), { status: 412, headers: { 'Content-Type': 'application/problem+json' } });
    }
    change((await request.json()) as { phone?: string });
    return new Response(JSON.stringify(kept), { headers: { 'Content-Type': 'application/json' } });
  });
}
function change(fields: { name?: string; phone?: string }) {
  const phone = fields.phone?.startsWith('+') === false ? `+86${fields.phone}` : (fields.phone ?? kept['phone']);
  kept = { ...kept, ...fields, phone, version: kept.version + 1 };
}

it('is taken back although another field changed since, and the server writes what was typed in its own way', async () => {
  serve();
  const queries = new QueryClient();
  const saved = await save(queries, entity, record, { phone: '13900000001' });
  expect(saved).toEqual({ id: '7', version: 2, name: '客户', phone: '+8613900000001' });
  change({ name: '新名字' });
  await takeBack(queries, entity, saved, { phone: record['phone'] }, 'overtaken');
  expect(kept).toEqual({ id: '7', version: 4, name: '新名字', phone: '+8613800138000' });
});

it('is not taken back over what somebody wrote there since', async () => {
  serve();
  const queries = new QueryClient();
  const saved = await save(queries, entity, record, { phone: '13900000001' });
  change({ phone: '+8613500000000' });
  await expect(save(queries, entity, saved, { phone: record['phone'] })).rejects.toBeInstanceOf(Overtaken);
  await expect(takeBack(queries, entity, saved, { phone: record['phone'] }, 'overtaken')).rejects.toThrow('overtaken');
  expect(kept['phone']).toBe('+8613500000000');
});
