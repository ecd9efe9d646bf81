import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMeta } from '@/api/meta-context';
import { addressBehind } from '@/engine/charts/definition';
import { useFormat } from '@/engine/use-format';
import { todayQuery } from './use-queue';
import styles from './today.module.css';

/** The day at a glance on the home page, and the way to begin it. */
export function TodayTile() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { byName } = useMeta();
  const { data } = useQuery(todayQuery(null));
  if (!data) return null;
  const { overdue, today, done, without_step } = data.counts;
  return (
    <section className={styles['tile']} aria-label={t('today.title')}>
      <span className={styles['tileTitle']}>{t('today.title')}</span>
      <div className={styles['counts']}>
        <span className={overdue > 0 ? styles['late'] : styles['count']}><b>{format.number(overdue)}</b> {t('today.overdue')}</span>
        <span className={styles['count']}><b>{format.number(today)}</b> {t('today.dueToday')}</span>
        <span className={styles['count']}><b>{format.number(done)}</b> {t('today.done')}</span>
        {(['lead', 'account'] as const).map((name) => {
          const entity = byName.get(name);
          return entity && without_step[name] > 0 && (
            <Link key={name} className={styles['count'] ?? ''} to={addressBehind(entity, { all: [['owner', 'in', ['me']], ['next_due_kind', 'in', ['none']]] })}>
              <b>{format.number(without_step[name])}</b> {t('today.withoutStep', { what: entity.label })}
            </Link>
          );
        })}
      </div>
      <span className={styles['tileGo']}><Button type="primary" onClick={() => void navigate('/today')}>{data.data.length > 0 ? t('today.begin') : t('today.look')}</Button></span>
    </section>
  );
}
