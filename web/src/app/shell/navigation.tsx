import { HomeOutlined, SettingOutlined } from '@ant-design/icons';
import { Menu, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useMeta } from '@/api/meta-context';
import { isDaily } from '@/engine/meta';
import { modulePages } from '@/engine/slots/slots';
import { EntityIcon } from '@/shared/entity-icon';
import styles from './shell.module.css';

type Item = NonNullable<MenuProps['items']>[number];

/** Where one can go, from the descriptions: only what this person may read. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation();
  const { meta } = useMeta();
  const { pathname } = useLocation();

  const items: Item[] = [{ key: '/', icon: <HomeOutlined />, label: <Link to="/">{t('shell.home')}</Link> }];
  for (const entity of meta.entities.filter(isDaily)) {
    const path = `/${entity.path}`;
    items.push({ key: path, icon: <EntityIcon name={entity.icon} fallback={entity.name} />, label: <Link to={path}>{entity.label_many}</Link> });
    for (const page of modulePages.filter((one) => one.below === entity.name)) {
      items.push({ key: page.path, icon: <EntityIcon name={page.icon} />, label: <Link to={page.path}>{t(page.label)}</Link> });
    }
  }
  items.push({ type: 'divider' }, { key: '/settings', icon: <SettingOutlined />, label: <Link to="/settings">{t('shell.settings')}</Link> });

  const selected = items
    .map((item) => String(item?.key ?? ''))
    .filter((key) => key === pathname || (key !== '/' && key !== '' && pathname.startsWith(`${key}/`)))
    .sort((a, b) => b.length - a.length)
    .slice(0, 1);
  return (
    <nav aria-label={t('shell.navigation')}>
      <Menu mode="inline" className={styles['navigation'] ?? ''} selectedKeys={selected} items={items} {...(onGo ? { onClick: onGo } : {})} />
    </nav>
  );
}
