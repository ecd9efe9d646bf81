import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import type { Condition } from '@/api/types';
import type { RelatedSlotProps } from '@/engine/slots/slots';
import { stringOf } from '@/fields-types/values';
import { StateTag } from './state-tag';
import styles from './web-forms.module.css';

/** The forms of a source; a new one is put together in the builder. */
export function SourceForms({ of, related, record }: RelatedSlotProps) {
  const { t } = useTranslation();
  const query = { limit: 50, sort: '-created_at', filter: [related.field, '=', record.id] as Condition, fields: ['name', 'state'] };
  const { data } = useQuery({ queryKey: [...keys.lists(of.name), 'related', query], queryFn: ({ signal }) => listRecords(of.path, query, signal) });
  return (
    <section aria-label={related.label}>
      <div className={styles['relatedHead']}>
        <h3 className={styles['heading']}>{related.label}</h3>
        {of.can.includes('create') && (
          <Link to={`/${of.path}/new`} aria-label={t('webForm.new')} title={t('webForm.new')}><Button size="small" type="text" icon={<PlusOutlined />} tabIndex={-1} aria-hidden /></Link>
        )}
      </div>
      {(data?.data ?? []).map((one) => (
        <div key={one.id} className={styles['relatedForm']}>
          <Link to={`/${of.path}/${one.id}`}>{stringOf(one['name'])}</Link> <StateTag state={one['state']} />
        </div>
      ))}
    </section>
  );
}
