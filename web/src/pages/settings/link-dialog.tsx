import { Button, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/engine/use-format';

/** A link that works once: shown to its maker only, who hands it over. */
export function LinkDialog({ title, link, onClose }: { title: string; link: { link: string; expires_at: string }; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Modal open title={title} footer={<Button type="primary" onClick={onClose}>{t('close')}</Button>} onCancel={onClose}>
      <p>{t('settings.users.linkHelp', { until: format.dateTime(link.expires_at) })}</p>
      <Typography.Paragraph copyable code style={{ overflowWrap: 'anywhere' }}>{link.link}</Typography.Paragraph>
    </Modal>
  );
}
