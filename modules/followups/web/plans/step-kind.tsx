import { CarOutlined, GiftOutlined, MailOutlined, MessageOutlined, PhoneOutlined } from '@ant-design/icons';
import type { StepKind } from '../api';

const icons = { call: PhoneOutlined, visit: CarOutlined, message: MessageOutlined, gift: GiftOutlined, mail: MailOutlined };

/** The picture of a step's way; its word stands beside it, or in its title. */
export function StepKindIcon({ kind }: { kind: StepKind }) {
  const Icon = icons[kind] ?? PhoneOutlined;
  return <Icon aria-hidden />;
}
