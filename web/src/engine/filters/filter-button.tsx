import { FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, Entity } from '@/api/types';
import { later } from '@/shared/later';
import { usePhone } from '@/shared/use-phone';
import styles from './filters.module.css';

const FilterDrawer = later(() => import('./filter-drawer').then((parts) => parts.FilterDrawer));

interface Props {
  entity: Entity;
  filter: Condition | null;
  onChange: (filter: Condition | null) => void;
}

/** Opens the filter of a list or board. */
export function FilterButton({ entity, filter, onChange }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  return (
    <>
      <span className={`${styles['button']} ${filter === null ? '' : styles['inForce']}`}>
        <Button icon={<FilterOutlined />} aria-label={t('filter.title')} onClick={() => setOpen(true)}>{phone ? null : t('filter.title')}</Button>
      </span>
      {open && <FilterDrawer entity={entity} filter={filter} onChange={onChange} onClose={() => setOpen(false)} />}
    </>
  );
}
