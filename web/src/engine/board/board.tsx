import {
  closestCorners, DndContext, DragOverlay, KeyboardSensor, MouseSensor, pointerWithin, TouchSensor, useSensor, useSensors,
  type Announcements, type CollisionDetection, type DragEndEvent, type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardColumn, BoardQuery } from '@/api/board';
import { getRecord } from '@/api/records';
import type { Entity, Field, RecordData } from '@/api/types';
import { later } from '@/shared/later';
import { useLocale } from '@/shared/locale';
import { missing, type Values } from '../form/form-fields';
import { expandOf } from '../meta';
import { useProblemMessage } from '../problems/use-problem-message';
import type { BoardSlot } from '../slots/slots';
import { BoardColumnView } from './board-column';
import { CardFace, type CardLooks } from './board-card';
import { columnKey } from './moved';
import { useMove, type Carried } from './use-move';
import styles from './board.module.css';

const FormDialog = later(() => import('../form/form-dialog').then((parts) => parts.FormDialog));

interface Props {
  entity: Entity;
  query: BoardQuery;
  field: Field;
  columns: BoardColumn[];
  looks: CardLooks;
  slot: BoardSlot | undefined;
  collapsed: string[];
  onCollapse: (key: string) => void;
}

/** Cards carried between columns by mouse, touch or keyboard; what has to be known for it is asked first. */
export function Board({ entity, query, field, columns, looks, slot, collapsed, onCollapse }: Props) {
  const { t } = useTranslation();
  const complain = useProblemMessage();
  const move = useMove(entity, field, slot);
  const [dragged, setDragged] = useState<RecordData | null>(null);
  const [asked, setAsked] = useState<Carried | null>(null);
  const [form, setForm] = useState<{ record: RecordData; preset: Values } | null>(null);
  const reader = useLocale();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: columnByColumn, keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] } }),
  );

  const nameOf = (card: RecordData | undefined) => String(card?.[entity.title] ?? '');
  const columnOf = (key: unknown) => columns.find((column) => columnKey(column.value) === String(key));
  const titleOf = (key: unknown) => columnOf(key)?.title || t('board.nowhere');

  const dropped = ({ active, over, activatorEvent }: DragEndEvent) => {
    setDragged(null);
    if (activatorEvent instanceof KeyboardEvent && over) setTimeout(() => focusSoon(String(active.id), String(over.id)));
    const card = recordOf(active);
    const from = columnOf(active.data.current?.['column']);
    const to = columnOf(over?.id);
    if (!card || !from || !to || from === to) return;
    if (slot && typeof to.value === 'string') setAsked({ card, from, to });
    else void moveOrAsk({ card, from, to });
  };
  // Where the description wants more filled in at this choice (a reason), the form asks for it.
  const moveOrAsk = async (carried: Carried) => {
    const preset = { [field.name]: carried.to.value };
    const demanding = entity.fields.some((one) => one.required_if);
    if (!demanding) {
      await move(carried);
      return;
    }
    try {
      const whole = await getRecord(entity.path, carried.card.id, expandOf(entity.fields));
      if (missing(entity, { ...whole, ...preset }, reader, true).length > 0) setForm({ record: whole, preset });
      else await move({ ...carried, card: { ...carried.card, version: whole.version } });
    } catch (error) {
      complain(error);
    }
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('board.picked', { name: nameOf(recordOf(active)) }),
    onDragOver: ({ over }) => (over ? t('board.over', { stage: titleOf(over.id) }) : ''),
    onDragEnd: ({ over }) => (over ? t('board.dropped', { stage: titleOf(over.id) }) : t('board.cancelled')),
    onDragCancel: () => t('board.cancelled'),
  };

  return (
    <DndContext
      sensors={sensors}
      autoScroll={slowly}
      collisionDetection={underPointer}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('board.pick') } }}
      onDragStart={({ active }) => setDragged(recordOf(active) ?? null)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={dropped}
    >
      <div className={styles['columns']} style={{ gridTemplateColumns: columns.map((column) => (collapsed.includes(columnKey(column.value)) ? 'var(--narrow)' : 'var(--wide)')).join(' ') }}>
        {columns.map((column) => {
          const key = columnKey(column.value);
          return (
            <BoardColumnView
              key={key} entity={entity} query={query} field={field} column={column} looks={looks} collapsed={collapsed.includes(key)} onCollapse={() => onCollapse(key)}
            />
          );
        })}
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged && <div className={`${styles['card']} ${styles['lifted']}`}><CardFace entity={entity} record={dragged} looks={looks} address="" position={0} /></div>}
      </DragOverlay>
      {asked && slot && (
        <slot.Ask
          key={asked.card.id}
          entity={entity}
          record={asked.card}
          to={{ value: String(asked.to.value), title: asked.to.title }}
          onClose={() => setAsked(null)}
          onMove={(more) => {
            setAsked(null);
            void move(asked, more);
          }}
        />
      )}
      {form && <FormDialog entity={entity} record={form.record} preset={form.preset} onClose={() => setForm(null)} onSaved={() => setForm(null)} />}
    </DndContext>
  );
}

const recordOf = (active: { data: { current?: Record<string, unknown> | undefined } }) => active.data.current?.['record'] as RecordData | undefined;

// At the edge of a phone the next column comes near, not the last.
const slowly = { acceleration: 3 };

// Who carries a card by keyboard goes on from it, in the column where it is drawn anew.
function focusSoon(id: string, column: string, left = 30) {
  const card = document.querySelector<HTMLElement>(`[data-column="${CSS.escape(column)}"] [data-card="${CSS.escape(id)}"]`);
  if (card) card.focus();
  else if (left > 0) setTimeout(() => focusSoon(id, column, left - 1), 50);
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
