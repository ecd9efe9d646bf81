import type { ReactNode } from 'react';
import type { Meaning } from './meanings';
import styles from './meaning-tag.module.css';

/** A word in the colour of what it means: `<MeaningTag of="overdue" icon={<ClockCircleOutlined />}>3 days late</MeaningTag>`. */
export function MeaningTag({ of, icon, children }: { of: Meaning; icon?: ReactNode; children: ReactNode }) {
  return <span className={`${styles['tag'] ?? ''} ${styles[of] ?? ''}`}>{icon}{children}</span>;
}
