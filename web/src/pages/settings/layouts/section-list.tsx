import { DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { CarriedLines } from '@/engine/carry/carried-lines';
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
  const nameOf = (id: string) => {
    const section = sections.find((one) => sectionId(one.name) === id);
    if (section) return section.label || t('settings.layout.noHeading');
    const name = id.slice(fieldId('').length);
    return fieldOf(entity, name)?.label ?? name;
  };
  return (
    <CarriedLines ids={linesOf(sections)} nameOf={nameOf} onCarried={(id, to) => onChange(carried(sections, id, to))}>
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
        section.fields.length === 0 && <div key={`${section.name} empty`} className={`${styles['line']} ${styles['muted']}`}>{t('settings.layout.emptySection')}</div>,
      ])}
    </CarriedLines>
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
