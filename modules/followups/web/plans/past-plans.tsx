import { useTranslation } from 'react-i18next';
import type { RelatedSlotProps } from '@/engine/slots/slots';
import { useFormat } from '@/engine/use-format';
import { usePlan } from './use-plan';
import styles from './plans.module.css';

/** The plans a record went through before, and how they ended; the one that runs stands below its head. */
export function PastPlans({ entity, record }: RelatedSlotProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = usePlan(entity, record.id);
  if (!data || data.past.length === 0) return null;
  return (
    <section className={styles['past']} aria-label={t('plans.past')}>
      <h3>{t('plans.past')}</h3>
      <ul>
        {data.past.map((one) => (
          <li key={one.id}>
            {one.plan.title}
            <span className={styles['muted']}>
              {[one.ended_why && t(`plans.ended.${one.ended_why}`), one.ended_at && format.date(one.ended_at.slice(0, 10))].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
