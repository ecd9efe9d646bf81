import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportInfo, ImportTaken } from '@/api/imports';
import { useMeta } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { targetLabel } from './mapping';
import { RowLines } from './row-lines';
import styles from './import.module.css';

/** The first rows that come in: what stands in them, by the fields it goes to, and the record that is changed. */
export function RowsTaken({ entity, info, rows, total }: { entity: Entity; info: ImportInfo; rows: ImportTaken[]; total: number }) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const columns = info.columns.flatMap(({ index, header, field, create }) => (field ? [{ index, label: field.includes(':') ? header : targetLabel(entity, field, byName) }] : create ? [{ index, label: header }] : []));
  return (
    <RowLines
      rows={rows}
      total={total}
      what={(row) => columns.filter(({ index }) => row.cells[index]).map(({ index, label }) => (
        <span key={index} className={styles['cell']}><span className={styles['muted']}>{label}</span> <bdi>{row.cells[index]}</bdi></span>
      ))}
      behind={(row) => row.record && <Link to={`/${entity.path}/${row.record}`} target="_blank">{t('import.thereNow')}</Link>}
    />
  );
}
