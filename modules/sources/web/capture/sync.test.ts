import { describe, expect, it } from 'vitest';
import { Problem } from '@/api/problem';
import type { Captured, CapturedFile } from './captured';
import type { CaptureStore } from './capture-store';
import { sync, type CaptureServer } from './sync';

function memory(...captured: Captured[]): CaptureStore {
  const kept = new Map(captured.map((one) => [one.key, one]));
  return {
    all: async () => [...kept.values()],
    put: async (one) => void kept.set(one.key, one),
    remove: async (key) => void kept.delete(key),
    subscribe: () => () => undefined,
  };
}

/** A server that knows keys, and whose network breaks before or after what it is told to break at. */
function aServer() {
  const leads = new Map<string, { id: string; files: string[] }>();
  const breaks = { before: '', after: '' };
  const through = async <T>(what: string, act: () => T): Promise<T> => {
    if (breaks.before === what) throw new Problem({ status: 0, code: 'network.unreachable' });
    const done = act();
    if (breaks.after === what) throw new Problem({ status: 0, code: 'network.unreachable' });
    return done;
  };
  const files = (lead: string) => [...leads.values()].find((one) => one.id === lead)?.files ?? [];
  const server: CaptureServer = {
    create: ({ key, fields }) => through('create', () => {
      if (fields['mobile'] === 'wrong') throw new Problem({ status: 422, code: 'record.invalid', title: '内容有误', errors: [{ field: 'mobile', code: 'phone', message: '电话不对' }] });
      const lead = leads.get(key) ?? { id: `lead-${leads.size + 1}`, files: [] };
      leads.set(key, lead);
      return lead.id;
    }),
    fileNames: (lead) => through('names', () => [...files(lead)]),
    addFile: (lead, { name }) => through(`add ${name}`, () => void files(lead).push(name)),
  };
  return { server, leads, breaks };
}

const file = (name: string): CapturedFile => ({ name, content: new Blob(['x']) });
const captured = (key: string, more: Partial<Captured> = {}): Captured => ({
  key, person: 'me', at: new Date(Date.now() + Number(key.slice(1))).toISOString(), source: { id: 's', title: '展会' }, fields: { name: key }, files: [], state: 'waiting', ...more,
});
const states = async (store: CaptureStore) => (await store.all()).map((one) => one.state);

describe('sending captures', () => {
  it('sends each once, and not again', async () => {
    const store = memory(captured('k1', { files: [file('card.jpg'), file('note.webm')] }), captured('k2'));
    const { server, leads } = aServer();
    expect(await sync(store, server, 'me')).toBe('done');
    expect(await sync(store, server, 'me')).toBe('done');
    expect([...leads.values()]).toEqual([{ id: 'lead-1', files: ['card.jpg', 'note.webm'] }, { id: 'lead-2', files: [] }]);
    expect(await states(store)).toEqual(['sent', 'sent']);
    expect((await store.all())[0]?.files).toEqual([]);
  });

  it.each(['create', 'names', 'add card.jpg', 'add note.webm'])('doubles nothing when the network goes at "%s"', async (what) => {
    for (const when of ['before', 'after'] as const) {
      const store = memory(captured('k1', { files: [file('card.jpg'), file('note.webm')] }), captured('k2'));
      const { server, leads, breaks } = aServer();
      breaks[when] = what;
      expect(await sync(store, server, 'me')).toBe('later');
      expect(await states(store)).toEqual(['waiting', 'waiting']);
      breaks[when] = '';
      expect(await sync(store, server, 'me')).toBe('done');
      expect([...leads.entries()]).toEqual([['k1', { id: 'lead-1', files: ['card.jpg', 'note.webm'] }], ['k2', { id: 'lead-2', files: [] }]]);
    }
  });

  it('marks what the server refuses, with why, and sends the others', async () => {
    const store = memory(captured('k1', { fields: { name: 'a', mobile: 'wrong' } }), captured('k2'));
    const { server, leads } = aServer();
    expect(await sync(store, server, 'me')).toBe('done');
    expect(await states(store)).toEqual(['refused', 'sent']);
    expect((await store.all())[0]?.why).toBe('内容有误 · 电话不对');
    expect(leads.size).toBe(1);
  });

  it('leaves alone what somebody else captured on this machine', async () => {
    const store = memory(captured('k1', { person: 'a colleague' }));
    const { server, leads } = aServer();
    expect(await sync(store, server, 'me')).toBe('done');
    expect(await states(store)).toEqual(['waiting']);
    expect(leads.size).toBe(0);
  });

  it('forgets after a day what was sent, never what waits', async () => {
    const long = '2020-01-01T00:00:00.000Z';
    const store = memory(captured('k1', { state: 'sent', at: long }), captured('k2', { state: 'refused', at: long }));
    await sync(store, aServer().server, 'me');
    expect((await store.all()).map((one) => one.key)).toEqual(['k2']);
  });
});
