import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity } from '@/api/types';
import { CountedList } from '@/engine/page/counted-list';
import { useFormat } from '@/engine/use-format';
import type { Rehearsal } from '../api';
import { Bars } from './bars';
import styles from '../pools.module.css';

/** How many would go back now and whose they are, and how many would have on each of the past days. */
export function RehearsalResult({ rehearsal, entity }: { rehearsal: Rehearsal; entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { now, past, people } = rehearsal;
  const before = past.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <section aria-label={t('pools.rehearsal.now')}>
        <p className={styles['waiting']}>
          <span className={styles['figure']}>{format.number(now.count)}</span> {t('pools.rehearsal.nowWords', { what: (now.count === 1 ? entity.label : entity.label_many).toLocaleLowerCase() })}
        </p>
      </section>
      <section aria-labelledby="rehearsal-past">
        <h3 id="rehearsal-past">{t('pools.rehearsal.past', { count: format.number(before) })}</h3>
        {before > 0 && <Bars bars={past.map((one) => ({ label: format.date(one.day), count: one.count }))} />}
      </section>
      {people.length > 0 && (
        <section aria-labelledby="rehearsal-people">
          <h3 id="rehearsal-people">{t('pools.rehearsal.people')}</h3>
          <CountedList rows={people.flatMap(({ user, count }) => (user ? [{ key: user.id, name: user.title ?? '', count }] : []))} />
        </section>
      )}
      {now.records.length > 0 && (
        <section aria-labelledby="rehearsal-records">
          <h3 id="rehearsal-records">{now.count > now.records.length ? t('pools.rehearsal.first', { count: format.number(now.records.length) }) : t('pools.rehearsal.which')}</h3>
          <ul className={styles['plain']}>
            {now.records.map((one) => (
              <li key={one.id} className={styles['lost']}>
                <Link to={`/${entity.path}/${one.id}`} target="_blank">{one.title}</Link>
                <span className={styles['muted']}>{[one.owner?.title, one.why, format.dateTime(one.returns_at)].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
