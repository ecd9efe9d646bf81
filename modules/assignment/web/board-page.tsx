import { closestCenter, DndContext, DragOverlay, KeyboardSensor, MouseSensor, pointerWithin, TouchSensor, useSensor, useSensors, type Announcements, type CollisionDetection, type DragEndEvent } from '@dnd-kit/core';
import { App, Button, Select } from 'antd';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { fieldOf } from '@/engine/meta';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { Loading } from '@/shared/loading';
import { usePhone } from '@/shared/use-phone';
import { give, loads, type Load } from './api';
import { placeByPlace } from './place-by-place';
import { PersonCard } from './person-card';
import { Unowned } from './unowned';
import styles from './assignment.module.css';

const pageSize = 50;

/** /leads/assignment: leads without an owner, and the people with what they have on their hands; one is carried to the other. */
export function BoardPage() {
  const { t } = useTranslation();
  const entity = useEntity('lead');
  const { data: people, error, refetch } = useQuery({ queryKey: [...keys.lists('lead'), 'load'], queryFn: loads, meta: { of: ['activity', 'absence', 'account'] } });
  if (!entity) return <NotFoundPage />;
  return (
    <Page title={t('assignment.board')} help={t('assigning.boardHelp')} acts={<Link to="/settings/assignment">{t('assignment.rules')}</Link>}>
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !people ? <Loading lines={6} /> : <Board entity={entity} people={people} />}
    </Page>
  );
}

function Board({ entity, people }: { entity: Entity; people: Load[] }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const phone = usePhone();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [carried, setCarried] = useState<RecordData | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const sorted = fieldOf(entity, 'score')?.sort ? '-score,created_at' : 'created_at';
  const leads = useInfiniteQuery({
    queryKey: [...keys.lists('lead'), 'unowned', sorted],
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) =>
      listRecords(entity.path, { limit: pageSize, page: pageParam, sort: sorted, filter: { all: [['owner', 'is empty'], ['converted_at', 'is empty']] }, expand: ['pool', 'origin'].filter((name) => fieldOf(entity, name)) }, signal),
    getNextPageParam: (last, all) => (all.length * pageSize < last.total ? all.length + 1 : undefined),
  });
  const records = leads.data?.pages.flatMap((page) => page.data) ?? [];
  const nameOf = (record: RecordData | null | undefined) => String(record?.[entity.title] ?? '');
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: placeByPlace, keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] } }),
  );

  const hand = async (ids: string[], to: Load) => {
    setBusy(to.user.id);
    try {
      const { done, refused } = await give(ids, to.user.id);
      if (done > 0) void message.success(t('assigning.given', { count: done, name: to.user.title ?? '' }));
      if (refused.length > 0) void modal.warning({ title: t('assigning.refused', { count: refused.length }), content: [...new Set(refused.map((one) => one.why))].map((why) => <div key={why}>{why}</div>) });
      setChosen(new Set());
    } catch (error) {
      complain(error);
    }
    setBusy(null);
    void queries.invalidateQueries({ queryKey: keys.lists('lead') });
  };
  // Who carries one of the chosen carries all of them.
  const withIt = (id: string) => (chosen.has(id) ? [...chosen] : [id]);
  const dropped = ({ active, over }: DragEndEvent) => {
    setCarried(null);
    const to = people.find((one) => one.user.id === over?.id);
    if (to) void hand(withIt(String(active.id)), to);
  };
  const recordOf = (id: unknown) => records.find((one) => one.id === id);
  const personOf = (id: unknown) => people.find((one) => one.user.id === id)?.user.title ?? '';
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('assigning.picked', { name: nameOf(recordOf(active.id)) }),
    onDragOver: ({ over }) => (over ? t('assigning.over', { name: personOf(over.id) }) : ''),
    onDragEnd: ({ over }) => (over ? t('assigning.dropped', { name: personOf(over.id) }) : t('assigning.cancelled')),
    onDragCancel: () => t('assigning.cancelled'),
  };
  if (leads.error) return <ProblemPage error={leads.error} onRetry={() => void leads.refetch()} />;
  const most = Math.max(1, ...people.map((one) => one.open_leads));
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('assigning.howToCarry') } }}
      onDragStart={({ active }) => setCarried(recordOf(active.id) ?? null)}
      onDragCancel={() => setCarried(null)}
      onDragEnd={dropped}
    >
      <div className={styles['board']}>
        <Unowned
          entity={entity} records={records} total={leads.data?.pages[0]?.total} chosen={chosen} onChoose={setChosen}
          {...(leads.hasNextPage ? { onMore: () => void leads.fetchNextPage() } : {})}
        />
        <section aria-labelledby="assignment-people" className={styles['side']}>
          <h2 id="assignment-people" className={styles['heading']}>{t('assigning.peopleTitle')}</h2>
          <ul className={styles['people']}>
            {people.map((one) => (
              <PersonCard key={one.user.id} load={one} most={most} busy={busy === one.user.id} count={chosen.size} onGive={() => void hand([...chosen], one)} />
            ))}
          </ul>
        </section>
      </div>
      {phone && chosen.size > 0 && <GiveBar people={people} count={chosen.size} busy={busy !== null} onGive={(to) => void hand([...chosen], to)} />}
      <DragOverlay dropAnimation={null}>
        {carried && <div className={`${styles['lead'] ?? ''} ${styles['lifted'] ?? ''}`}>{nameOf(carried)}{withIt(carried.id).length > 1 && <strong> +{withIt(carried.id).length - 1}</strong>}</div>}
      </DragOverlay>
    </DndContext>
  );
}

/** On a phone the people are far below: whom to give to is asked at the thumb. */
function GiveBar({ people, count, busy, onGive }: { people: Load[]; count: number; busy: boolean; onGive: (to: Load) => void }) {
  const { t } = useTranslation();
  const [id, setId] = useState<string | null>(null);
  const to = people.find((one) => one.user.id === id);
  return (
    <div className={styles['give']}>
      <Select
        aria-label={t('assigning.toWhom')} placeholder={t('assigning.toWhom')} value={id} onChange={setId}
        options={people.map((one) => ({ value: one.user.id, label: `${one.user.title ?? ''} · ${one.open_leads}${one.absent ? ` · ${t('assigning.absent')}` : ''}` }))}
      />
      <Button type="primary" disabled={!to} loading={busy} onClick={() => to && onGive(to)}>{t('assigning.give', { count })}</Button>
    </div>
  );
}

// The person under the pointer; with the keyboard there is no pointer.
const underPointer: CollisionDetection = (args) => {
  const under = pointerWithin(args);
  return under.length > 0 || args.pointerCoordinates ? under : closestCenter(args);
};
