import type { ImportInfo, ImportRow } from '@/api/imports';
import { useMeta } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { targetLabel } from './mapping';
import { RowLines } from './row-lines';
import styles from './import.module.css';

/** Rows of the file that do not come in, and why, by column or field. */
export function RowReasons({ entity, info, rows, total }: { entity: Entity; info: ImportInfo; rows: ImportRow[]; total: number }) {
  const { byName } = useMeta();
  const place = (reason: ImportRow['reasons'][number]) =>
    (reason.column === null ? undefined : info.columns.find((column) => column.index === reason.column)?.header) ??
    (reason.field ? targetLabel(entity, reason.field, byName) : '');
  return (
    <RowLines
      rows={rows}
      total={total}
      what={(row) => row.reasons.map((reason, index) => {
        const where = place(reason);
        return <div key={index}>{where && <b>{where}: </b>}<span className={row.outcome === 'invalid' ? styles['reason'] : ''}>{reason.message}</span></div>;
      })}
    />
  );
}
