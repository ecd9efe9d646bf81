import { HolderOutlined } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Checkbox, Divider, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity, Field } from '@/api/types';
import { CarriedLines } from '../carry/carried-lines';
import { inNewOrder } from '../carry/in-new-order';
import { companionsOf, fieldOf, isWhole } from '../meta';
import styles from './column-panel.module.css';

interface Props {
  entity: Entity;
  columns: string[];
  frozen: number;
  onChange: (columns: string[]) => void;
  onFreeze: (count: number) => void;
  onReset: () => void;
}

/** Which columns a list shows, and in what order: chosen ones are dragged, others added. */
export function ColumnPanel({ entity, columns, frozen, onChange, onFreeze, onReset }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const companions = new Set(companionsOf(entity.fields));
  const others = entity.fields.filter(
    (field) => !columns.includes(field.name) && !companions.has(field.name) && !isWhole(field) && field.label.toLowerCase().includes(typed.toLowerCase()),
  );

  return (
    <div className={styles['panel']}>
      <CarriedLines ids={columns} nameOf={(name) => fieldOf(entity, name)?.label ?? name} onCarried={(name, to) => onChange(inNewOrder(columns, String, name, to))}>
        {columns.map((name) => {
          const field = fieldOf(entity, name);
          return field && <ChosenColumn key={name} field={field} only={columns.length === 1} onRemove={() => onChange(columns.filter((one) => one !== name))} />;
        })}
      </CarriedLines>
      <Divider style={{ margin: '8px 0' }} />
      <Input size="small" allowClear placeholder={t('list.findColumn')} value={typed} onChange={(event) => setTyped(event.target.value)} />
      {others.map((field) => (
        <div key={field.name} className={styles['line']}>
          <Checkbox checked={false} onChange={() => onChange([...columns, field.name])}>{field.label}</Checkbox>
        </div>
      ))}
      <Divider style={{ margin: '8px 0' }} />
      <label className={styles['line']}>
        {t('list.frozen')}
        <InputNumber size="small" min={0} max={columns.length} value={Math.min(frozen, columns.length)} onChange={(count) => onFreeze(count ?? 0)} style={{ width: 64 }} />
      </label>
      <Button
        size="small"
        type="link"
        onClick={() => {
          onChange(entity.list);
          onReset();
        }}
      >
        {t('list.resetColumns')}
      </Button>
    </div>
  );
}

function ChosenColumn({ field, only, onRemove }: { field: Field; only: boolean; onRemove: () => void }) {
  const { t } = useTranslation();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({ id: field.name });
  return (
    <div ref={setNodeRef} className={styles['line']} style={{ transform: CSS.Transform.toString(transform), transition }}>
      <Checkbox checked disabled={only} onChange={onRemove}>{field.label}</Checkbox>
      <button ref={setActivatorNodeRef} type="button" className={styles['grip']} {...attributes} {...listeners} aria-label={t('list.moveColumn', { name: field.label })}>
        <HolderOutlined />
      </button>
    </div>
  );
}
