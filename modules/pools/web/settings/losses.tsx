import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity } from '@/api/types';
import { CountedList } from '@/engine/page/counted-list';
import { useFormat } from '@/engine/use-format';
import type { Losses as Lost } from '../api';
import styles from '../pools.module.css';

interface Props {
  of: Lost;
  entity: Entity;
  people: string;
  /** What stands above the records when only the first of them are shown. */
  some: (count: string) => string;
}

/** So many records are there at once; of more one asks for them. */
const few = 5;

/** Who would lose how many, and which. */
export function Losses({ of: { count, people: persons, records }, entity, people, some }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (count === 0) return null;
  return (
    <>
      <h4>{people}</h4>
      <CountedList rows={persons.flatMap(({ user, count: lost }) => (user ? [{ key: user.id, name: user.title ?? '', count: lost }] : []))} />
      <details className={styles['which']} open={records.length <= few}>
        <summary>{count > records.length ? some(format.number(records.length)) : t('pools.rehearsal.which')}</summary>
        <ul className={styles['plain']}>
          {records.map((one) => (
            <li key={`${one.id}${one.returns_at}`} className={styles['lost']}>
              <Link to={`/${entity.path}/${one.id}`} target="_blank">{one.title}</Link>
              <span className={styles['muted']}>{[one.owner?.title, one.why, format.dateTime(one.returns_at)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
