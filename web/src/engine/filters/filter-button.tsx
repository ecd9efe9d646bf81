import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, Entity } from '@/api/types';
import { later } from '@/shared/later';
import { usePhone } from '@/shared/use-phone';
import { fromDraft, toDraft, type GroupDraft } from './draft';
import styles from './filters.module.css';

const FilterBuilder = later(() => import('./filter-builder').then((parts) => parts.FilterBuilder));

interface Props {
  entity: Entity;
  filter: Condition | null;
  onChange: (filter: Condition | null) => void;
}

/** Opens the filter of a list. It takes effect when applied, so half-made conditions ask nothing. */
export function FilterButton({ entity, filter, onChange }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [draft, setDraft] = useState<GroupDraft | null>(null);
  const apply = (next: Condition | null) => {
    onChange(next);
    setDraft(null);
  };
  return (
    <>
      <Badge dot={filter !== null}>
        <Button icon={<FilterOutlined />} aria-label={t('filter.title')} onClick={() => setDraft(toDraft(filter))}>{phone ? null : t('filter.title')}</Button>
      </Badge>
      <Drawer
        open={draft !== null}
        title={t('filter.title')}
        onClose={() => setDraft(null)}
        placement={phone ? 'bottom' : 'right'}
        size={phone ? '85%' : 640}
        footer={
          <div className={styles['footer']} style={{ margin: 0 }}>
            <Button onClick={() => apply(null)}>{t('filter.clear')}</Button>
            <Button type="primary" onClick={() => draft && apply(fromDraft(draft))}>{t('filter.apply')}</Button>
          </div>
        }
      >
        {draft && <FilterBuilder entity={entity} draft={draft} onChange={setDraft} />}
      </Drawer>
    </>
  );
}
