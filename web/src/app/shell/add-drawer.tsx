import { Drawer, Menu } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Entity } from '@/api/types';
import { EntityIcon } from '@/shared/entity-icon';
import styles from './bottom-bar.module.css';

/** What a phone's “new” offers. */
export function AddDrawer({ entities, onClose }: { entities: readonly Entity[]; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Drawer open onClose={onClose} placement="bottom" size="auto" title={t('shell.addTitle')} styles={{ body: { padding: 8 } }}>
      <Menu
        selectable={false}
        className={styles['creating'] ?? ''}
        items={entities.map((entity) => ({ key: entity.path, icon: <EntityIcon name={entity.icon} fallback={entity.name} />, label: entity.label }))}
        onClick={({ key }) => {
          onClose();
          void navigate(`/${key}/new`);
        }}
      />
    </Drawer>
  );
}
