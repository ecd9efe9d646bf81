import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { Navigation } from './navigation';

/** The whole navigation, over a phone's page. */
export function MoreDrawer({ title, onClose }: { title: ReactNode; onClose: () => void }) {
  return (
    <Drawer open onClose={onClose} placement="left" size={280} title={title} styles={{ body: { padding: 8 } }}>
      <Navigation onGo={onClose} />
    </Drawer>
  );
}
