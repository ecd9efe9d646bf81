import {
  AimOutlined, AppstoreOutlined, CalendarOutlined, CheckSquareOutlined, ContactsOutlined, FundOutlined, FunnelPlotOutlined, ScheduleOutlined, ShopOutlined,
} from '@ant-design/icons';
import { lazy, Suspense, type ComponentType } from 'react';

// Icons a description may name. These stand in the navigation; the rest comes when one of them is asked for.
const near: Record<string, ComponentType> = {
  shop: ShopOutlined, account: ShopOutlined, contact: ContactsOutlined, contacts: ContactsOutlined, lead: AimOutlined, aim: AimOutlined,
  opportunity: FundOutlined, fund: FundOutlined, activity: CheckSquareOutlined, check: CheckSquareOutlined, 'check-square': CheckSquareOutlined,
  funnel: FunnelPlotOutlined, schedule: ScheduleOutlined, calendar: CalendarOutlined,
};
const FarIcon = lazy(() => import('./far-icons').then((icons) => ({ default: icons.FarIcon })));

export function EntityIcon({ name, fallback }: { name?: string | undefined; fallback?: string }) {
  const Near = near[name ?? ''] ?? near[fallback ?? ''];
  if (Near) return <Near />;
  return <Suspense fallback={<AppstoreOutlined />}><FarIcon names={[name ?? '', fallback ?? '']} /></Suspense>;
}
