import { DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { closestCenter, DndContext, KeyboardSensor, PointerSensor, TouchSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { fieldOf } from '@/engine/meta';
import { carried, fieldId, isOwn, linesOf, sectionId, without, type Section } from './sections';
import styles from './layouts.module.css';

interface Props {
  entity: Entity;
  sections: Section[];
  onChange: (sections: Section[]) => void;
}

/** Sections with their fields in one line: a field is carried into any section, a heading takes its fields along. */
export function SectionList({ entity, sections, onChange }: Props) {
  const { t } = useTranslation();
  const dropped = ({ active, over }: DragEndEvent) => {
    if (over) onChange(carried(sections, String(active.id), String(over.id)));
  };
  return (
    <DndContext sensors={useCarrying()} collisionDetection={closestCenter} onDragEnd={dropped}>
      <SortableContext items={linesOf(sections)} strategy={verticalListSortingStrategy}>
        {sections.flatMap((section) => [
          <Line key={sectionId(section.name)} id={sectionId(section.name)} name={section.label || t('settings.layout.noHeading')} heading>
            {isOwn(section) ? (
              <>
                <Input
                  size="small"
                  className={styles['grow'] ?? ''}
                  aria-label={t('settings.layout.heading')}
                  status={section.label.trim() ? '' : 'error'}
                  maxLength={100}
                  value={section.label}
                  onChange={(event) => onChange(sections.map((one) => (one === section ? { ...one, label: event.target.value } : one)))}
                />
                <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('settings.layout.removeSection', { name: section.label })} onClick={() => onChange(without(sections, section.name))} />
              </>
            ) : (
              <span className={section.label ? '' : styles['muted']}>{section.label || t('settings.layout.noHeading')}</span>
            )}
          </Line>,
          ...section.fields.map((name) => {
            const label = fieldOf(entity, name)?.label ?? name;
            return <Line key={fieldId(name)} id={fieldId(name)} name={label}>{label}</Line>;
          }),
        ])}
      </SortableContext>
    </DndContext>
  );
}

/** By mouse, by finger and by keyboard: Space takes up, arrows carry, Space lets go, Esc puts back. */
export function useCarrying() {
  return useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
}

/** One line that can be carried by its grip. */
export function Line({ id, name, heading, children }: { id: string; name: string; heading?: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id });
  return (
    <div
      ref={setNodeRef}
      className={`${styles['line']} ${heading ? styles['heading'] : ''} ${isDragging ? styles['carried'] : ''}`}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <Button ref={setActivatorNodeRef} type="text" size="small" className={styles['grip'] ?? ''} icon={<HolderOutlined />} {...attributes} {...listeners} aria-label={t('settings.layout.move', { name })} />
      {children}
    </div>
  );
}
