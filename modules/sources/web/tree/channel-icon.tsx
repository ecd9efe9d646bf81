import {
  AppstoreOutlined, FlagOutlined, GlobalOutlined, HomeOutlined, MessageOutlined, NotificationOutlined, PhoneOutlined, SearchOutlined, TeamOutlined, UnorderedListOutlined, UserSwitchOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

const icons: Record<string, ComponentType> = {
  web_form: GlobalOutlined, event: FlagOutlined, referral: UserSwitchOutlined, advertisement: NotificationOutlined, cold_list: UnorderedListOutlined, partner: TeamOutlined,
  walk_in: HomeOutlined, phone: PhoneOutlined, search: SearchOutlined, social: MessageOutlined,
};

/** How leads of a source come, as a picture with its word. */
export function ChannelIcon({ channel, label }: { channel: string; label: string }) {
  const Icon = icons[channel] ?? AppstoreOutlined;
  return <span role="img" aria-label={label} title={label}><Icon /></span>;
}
