import type { CSSProperties, ReactNode } from 'react';
import styles from './color-tag.module.css';

/**
 * A tag in one of the colours that a description may name. Gray, and none, is the plain tag. It looks like Ant Design's and is
 * nothing but its words: a list draws hundreds.
 */
export function ColorTag({ color, children }: { color?: string | null | undefined; children: ReactNode }) {
  if (!color || color === 'gray') return <span className={styles['tag']} data-tag="">{children}</span>;
  return <span data-tag="" className={`${styles['tag'] ?? ''} ${styles['colored'] ?? ''}`} style={{ '--pale': `var(--ant-${color}-1)`, '--words': `var(--ant-${color}-7)` } as CSSProperties}>{children}</span>;
}
