import { useTranslation } from 'react-i18next';
import { useFormat } from '@/engine/use-format';
import styles from '../pools.module.css';

/** So many a day, a bar each; read out day by day. */
export function Bars({ bars }: { bars: { label: string; count: number }[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...bars.map((one) => one.count));
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <div>
      <ol className={styles['bars']}>
        {bars.map((one) => (
          <li key={one.label} title={`${one.label}: ${format.number(one.count)}`}>
            <span className={styles['unseen']}>{one.label}: {format.number(one.count)}</span>
            <span className={one.count > 0 ? styles['column'] : styles['nothing']} style={{ blockSize: `${(one.count / most) * 100}%` }} aria-hidden />
          </li>
        ))}
      </ol>
      <div className={styles['ends']} aria-hidden><span>{first?.label}</span><span>{t('pools.rehearsal.most', { count: most })}</span><span>{last?.label}</span></div>
    </div>
  );
}
