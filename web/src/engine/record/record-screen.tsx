import { Tabs, type TabsProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entity, RecordData } from '@/api/types';
import { Suspense } from 'react';
import { Loading } from '@/shared/loading';
import { usePhone } from '@/shared/use-phone';
import { later } from '@/shared/later';
import { panelSlots } from '../slots/slots';
import { Facts } from './facts';
import { RecordHeader } from './record-header';
import { Timeline } from './timeline';
import styles from './record.module.css';

const History = later(() => import('./history').then((parts) => parts.History));
const RelatedLists = later(() => import('./related-lists').then((parts) => parts.RelatedLists));
const FileList = later(() => import('./file-list').then((parts) => parts.FileList));

/** Facts beside what happened; on a phone one below the other. */
export function RecordScreen({ entity, record }: { entity: Entity; record: RecordData }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const facts = <Facts entity={entity} record={record} />;
  const items: NonNullable<TabsProps['items']> = [
    ...(phone ? [{ key: 'facts', label: t('record.facts'), children: facts }] : []),
    ...(entity.timeline ? [{ key: 'timeline', label: t('record.timeline'), children: <Timeline entity={entity} record={record} /> }] : []),
    ...panelSlots(entity.name).map(({ name, label, Panel }) => ({
      key: name, label: t(label), children: <Suspense fallback={<Loading />}><Panel entity={entity} record={record} /></Suspense>,
    })),
    ...(entity.related.length > 0 ? [{ key: 'related', label: t('record.related'), children: <RelatedLists entity={entity} record={record} /> }] : []),
    { key: 'files', label: t('record.files'), children: <FileList entity={entity} record={record} /> },
    { key: 'history', label: t('record.history'), children: <History entity={entity} record={record} /> },
  ];
  return (
    <div className={styles['screen']}>
      <RecordHeader entity={entity} record={record} />
      <div className={styles['columns']}>
        {!phone && <aside className={styles['facts']} aria-label={t('record.facts')}>{facts}</aside>}
        <section className={styles['main']}>
          <Tabs items={items} />
        </section>
      </div>
    </div>
  );
}
