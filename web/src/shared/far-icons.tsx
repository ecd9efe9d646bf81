import {
  ApartmentOutlined, ApiOutlined, AppstoreOutlined, AuditOutlined, BellOutlined, BranchesOutlined, BulbOutlined, DashboardOutlined, EyeOutlined, FieldTimeOutlined, FlagOutlined, FormOutlined, HistoryOutlined,
  IdcardOutlined, InboxOutlined, NodeIndexOutlined, OrderedListOutlined, PayCircleOutlined, PhoneOutlined, PieChartOutlined, ScanOutlined, SafetyOutlined, SaveOutlined, SettingOutlined, ShareAltOutlined, StarOutlined, SyncOutlined, TableOutlined, TeamOutlined, UserOutlined,
  BankOutlined, BookOutlined, CameraOutlined, CarOutlined, ExperimentOutlined, FileTextOutlined, GiftOutlined, GlobalOutlined, HomeOutlined, ProjectOutlined, ShoppingOutlined, TagsOutlined, ToolOutlined, TrophyOutlined, TruckOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

const icons: Record<string, ComponentType> = {
  user: UserOutlined, users: TeamOutlined, team: TeamOutlined, department: ApartmentOutlined, apartment: ApartmentOutlined, role: SafetyOutlined,
  safety: SafetyOutlined, shield: SafetyOutlined, pipeline: NodeIndexOutlined, 'node-index': NodeIndexOutlined, stage: FlagOutlined, flag: FlagOutlined,
  view: EyeOutlined, eye: EyeOutlined, table: TableOutlined, 'ordered-list': OrderedListOutlined, history: HistoryOutlined, phone: PhoneOutlined, idcard: IdcardOutlined, scan: ScanOutlined, form: FormOutlined, money: PayCircleOutlined,
  branches: BranchesOutlined, share: ShareAltOutlined, 'share-alt': ShareAltOutlined, api: ApiOutlined, audit: AuditOutlined, dashboard: DashboardOutlined,
  save: SaveOutlined, setting: SettingOutlined, bulb: BulbOutlined, star: StarOutlined, sync: SyncOutlined, bell: BellOutlined, inbox: InboxOutlined, 'field-time': FieldTimeOutlined, chart: PieChartOutlined, 'pie-chart': PieChartOutlined,
  // What companies keep records of besides.
  tool: ToolOutlined, car: CarOutlined, home: HomeOutlined, bank: BankOutlined, book: BookOutlined, 'file-text': FileTextOutlined, gift: GiftOutlined, project: ProjectOutlined, experiment: ExperimentOutlined, trophy: TrophyOutlined, shopping: ShoppingOutlined, truck: TruckOutlined, camera: CameraOutlined, global: GlobalOutlined, tags: TagsOutlined,
};

/** The icon of the first of the names that has one; a square when none has. */
export function FarIcon({ names }: { names: readonly string[] }) {
  const Icon = names.map((name) => icons[name]).find((icon) => icon !== undefined) ?? AppstoreOutlined;
  return <Icon />;
}
