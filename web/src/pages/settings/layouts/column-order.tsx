import { CloseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { CarriedLines } from '@/engine/carry/carried-lines';
import { inNewOrder } from '@/engine/carry/in-new-order';
import { companionsOf, fieldOf, isWhole } from '@/engine/meta';
import { Line } from './section-list';
import styles from './layouts.module.css';

interface Props {
  entity: Entity;
  columns: string[];
  onChange: (columns: string[]) => void;
}

/** The columns that the list of a type has for everybody who has not chosen others. */
export function ColumnOrder({ entity, columns, onChange }: Props) {
  const { t } = useTranslation();
  const companions = new Set(companionsOf(entity.fields));
  const others = entity.fields.filter((field) => !columns.includes(field.name) && !companions.has(field.name) && !isWhole(field) && field.type !== 'json');
  return (
    <>
      <CarriedLines ids={columns} nameOf={(name) => fieldOf(entity, name)?.label ?? name} onCarried={(name, to) => onChange(inNewOrder(columns, String, name, to))}>
        {columns.map((name) => {
          const label = fieldOf(entity, name)?.label ?? name;
          return (
            <Line key={name} id={name} name={label}>
              <span className={styles['grow']}>{label}</span>
              {name !== entity.title && <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('settings.layout.removeColumn', { name: label })} onClick={() => onChange(columns.filter((one) => one !== name))} />}
            </Line>
          );
        })}
      </CarriedLines>
      <Select
        className={styles['add'] ?? ''}
        aria-label={t('settings.layout.addColumn')}
        placeholder={t('settings.layout.addColumn')}
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        options={others.map((field) => ({ value: field.name, label: field.label }))}
        onChange={(name: string | null) => name && onChange([...columns, name])}
      />
    </>
  );
}
