import { Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportInfo, ImportRow } from '@/api/imports';
import { useMeta } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { useFormat } from '../use-format';
import { targetLabel } from './mapping';
import styles from './import.module.css';

const perPage = 20;

/** Rows of the file that do not come in, and why, by column or field. */
export function RowReasons({ entity, info, rows, total }: { entity: Entity; info: ImportInfo; rows: ImportRow[]; total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { byName } = useMeta();
  const [page, setPage] = useState(1);
  const place = (reason: ImportRow['reasons'][number]) =>
    (reason.column === null ? undefined : info.columns.find((column) => column.index === reason.column)?.header) ??
    (reason.field ? targetLabel(entity, reason.field, byName) : '');
  return (
    <>
      {rows.slice((page - 1) * perPage, page * perPage).map((row) => (
        <div key={row.row} className={styles['line']}>
          <span className={styles['muted']}>{t('import.row', { row: format.number(row.row) })}</span>
          <span className={styles['grow']}>
            {row.reasons.map((reason, index) => {
              const where = place(reason);
              return <div key={index}>{where && <b>{where}: </b>}<span className={row.outcome === 'invalid' ? styles['reason'] : ''}>{reason.message}</span></div>;
            })}
          </span>
        </div>
      ))}
      {rows.length > perPage && <Pagination size="small" current={page} pageSize={perPage} total={rows.length} onChange={setPage} showSizeChanger={false} />}
      {total > rows.length && <div className={styles['muted']}>{t('import.rowsShown', { shown: format.number(rows.length), total: format.number(total) })}</div>}
    </>
  );
}
