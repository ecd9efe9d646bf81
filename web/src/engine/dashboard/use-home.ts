import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { createRecord, listRecords, removeRecord, updateRecord } from '@/api/records';
import type { RecordData, Value } from '@/api/types';
import { newKey } from '@/shared/new-key';
import { useProblemMessage } from '../problems/use-problem-message';
import { chartOf, isChart, layoutOf, recordOf, tilesOf, type Tile, type TileChart } from './tiles';

/** The dashboard that is my home: mine, or else the one of my role; null when there is none. */
async function findHome(path: string, me: string): Promise<RecordData | null> {
  const own = await listRecords(path, { limit: 1, filter: { all: [['owner', 'in', ['me']], ['home', '=', true]] } });
  if (own.data[0]) return own.data[0];
  const [{ data: users }, { data: shared }] = await Promise.all([
    listRecords('users', { limit: 1, filter: ['id', 'in', [me]], fields: ['roles'] }),
    listRecords(path, { limit: 50, sort: 'created_at', filter: ['role', 'is not empty'] }),
  ]);
  const roles = users[0]?.['roles'];
  const mine = Array.isArray(roles) ? shared.find((one) => roles.includes(idOf(one['role']) ?? '')) : undefined;
  return mine ?? shared[0] ?? null;
}

const idOf = (value: Value | undefined): string | null => (value !== null && typeof value === 'object' && !Array.isArray(value) ? String(value['id']) : typeof value === 'string' ? value : null);

/**
 * The tiles of home. The first change makes a dashboard of one's own out of what was shown; every one after it is kept
 * there. Without one to be found home is as `beginning` says, and stays so where dashboards are not kept.
 */
export function useHome(panels: readonly string[], beginning: Tile[], me: string) {
  const { byName } = useMeta();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const dashboard = byName.get('dashboard');
  const chart = byName.get('chart');
  const [shown, setShown] = useState<Tile[] | null>(null);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const key = [...keys.lists('dashboard'), 'home', me];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    enabled: dashboard !== undefined && chart !== undefined,
    queryFn: async () => {
      const [home, charts] = await Promise.all([findHome(dashboard?.path ?? '', me), listRecords(chart?.path ?? '', { limit: 200 })]);
      const known = new Map(charts.data.flatMap((record) => {
        const one = chartOf(record);
        return one ? [[record.id, one] as const] : [];
      }));
      return { home, versions: new Map(charts.data.map((record) => [record.id, record.version])), tiles: home ? tilesOf(home['layout'] ?? null, known, panels) : beginning };
    },
  });
  const mine = data?.home && idOf(data.home['owner']) === me && data.home['home'] === true ? data.home : null;

  const write = async (tiles: Tile[], name: string) => {
    if (!dashboard || !chart) return;
    const kept: Tile[] = [];
    for (const tile of tiles) {
      if (!isChart(tile) || tile.chart.id !== null) kept.push(tile);
      else {
        const made = await createRecord(chart.path, recordOf(tile.chart), newKey());
        kept.push({ ...tile, chart: { ...tile.chart, id: made.id } });
      }
    }
    setShown((now) => (now === tiles ? kept : now));
    const layout = layoutOf(kept) as unknown as Value;
    const latest = queries.getQueryData<typeof data>(key)?.home ?? null;
    const own = latest && idOf(latest['owner']) === me && latest['home'] === true ? latest : null;
    const saved = own
      ? await updateRecord(dashboard.path, own.id, own.version, { layout })
      : await createRecord(dashboard.path, { name, layout, home: true, shared: 'private' }, newKey());
    queries.setQueryData<typeof data>(key, (now) => (now ? { ...now, home: { ...saved, owner: me, home: true }, tiles: kept } : now));
  };
  /** Shows the tiles at once and keeps them, one change after the other. */
  const change = (tiles: Tile[], name: string) => {
    setShown(tiles);
    saving.current = saving.current.then(() => write(tiles, name)).catch((failure: unknown) => {
      complain(failure);
      setShown(null);
      void queries.invalidateQueries({ queryKey: key });
    });
  };
  const forget = () => {
    if (!mine || !dashboard) return setShown(null);
    void removeRecord(dashboard.path, mine.id, mine.version).catch(complain).finally(() => {
      setShown(null);
      void queries.invalidateQueries({ queryKey: key });
    });
  };
  /** A chart of mine is changed where it is; anybody else's is left, and a new one made. */
  const changeChart = async (one: TileChart): Promise<TileChart> => {
    if (!chart || one.id === null) return one;
    const { data: [found] } = await listRecords(chart.path, { limit: 1, filter: ['id', 'in', [one.id]] });
    if (found?.can?.includes('update')) {
      await updateRecord(chart.path, found.id, found.version, recordOf(one));
      return one;
    }
    return { ...one, id: null };
  };
  return {
    tiles: shown ?? data?.tiles ?? (dashboard ? null : beginning),
    error, refetch,
    arrangeable: (dashboard?.can.includes('create') ?? false) && (chart?.can.includes('create') ?? false),
    own: mine !== null,
    change, forget, changeChart,
  };
}
