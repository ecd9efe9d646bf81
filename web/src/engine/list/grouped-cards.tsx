import { Button } from 'antd';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Entity, RecordData } from '@/api/types';
import { Loading } from '@/shared/loading';
import { ProblemPage } from '../problems/problem-page';
import { placeIn } from './came-from';
import { GroupHead } from './group-head';
import type { Grouping, ListState } from './list-state';
import { RecordCards } from './record-cards';
import { pieceOptions, pieceSize, type Base } from './rows/piece';
import type { Group } from './rows/groups';
import styles from './record-cards.module.css';

// Which groups of a list were open, for coming back to it.
const left = new Map<string, ReadonlySet<string>>();

interface Props {
  entity: Entity;
  state: ListState;
  grouping: Grouping;
  groups: Group[];
  base: Base;
  Act?: ComponentType<{ record: RecordData }> | undefined;
}

/** A list in groups on a phone: a line a group with its figures; what is in one comes when it is opened, the first at once. */
export function GroupedCards({ entity, state, grouping, groups, base, Act }: Props) {
  const { key } = useLocation();
  // Until somebody opens or closes one it is the first, whichever that is by the time the figures are there.
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(() => left.get(key) ?? null);
  const open = chosen ?? new Set(groups.slice(0, 1).map((group) => group.key));
  useEffect(() => {
    if (chosen) left.set(key, chosen);
  }, [key, chosen]);
  const toggle = (group: string) => {
    const next = new Set(open);
    if (!next.delete(group)) next.add(group);
    setChosen(next);
  };
  return groups.map((group) => (
    <section key={group.key}>
      <h2 className={styles['head']}>
        <GroupHead entity={entity} grouping={grouping} group={group} open={open.has(group.key)} onToggle={() => toggle(group.key)} alone />
      </h2>
      {open.has(group.key) && <Cards entity={entity} state={state} group={group} base={base} Act={Act} />}
    </section>
  ));
}

function Cards({ entity, state, group, base, Act }: Pick<Props, 'entity' | 'state' | 'base' | 'Act'> & { group: Group }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const queries = useQueryClient();
  const [pieces, setPieces] = useState(1);
  const answers = useQueries({ queries: Array.from({ length: pieces }, (_, number) => pieceOptions(queries, entity, base, group.filter, number)) });
  const failed = answers.find((one) => one.error && !one.data);
  const waits = answers.some((one) => !one.data);
  const records = answers.flatMap((one) => one.data?.data ?? []);
  if (failed) return <ProblemPage error={failed.error} onRetry={() => void failed.refetch()} />;
  return (
    <>
      <RecordCards entity={entity} columns={state.columns} records={records} from={(index) => placeIn(pathname, entity, state, group.filter, index)} Act={Act} />
      {waits && records.length === 0 && <Loading lines={3} />}
      {pieces * pieceSize < group.count && (
        <div className={styles['more']}><Button loading={waits} onClick={() => setPieces((now) => now + 1)}>{t('loadMore')}</Button></div>
      )}
    </>
  );
}
