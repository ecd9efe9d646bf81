import { useMeta } from '@/api/meta-context';
import { Dashboard } from '@/engine/dashboard/dashboard';
import { chartOf } from '@/engine/dashboard/tiles';
import type { RecordSlotProps } from '@/engine/slots/slots';
import styles from './strip.module.css';

/** Below the head of a chart: the chart. */
export function ChartStrip({ record }: RecordSlotProps) {
  const { byName } = useMeta();
  const chart = chartOf(record);
  if (!chart || !byName.has(chart.definition.entity)) return null;
  return <div className={styles['drawn']}><Dashboard tiles={[{ key: record.id, width: 12, chart }]} partOf={() => null} arranging={false} onChange={() => undefined} onEditChart={() => undefined} /></div>;
}
