import { createContext, useContext } from 'react';
import type { RecordData } from '@/api/types';
import type { MyPool } from './api';

/** The pool whose records are listed, and how they are claimed from it. */
export interface OpenPool {
  pool: MyPool;
  /** Claims them and tells what came of it; true when all are one's own now. */
  claim: (records: { id: string; title: string }[]) => Promise<void>;
  busy: ReadonlySet<string>;
  titleOf: (record: RecordData) => string;
}

export const PoolContext = createContext<OpenPool | null>(null);

export function useOpenPool(): OpenPool {
  const pool = useContext(PoolContext);
  if (!pool) throw new Error('useOpenPool outside a pool');
  return pool;
}
