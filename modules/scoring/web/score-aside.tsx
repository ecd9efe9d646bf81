import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { fieldOf } from '@/engine/meta';
import type { RecordSlotProps } from '@/engine/slots/slots';
import { useFormat } from '@/engine/use-format';
import { scoreOf } from './api';
import { GradeTag } from './grade-tag';
import styles from './scoring.module.css';

/** Why a lead has its score: points one by one. */
export function ScoreAside({ entity, record }: RecordSlotProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: [...keys.record(entity.name, record.id), 'score'],
    meta: { of: ['score_rule', 'activity'] },
    enabled: fieldOf(entity, 'grade') !== undefined,
    queryFn: ({ signal }) => scoreOf(record.id, signal),
  });
  if (!data || data.why.length === 0) return null;
  const most = Math.max(...data.why.map((one) => Math.abs(one.points)));
  return (
    <section className={styles['aside']} aria-label={t('score.why')}>
      <div className={styles['asideHead']}>
        <h3>{t('score.why')}</h3>
        <span className={styles['figure']}>{format.number(data.score)}</span>
        <GradeTag grade={data.grade} />
      </div>
      <ul className={styles['reasons']}>
        {data.why.map((one, at) => (
          <li key={one.rule ?? at}>
            <span className={styles['reason']}>{one.name ?? t('score.hidden')}{one.because && one.because !== one.name && <span className={styles['muted']}>{one.because}</span>}</span>
            <span className={styles['bar']} aria-hidden><span className={one.points < 0 ? styles['minus'] : styles['plus']} style={{ width: `${(Math.abs(one.points) / most) * 100}%` }} /></span>
            <b className={one.points < 0 ? styles['less'] : ''}>{one.points > 0 ? '+' : '−'}{format.number(Math.abs(one.points))}</b>
          </li>
        ))}
      </ul>
      {data.changes_at && <p className={styles['muted']}>{t('score.changes', { when: format.date(data.changes_at.slice(0, 10)) })}</p>}
    </section>
  );
}
