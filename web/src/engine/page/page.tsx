import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './page.module.css';

interface Props {
  title: string;
  /** What the page is for, in a sentence. */
  help?: ReactNode;
  /** Where it is reached from. */
  back?: { to: string; label: string };
  /** What can be done here, at the end of the title's line. */
  acts?: ReactNode;
  children: ReactNode;
}

/** A page of a module's own: its title, the way back, what can be done, and the rest below. */
export function Page({ title, help, back, acts, children }: Props) {
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <div className={styles['names']}>
          {back && <Link className={styles['back'] ?? ''} to={back.to}>{back.label}</Link>}
          <h1 className={styles['title']}>{title}</h1>
          {help && <p className={styles['help']}>{help}</p>}
        </div>
        {acts && <div className={styles['acts']}>{acts}</div>}
      </div>
      {children}
    </div>
  );
}
