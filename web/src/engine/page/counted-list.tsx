import { useFormat } from '../use-format';
import styles from './counted-list.module.css';

/** Names with a number each, and how they compare. */
export function CountedList({ rows }: { rows: { key: string; name: string; count: number }[] }) {
  const format = useFormat();
  const most = Math.max(1, ...rows.map((one) => one.count));
  return (
    <ul className={styles['list']}>
      {rows.map((one) => (
        <li key={one.key}>
          <span className={styles['name']}>{one.name}</span>
          <span className={styles['meter']} aria-hidden><span style={{ inlineSize: `${(one.count / most) * 100}%` }} /></span>
          <span className={styles['count']}>{format.number(one.count)}</span>
        </li>
      ))}
    </ul>
  );
}
