import type { ReactNode } from 'react';
import styles from './fields.module.css';

/** A link inside a row or card: clicking it does not open the row. */
export function FieldLink({ href, children, external }: { href: string; children: ReactNode; external?: boolean }) {
  return (
    <a
      className={styles['link']}
      href={href}
      onClick={(event) => event.stopPropagation()}
      {...(external ? { target: '_blank', rel: 'noreferrer noopener' } : {})}
    >
      {children}
    </a>
  );
}
