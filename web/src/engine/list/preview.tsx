import { CloseOutlined, ExportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity } from '@/api/types';
import { Loading } from '@/shared/loading';
import { ProblemPage } from '../problems/problem-page';
import { Facts } from '../record/facts';
import { useRecord } from '../record/use-record';
import type { CameFrom } from './came-from';
import styles from './list-page.module.css';

interface Props {
  entity: Entity;
  id: string;
  from: CameFrom | null;
  onClose: () => void;
}

/** All of a record beside the list it stands in. */
export function Preview({ entity, id, from, onClose }: Props) {
  const { t } = useTranslation();
  const { data: record, error, refetch } = useRecord(entity, id);
  return (
    <aside className={styles['preview']} aria-label={t('list.preview')}>
      <div className={styles['previewHead']}>
        <h2 className={styles['previewTitle']}>{record ? String(record[entity.title] ?? '') || t('record.untitled') : '…'}</h2>
        <Link to={`/${entity.path}/${id}`} state={{ list: from }}>
          <Button type="text" icon={<ExportOutlined />} aria-label={t('list.open')} title={t('list.open')} tabIndex={-1} />
        </Link>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('close')} title={t('close')} onClick={onClose} />
      </div>
      <div className={styles['previewBody']} tabIndex={0} role="region" aria-label={t('record.facts')}>
        {error && !record ? <ProblemPage error={error} onRetry={() => void refetch()} /> : record ? <Facts key={id} entity={entity} record={record} /> : <Loading />}
      </div>
    </aside>
  );
}
