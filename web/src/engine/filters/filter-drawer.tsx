import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, Entity } from '@/api/types';
import { usePhone } from '@/shared/use-phone';
import { fromDraft, toDraft, type GroupDraft } from './draft';
import { FilterBuilder } from './filter-builder';
import styles from './filters.module.css';

interface Props {
  entity: Entity;
  filter: Condition | null;
  onChange: (filter: Condition | null) => void;
  onClose: () => void;
}

/** Where a filter is put together. It takes effect when applied, so half-made conditions ask nothing. */
export function FilterDrawer({ entity, filter, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [draft, setDraft] = useState<GroupDraft>(() => toDraft(filter));
  const apply = (next: Condition | null) => {
    onChange(next);
    onClose();
  };
  return (
    <Drawer
      open
      title={t('filter.title')}
      onClose={onClose}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '85%' : 640}
      footer={
        <div className={styles['footer']} style={{ margin: 0 }}>
          <Button onClick={() => apply(null)}>{t('filter.clear')}</Button>
          <Button type="primary" onClick={() => apply(fromDraft(draft))}>{t('filter.apply')}</Button>
        </div>
      }
    >
      <FilterBuilder entity={entity} draft={draft} onChange={setDraft} />
    </Drawer>
  );
}
