import type { ReactNode } from 'react';
import styles from './nothing.module.css';

interface Props {
  /** What is empty, in a few words: "No customers yet". */
  title: string;
  /** Why, or what comes here, in one sentence. */
  children?: ReactNode;
  icon?: ReactNode;
  /** What one can do about it. */
  action?: ReactNode;
  /** Inside a card or panel. */
  small?: boolean;
}

/** The empty state of a page or part: what would be here, and the way to fill it. */
export function Nothing({ title, children, icon, action, small = false }: Props) {
  return (
    <div className={`${styles['nothing'] ?? ''} ${small ? styles['small'] ?? '' : ''}`}>
      {icon && <span className={styles['icon']} aria-hidden>{icon}</span>}
      <span className={small ? '' : styles['title']}>{title}</span>
      {children && <p className={styles['text']}>{children}</p>}
      {action}
    </div>
  );
}
