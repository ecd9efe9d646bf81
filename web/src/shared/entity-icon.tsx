import {
  AimOutlined, ApartmentOutlined, ApiOutlined, AppstoreOutlined, AuditOutlined, BranchesOutlined, CalendarOutlined, CheckSquareOutlined, ContactsOutlined, DashboardOutlined, EyeOutlined, FlagOutlined, FundOutlined,
  IdcardOutlined, NodeIndexOutlined, PhoneOutlined, SafetyOutlined, SaveOutlined, ShopOutlined, FunnelPlotOutlined, ScheduleOutlined, ShareAltOutlined, TeamOutlined, UserOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

// Icons a description may name; anything else gets a square.
const icons: Record<string, ComponentType> = {
  shop: ShopOutlined, account: ShopOutlined, contact: ContactsOutlined, contacts: ContactsOutlined, lead: AimOutlined, aim: AimOutlined,
  opportunity: FundOutlined, fund: FundOutlined, activity: CheckSquareOutlined, check: CheckSquareOutlined, 'check-square': CheckSquareOutlined,
  user: UserOutlined, users: TeamOutlined, team: TeamOutlined, department: ApartmentOutlined, apartment: ApartmentOutlined,
  role: SafetyOutlined, safety: SafetyOutlined, shield: SafetyOutlined, pipeline: NodeIndexOutlined, 'node-index': NodeIndexOutlined, stage: FlagOutlined, flag: FlagOutlined,
  funnel: FunnelPlotOutlined, schedule: ScheduleOutlined, view: EyeOutlined, eye: EyeOutlined, phone: PhoneOutlined, idcard: IdcardOutlined, branches: BranchesOutlined, share: ShareAltOutlined,
  api: ApiOutlined, audit: AuditOutlined, calendar: CalendarOutlined, dashboard: DashboardOutlined, save: SaveOutlined,
};

export function EntityIcon({ name, fallback }: { name?: string | undefined; fallback?: string }) {
  const Icon = icons[name ?? ''] ?? icons[fallback ?? ''] ?? AppstoreOutlined;
  return <Icon />;
}
