import { Spin } from 'antd';
import styles from './loading.module.css';

/** Shown while a page or part is on its way; not at all when it comes at once. */
export function Loading() {
  return (
    <div className={styles['loading']} role="status" aria-busy="true">
      <Spin delay={200} />
    </div>
  );
}
