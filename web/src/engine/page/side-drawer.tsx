import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { usePhone } from '@/shared/use-phone';
import styles from './side-drawer.module.css';

interface Props {
  title: string;
  onClose: () => void;
  /** What is pressed at its foot. */
  acts: ReactNode;
  children: ReactNode;
}

/** A sheet to work in beside the page; on a phone it comes up from below. */
export function SideDrawer({ title, onClose, acts, children }: Props) {
  const phone = usePhone();
  return (
    <Drawer open title={title} onClose={onClose} placement={phone ? 'bottom' : 'right'} size={phone ? '92%' : 680} footer={<div className={styles['acts']}>{acts}</div>}>
      {children}
    </Drawer>
  );
}
