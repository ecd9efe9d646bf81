import { create, useStore } from '@/shared/store';

export type Column = 'facts' | 'main' | 'related';

const key = 'keyuan.record.folded';

function kept(): ReadonlySet<Column> {
  try {
    return new Set(JSON.parse(localStorage.getItem(key) ?? '[]') as Column[]);
  } catch {
    return new Set();
  }
}

const folded = create<ReadonlySet<Column>>(kept());

/** Which columns of a record's page are folded away on this machine, and folding one. The last one open stays open. */
export function useFolds(): { folded: ReadonlySet<Column>; fold: (column: Column) => void } {
  return {
    folded: useStore(folded),
    fold: (column) => {
      const next = new Set(folded.get());
      if (!next.delete(column)) next.add(column);
      if (next.size === 3) next.delete('main');
      folded.set(next);
      localStorage.setItem(key, JSON.stringify([...next]));
    },
  };
}
