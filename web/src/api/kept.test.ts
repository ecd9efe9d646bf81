import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withCaches } from '@/testing/with-caches';
import { forgetKept, keep, keepFor, kept, putAway } from './kept';

let stores: ReturnType<typeof withCaches>;
const lead = () => new Request('http://here/api/v1/leads/1');
const answer = (name: string) => new Response(JSON.stringify({ name }));
const written = () => [...(stores.get('keyuan-kept')?.keys() ?? [])];

beforeEach(async () => {
  stores = withCaches();
  localStorage.clear();
  await keepFor('one');
});

describe('an answer that is kept', () => {
  it('is there at once and written when the page has drawn', async () => {
    await keep(lead(), answer('华为'));
    expect(written()).toEqual([]);
    expect(await (await kept(lead()))?.response.json()).toEqual({ name: '华为' });
    await vi.waitFor(() => expect(written()).toHaveLength(1), { timeout: 3000 });
    expect(await (await kept(lead()))?.response.json()).toEqual({ name: '华为' });
  });

  it('is written at once when the page is put aside', async () => {
    await keep(lead(), answer('华为'));
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(written()).toHaveLength(1), { timeout: 300 });
    vi.restoreAllMocks();
  });

  it('goes with who leaves, also when it comes after him', async () => {
    await keep(lead(), answer('华为'));
    const late = keep(new Request('http://here/api/v1/leads/2'), answer('腾讯'));
    await forgetKept();
    await late;
    await putAway();
    expect(written()).toEqual([]);
    expect(await kept(lead())).toBeNull();
  });

  it('leaves room: the oldest of many go', async () => {
    for (let id = 0; id < 405; id += 1) await keep(new Request(`http://here/api/v1/leads/${id}`), answer(String(id)));
    await putAway();
    expect(written()).toHaveLength(400);
    expect(written()[0]).toContain('/leads/5');
  });
});
