import {
  AimOutlined, AppstoreOutlined, CalendarOutlined, CheckSquareOutlined, ContactsOutlined, FundOutlined, FunnelPlotOutlined, ScheduleOutlined, ShopOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { later, Until } from './later';

// Icons a description may name. These stand in the navigation; the rest comes when one of them is asked for.
const near: Record<string, ComponentType> = {
  shop: ShopOutlined, account: ShopOutlined, contact: ContactsOutlined, contacts: ContactsOutlined, lead: AimOutlined, aim: AimOutlined,
  opportunity: FundOutlined, fund: FundOutlined, activity: CheckSquareOutlined, check: CheckSquareOutlined, 'check-square': CheckSquareOutlined,
  funnel: FunnelPlotOutlined, schedule: ScheduleOutlined, calendar: CalendarOutlined,
};
const FarIcon = later(() => import('./far-icons').then((icons) => icons.FarIcon));

export function EntityIcon({ name, fallback }: { name?: string | undefined; fallback?: string }) {
  const Near = near[name ?? ''] ?? near[fallback ?? ''];
  if (Near) return <Near />;
  return <Until fallback={<AppstoreOutlined />}><FarIcon names={[name ?? '', fallback ?? '']} /></Until>;
}
