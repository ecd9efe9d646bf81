import styles from './loading.module.css';

/** Shown while a page or part is on its way; not at all when it comes at once. `lines` where text will stand. */
export function Loading({ lines = 0 }: { lines?: number }) {
  return (
    <div className={lines ? styles['lines'] : styles['loading']} role="status" aria-busy="true">
      {lines ? Array.from({ length: lines }, (_, at) => <span key={at} className={styles['line']} />) : <span className={styles['ring']} />}
    </div>
  );
}
