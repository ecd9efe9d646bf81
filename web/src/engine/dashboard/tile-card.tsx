import type { ReactNode, Ref } from 'react';
import styles from './dashboard.module.css';

interface Props {
  /** Before the title: what carries the tile. */
  handle?: ReactNode;
  title: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  ref?: Ref<HTMLElement>;
}

/** The frame of a tile. */
export function TileCard({ handle, title, extra, children, ref }: Props) {
  return (
    <section ref={ref} className={styles['card']}>
      <header className={styles['cardHead']}>
        {handle}
        <h2 className={styles['cardTitle']}>{title}</h2>
        <span className={styles['tools']}>{extra}</span>
      </header>
      <div className={styles['cardBody']}>{children}</div>
    </section>
  );
}
