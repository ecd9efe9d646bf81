import { BellOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntity } from '@/api/meta-context';
import { Popover } from '@/shared/hanging';
import { later } from '@/shared/later';
import { useStore } from '@/shared/store';
import { usePhone } from '@/shared/use-phone';
import { paletteOpen } from '../palette/palette-open';
import { useUnread } from './use-notifications';
import styles from './bell.module.css';

const NotificationList = later(() => import('./notification-list').then((parts) => parts.NotificationList));

/** How much is new, and what. */
export const Bell = memo(function Bell() {
  const { t } = useTranslation();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  // What opens over the page closes what hangs in it.
  const palette = useStore(paletteOpen);
  const unread = useUnread();
  if (!useEntity('notification')) return null;
  return (
    <Popover
      placement="bottomRight"
      // On a phone it stands in the middle, as far from one edge as from the other.
      arrow={!phone}
      align={{ overflow: { shiftX: true, adjustY: true }, ...(phone ? { offset: [40, 8] } : {}) }}
      open={open && !palette}
      onOpenChange={setOpen}
      content={<div style={{ width: phone ? 'calc(100vw - 56px)' : 400 }}><NotificationList onOpen={() => setOpen(false)} /></div>}
    >
      <Button type="text" shape="circle" aria-label={unread > 0 ? t('notification.unread', { count: unread }) : t('notification.title')} aria-expanded={open}
        icon={<span className={styles['bell']}><BellOutlined />{unread > 0 && <span className={styles['count']} aria-hidden>{unread > 99 ? '99+' : unread}</span>}</span>} />
    </Popover>
  );
});
