import type { ComponentType, ReactNode } from 'react';
import type { Condition, RecordData } from '@/api/types';
import type { Named } from './selection';

export interface SelectionActsProps {
  /** The chosen records, as the server is told of them. */
  which: Named;
  count: number;
  /** The acts are done: nothing is chosen any more. */
  onDone: () => void;
}

/**
 * The ordinary list of a type as a part of another page: narrowed by what is not its reader's to change, and with acts of its own.
 * What it is called and what else may be done with it says the entity that it is given.
 */
export interface ListScope {
  filter: Condition;
  /** Above the title: the way back. */
  lead?: ReactNode;
  /** Beside the title. */
  beside?: ReactNode;
  /** Below the header. */
  below?: ReactNode;
  /** What can be done with the chosen records. */
  Acts?: ComponentType<SelectionActsProps>;
  /** What can be done with each. */
  RowAct?: ComponentType<{ record: RecordData }>;
  /** What an empty list says. */
  empty?: { title: string; text?: string };
}
