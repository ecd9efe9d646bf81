import { Skeleton, Spin } from 'antd';
import styles from './loading.module.css';

/** Shown while a page or part is on its way; not at all when it comes at once. `lines` where text will stand. */
export function Loading({ lines }: { lines?: number }) {
  return (
    <div className={lines ? styles['lines'] : styles['loading']} role="status" aria-busy="true">
      {lines ? <Skeleton title={false} paragraph={{ rows: lines }} /> : <Spin delay={200} />}
    </div>
  );
}
