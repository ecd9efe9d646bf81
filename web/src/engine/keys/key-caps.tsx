import { capsOf, type Combo } from './combo';
import styles from './key-caps.module.css';

/** A shortcut drawn as the keys one presses. */
export function KeyCaps({ keys }: { keys: Combo }) {
  return (
    <span className={styles['caps']}>
      {capsOf(keys).map((chord, at) => (
        <span key={at} className={styles['chord']}>
          {chord.map((cap) => <kbd key={cap} className={styles['cap']}>{cap}</kbd>)}
        </span>
      ))}
    </span>
  );
}
