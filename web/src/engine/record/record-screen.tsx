import type { TabsProps } from 'antd';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity, RecordData } from '@/api/types';
import { later, Soon, Until } from '@/shared/later';
import { Loading } from '@/shared/loading';
import { usePhone } from '@/shared/use-phone';
import { panelSlots, strips } from '../slots/slots';
import { Facts } from './facts';
import { useFolds } from './folds';
import { RecordColumn } from './record-column';
import { RecordHeader } from './record-header';
import { Timeline } from './timeline';
import styles from './record.module.css';

const RecordTabs = later(() => import('./record-tabs').then((parts) => parts.RecordTabs));
const Related = later(() => import('./related').then((parts) => parts.Related));

/** What is known, what happened and what belongs to it, side by side; on a phone behind three tabs. */
export function RecordScreen({ entity, record }: { entity: Entity; record: RecordData }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { folded } = useFolds();
  const facts = <Facts entity={entity} record={record} />;
  const related = <Related entity={entity} record={record} />;
  // What happened, and whatever views of it a module has.
  const middle: NonNullable<TabsProps['items']> = [
    ...(entity.timeline ? [{ key: 'timeline', label: t('record.timeline'), children: <Timeline entity={entity} record={record} /> }] : []),
    ...panelSlots(entity.name).map(({ name, label, Panel }) => ({
      key: name, label: t(label), children: <Until fallback={<Loading />}><Panel entity={entity} record={record} /></Until>,
    })),
  ];
  const head = (
    <>
      <RecordHeader entity={entity} record={record} />
      {strips(entity.name).map(({ name, Strip }) => <Strip key={name} entity={entity} record={record} />)}
    </>
  );
  if (phone) {
    const tabs = [{ key: 'facts', label: t('record.facts'), children: facts }, ...middle, { key: 'related', label: t('record.related'), children: related }];
    return (
      <div className={styles['screen']}>
        {head}
        <RecordTabs items={tabs} first={middle[0]?.key ?? 'facts'} phone />
      </div>
    );
  }
  const [only] = middle;
  const widths = {
    '--facts': folded.has('facts') ? 'var(--strip)' : folded.has('main') ? 'minmax(250px, 1fr)' : 'clamp(240px, 27cqi, 340px)',
    '--main': folded.has('main') ? 'var(--strip)' : 'minmax(0, 1fr)',
    '--related': folded.has('related') ? 'var(--strip)' : folded.has('main') ? 'minmax(250px, 1fr)' : 'clamp(240px, 26cqi, 360px)',
  } as CSSProperties;
  return (
    <div className={styles['screen']}>
      {head}
      <div className={styles['columns']} style={widths} data-columns={only ? 3 : 2}>
        <RecordColumn name="facts" label={t('record.facts')}>{facts}</RecordColumn>
        {only && (
          <RecordColumn name="main" label={t('record.timeline')}>
            <Soon waiting={<Loading />}>{middle.length === 1 ? only.children : <RecordTabs items={middle} />}</Soon>
          </RecordColumn>
        )}
        <RecordColumn name="related" label={t('record.related')}><Soon waiting={<Loading />}>{related}</Soon></RecordColumn>
      </div>
    </div>
  );
}
