import {
  closestCorners, DndContext, DragOverlay, KeyboardSensor, MouseSensor, pointerWithin, TouchSensor, useSensor, useSensors,
  type Announcements, type CollisionDetection, type DragEndEvent, type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { moveTo, type Move } from '@/api/opportunities';
import { getRecord, updateRecord } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { later } from '@/shared/later';
import { useLocale } from '@/shared/locale';
import { missing, type Values } from '../form/form-fields';
import { expandOf, fieldOf } from '../meta';
import { useProblemMessage } from '../problems/use-problem-message';
import { BoardColumnView } from './board-column';
import { CardFace } from './board-card';
import { moved, type BoardColumn } from './use-board';
import styles from './board.module.css';

const FormDialog = later(() => import('../form/form-dialog').then((parts) => parts.FormDialog));
const CloseDialog = later(() => import('./close-dialog').then((parts) => parts.CloseDialog));

/** Cards dragged between stages by mouse, touch or keyboard; a stage that closes a deal asks why first. */
export function Board({ entity, columns }: { entity: Entity; columns: BoardColumn[] }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [dragged, setDragged] = useState<RecordData | null>(null);
  const [closing, setClosing] = useState<{ card: RecordData; to: BoardColumn } | null>(null);
  const [asking, setAsking] = useState<{ record: RecordData; preset: Values } | null>(null);
  const reader = useLocale();
  const ofChoices = fieldOf(entity, entity.board ?? '')?.type === 'choice';
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: columnByColumn }),
  );

  const cardOf = (id: string) => columns.flatMap((column) => column.records).find((one) => one.id === id);
  const nameOf = (card: RecordData | undefined) => String(card?.[entity.title] ?? '');
  const stageName = (id: string | undefined) => columns.find((column) => column.stage.id === id)?.stage.title ?? '';

  const move = async (card: RecordData, to: BoardColumn, more: Omit<Move, 'stage'>) => {
    const key = keys.board(entity.name);
    queries.setQueriesData<{ columns: BoardColumn[] }>({ queryKey: key }, (now) => now && { columns: moved(now.columns, card, to.stage.id) });
    try {
      if (ofChoices) await updateRecord(entity.path, card.id, card.version, { [entity.board ?? '']: to.stage.id });
      else await moveTo(card.id, { stage: to.stage.id, ...more });
      void message.success(t('board.moved', { name: nameOf(card), stage: to.stage.title }));
    } catch (error) {
      complain(error);
    }
    void queries.invalidateQueries({ queryKey: key });
    void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
    void queries.invalidateQueries({ queryKey: keys.record(entity.name, card.id) });
  };
  const dropped = ({ active, over, activatorEvent }: DragEndEvent) => {
    setDragged(null);
    if (activatorEvent instanceof KeyboardEvent) focusSoon(String(active.id));
    const card = cardOf(String(active.id));
    const to = columns.find((column) => column.stage.id === over?.id);
    if (!card || !to || to.records.some((one) => one.id === card.id)) return;
    if (to.stage.kind !== 'open') setClosing({ card, to });
    else if (ofChoices) void moveOrAsk(card, to);
    else void move(card, to, {});
  };
  // Where the description wants more filled in at this choice (a reason), the form asks for it.
  const moveOrAsk = async (card: RecordData, to: BoardColumn) => {
    try {
      const whole = await getRecord(entity.path, card.id, expandOf(entity.fields));
      const preset = { [entity.board ?? '']: to.stage.id };
      if (missing(entity, { ...whole, ...preset }, reader, true).length > 0) setAsking({ record: whole, preset });
      else await move(whole, to, {});
    } catch (error) {
      complain(error);
    }
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('board.picked', { name: nameOf(cardOf(String(active.id))) }),
    onDragOver: ({ over }) => (over ? t('board.over', { stage: stageName(String(over.id)) }) : ''),
    onDragEnd: ({ over }) => (over ? t('board.dropped', { stage: stageName(String(over.id)) }) : t('board.cancelled')),
    onDragCancel: () => t('board.cancelled'),
  };

  return (
    <DndContext
      sensors={sensors}
      autoScroll={slowly}
      collisionDetection={underPointer}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('board.pick') } }}
      onDragStart={({ active }) => setDragged(cardOf(String(active.id)) ?? null)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={dropped}
    >
      <div className={styles['columns']}>
        {columns.map((column) => <BoardColumnView key={column.stage.id} entity={entity} column={column} />)}
      </div>
      <DragOverlay>{dragged && <div className={`${styles['card']} ${styles['lifted']}`}><CardFace entity={entity} record={dragged} /></div>}</DragOverlay>
      {closing && (
        <CloseDialog
          entity={entity}
          stage={closing.to.stage}
          onClose={() => setClosing(null)}
          onMove={(more) => {
            setClosing(null);
            void move(closing.card, closing.to, more);
          }}
        />
      )}
      {asking && <FormDialog entity={entity} record={asking.record} preset={asking.preset} onClose={() => setAsking(null)} onSaved={() => setAsking(null)} />}
    </DndContext>
  );
}

// At the edge of a phone the next column comes near, not the last.
const slowly = { acceleration: 3 };

// Who carries a card by keyboard goes on from it, in the column where it is drawn anew.
function focusSoon(id: string) {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus(), 50);
}

// The column under the pointer, wherever the card was taken hold of; with the keyboard there is no pointer.
const underPointer: CollisionDetection = (args) => {
  const under = pointerWithin(args);
  return under.length > 0 ? under : closestCorners(args);
};

// Left and right arrows carry a card from column to column.
const columnByColumn: KeyboardCoordinateGetter = (event, { context: { droppableRects, collisionRect }, currentCoordinates }) => {
  const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || !collisionRect) return undefined;
  event.preventDefault();
  const middle = collisionRect.left + collisionRect.width / 2;
  const ahead = [...droppableRects.values()]
    .filter((rect) => (step > 0 ? rect.left > middle : rect.right < middle))
    .sort((a, b) => step * (a.left - b.left));
  const next = ahead[0];
  return next ? { x: next.left + 8, y: next.top + 48 } : currentCoordinates;
};
