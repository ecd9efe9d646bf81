import { closestCenter, DndContext, KeyboardSensor, PointerSensor, TouchSensor, useSensor, useSensors, type Announcements } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** The lines, from above. */
  ids: string[];
  /** What a screen reader calls a line. */
  nameOf: (id: string) => string;
  disabled?: boolean;
  /** A line was let go where another one is. */
  onCarried: (id: string, to: string) => void;
  children: ReactNode;
}

/**
 * Lines that are put in order by mouse, by finger and by keyboard: Space takes up, arrows carry, Space lets go, Esc puts
 * back. A line says `useSortable({ id })`.
 */
export function CarriedLines({ ids, nameOf, disabled = false, onCarried, children }: Props) {
  const { t } = useTranslation();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const place = (id: string | number) => ({ place: ids.indexOf(String(id)) + 1, count: ids.length });
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('carry.picked', { name: nameOf(String(active.id)), ...place(active.id) }),
    onDragOver: ({ active, over }) => (over ? t('carry.over', { name: nameOf(String(active.id)), ...place(over.id) }) : ''),
    onDragEnd: ({ active, over }) => (over ? t('carry.dropped', { name: nameOf(String(active.id)), ...place(over.id) }) : t('carry.cancelled')),
    onDragCancel: () => t('carry.cancelled'),
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('carry.pick') } }}
      onDragEnd={({ active, over }) => over && active.id !== over.id && onCarried(String(active.id), String(over.id))}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy} disabled={disabled}>{children}</SortableContext>
    </DndContext>
  );
}
