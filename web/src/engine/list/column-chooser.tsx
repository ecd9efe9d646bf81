import { SettingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { Popover } from '@/shared/hanging';
import { later } from '@/shared/later';

const ColumnPanel = later(() => import('./column-panel').then((parts) => parts.ColumnPanel));

interface Props {
  entity: Entity;
  columns: string[];
  /** How many stay while the others are scrolled sideways. */
  frozen: number;
  onChange: (columns: string[]) => void;
  onFreeze: (count: number) => void;
  /** Widths and frozen columns as they began. */
  onReset: () => void;
}

/** Opens the choice of columns. */
export function ColumnChooser(props: Props) {
  const { t } = useTranslation();
  return (
    <Popover placement="bottomRight" content={<ColumnPanel {...props} />} title={t('list.columns')}>
      <Button icon={<SettingOutlined />} aria-label={t('list.columns')} title={t('list.columns')} />
    </Popover>
  );
}
