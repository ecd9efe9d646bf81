import { Alert, Button } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemPage } from '@/engine/problems/problem-page';
import { Loading } from '@/shared/loading';
import { SideDrawer } from './side-drawer';
import styles from './side-drawer.module.css';

interface Props<T> {
  words: { title: string; harmless: string; back: string; save: string };
  rehearsal: UseQueryResult<T>;
  /** What is asked of it, above what came. */
  asks?: ReactNode;
  /** Undefined when there is nothing to save. */
  onSave: (() => void) | undefined;
  saving: boolean;
  onClose: () => void;
  children: (data: T) => ReactNode;
}

/** What rules would do, before they are saved: nothing is changed by looking. */
export function RehearsalDrawer<T>({ words, rehearsal: { data, error, isFetching, refetch }, asks, onSave, saving, onClose, children }: Props<T>) {
  return (
    <SideDrawer
      title={words.title}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{words.back}</Button>
          {onSave && <Button type="primary" loading={saving} disabled={!data} onClick={onSave}>{words.save}</Button>}
        </>
      }
    >
      <div className={styles['parts']}>
        <Alert type="info" showIcon title={words.harmless} />
        {asks}
        {error ? <ProblemPage error={error} small onRetry={() => void refetch()} /> : !data ? <Loading lines={6} /> : <div className={styles['result']} aria-busy={isFetching}>{children(data)}</div>}
      </div>
    </SideDrawer>
  );
}
