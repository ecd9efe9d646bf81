import { Tabs, type TabsProps } from 'antd';
import styles from './record.module.css';

/** The parts of a record's page behind tabs: all of them on a phone, else the views of what happened. */
export function RecordTabs({ items, first, phone }: { items: NonNullable<TabsProps['items']>; first?: string | undefined; phone?: boolean }) {
  return <Tabs items={items} {...(first ? { defaultActiveKey: first } : {})} {...(phone ? { className: styles['tabs'] ?? '', centered: true } : { size: 'small' as const })} />;
}
