import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { useFormat } from '@/engine/use-format';
import type { Rehearsal } from '../api';
import { Bars } from './bars';
import { Losses } from './losses';
import styles from '../pools.module.css';

/** Whose records would go back now, and whose would have on the past days. */
export function RehearsalResult({ rehearsal: { now, past }, entity }: { rehearsal: Rehearsal; entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <section aria-labelledby="rehearsal-now">
        <h3 id="rehearsal-now">{t('pools.rehearsal.now')}</h3>
        <p className={styles['waiting']}>
          <span className={styles['figure']}>{format.number(now.count)}</span> {t('pools.rehearsal.nowWords', { what: (now.count === 1 ? entity.label : entity.label_many).toLocaleLowerCase() })}
        </p>
        <Losses of={now} entity={entity} people={t('pools.rehearsal.people')} some={(count) => t('pools.rehearsal.first', { count })} />
      </section>
      <section aria-labelledby="rehearsal-past">
        <h3 id="rehearsal-past">{t('pools.rehearsal.past', { count: format.number(past.count) })}</h3>
        {past.count > 0 && <Bars bars={past.days.map((one) => ({ label: format.date(one.day), count: one.count }))} />}
        <Losses of={past} entity={entity} people={t('pools.rehearsal.peoplePast')} some={(count) => t('pools.rehearsal.latest', { count })} />
      </section>
    </>
  );
}
