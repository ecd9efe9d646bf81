import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entity, RecordData } from '@/api/types';
import { usePhone } from '@/shared/use-phone';
import { History } from './history';

/** Every change of the record, beside its page. */
export function HistoryDrawer({ entity, record, onClose }: { entity: Entity; record: RecordData; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  return (
    <Drawer open title={t('record.history')} onClose={onClose} size={phone ? '100%' : 560}>
      <History entity={entity} record={record} />
    </Drawer>
  );
}
