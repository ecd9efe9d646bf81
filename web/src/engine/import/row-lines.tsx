import { Pagination } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format';
import styles from './import.module.css';

const perPage = 20;

interface Props<Row> {
  rows: Row[];
  /** How many there are of which these are the first. */
  total: number;
  what: (row: Row) => ReactNode;
  behind?: (row: Row) => ReactNode;
}

/** Rows of a file by their numbers, some on a page, with what is to be said of each. */
export function RowLines<Row extends { row: number }>({ rows, total, what, behind }: Props<Row>) {
  const { t } = useTranslation();
  const format = useFormat();
  const [page, setPage] = useState(1);
  return (
    <>
      {rows.slice((page - 1) * perPage, page * perPage).map((row) => (
        <div key={row.row} className={styles['line']}>
          <span className={styles['muted']}>{t('import.row', { row: format.number(row.row) })}</span>
          <span className={styles['grow']}>{what(row)}</span>
          {behind?.(row)}
        </div>
      ))}
      {rows.length > perPage && <Pagination size="small" current={page} pageSize={perPage} total={rows.length} onChange={setPage} showSizeChanger={false} />}
      {total > rows.length && <div className={styles['muted']}>{t('import.rowsShown', { shown: format.number(rows.length), total: format.number(total) })}</div>}
    </>
  );
}
