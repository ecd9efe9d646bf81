import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import { Dashboard } from '@/engine/dashboard/dashboard';
import { chartOf, tilesOf } from '@/engine/dashboard/tiles';
import { ProblemPage } from '@/engine/problems/problem-page';
import type { RecordSlotProps } from '@/engine/slots/slots';
import { Loading } from '@/shared/loading';
import styles from './strip.module.css';

/** Below the head of a dashboard: its charts, as whoever has it at home sees them. Parts of the home page itself are there alone. */
export function DashboardStrip({ record }: RecordSlotProps) {
  const { byName } = useMeta();
  const chart = byName.get('chart');
  const layout = record['layout'] ?? null;
  const ids = (Array.isArray(layout) ? layout : []).flatMap((part) => (part !== null && typeof part === 'object' && !Array.isArray(part) && typeof part['chart'] === 'string' ? [part['chart']] : []));
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.lists('chart'), 'of', ids],
    enabled: chart !== undefined && ids.length > 0,
    queryFn: () => listRecords(chart?.path ?? '', { limit: 200, filter: ['id', 'in', ids] }),
  });
  if (ids.length === 0 || !chart) return null;
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const known = new Map(data.data.flatMap((one) => {
    const drawn = chartOf(one);
    return drawn ? [[one.id, drawn] as const] : [];
  }));
  return <div className={styles['drawn']}><Dashboard tiles={tilesOf(layout, known, [])} partOf={() => null} arranging={false} onChange={() => undefined} onEditChart={() => undefined} /></div>;
}
