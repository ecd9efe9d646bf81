import { HomeOutlined, SettingOutlined } from '@ant-design/icons';
import { Menu, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useMeta } from '@/api/meta-context';
import type { KeptRecord } from '@/api/me';
import { usePrefetchList } from '@/engine/list/prefetch';
import { isDaily } from '@/engine/meta';
import { useFavorites } from '@/engine/mine/use-favorites';
import { useRecent } from '@/engine/mine/use-recent';
import { mayOpen, modulePages } from '@/engine/slots/slots';
import { EntityIcon } from '@/shared/entity-icon';
import styles from './shell.module.css';

type Item = NonNullable<MenuProps['items']>[number];

const shownFavorites = 12;
const shownRecent = 5;

interface Props {
  onGo?: () => void;
  /** Icons only. */
  folded?: boolean;
}

/** Where one can go, from the descriptions: only what this person may read, and the records kept at hand. */
export function Navigation({ onGo, folded = false }: Props) {
  const { t } = useTranslation();
  const { meta, byName } = useMeta();
  const { pathname } = useLocation();
  const prefetch = usePrefetchList();
  const kept = useKeptItems();

  const items: Item[] = [{ key: '/', icon: <HomeOutlined />, label: <Link to="/">{t('shell.home')}</Link> }];
  const pages = modulePages.filter((page) => mayOpen(page, byName));
  const pageItem = (page: (typeof pages)[number]): Item => ({ key: page.path, icon: <EntityIcon name={page.icon} />, label: <Link to={page.path}>{t(page.label)}</Link> });
  items.push(...pages.filter((page) => page.top).map(pageItem));
  for (const entity of meta.entities.filter(isDaily)) {
    const path = `/${entity.path}`;
    const near = () => prefetch(entity);
    items.push({ key: path, icon: <EntityIcon name={entity.icon} fallback={entity.name} />, label: <Link to={path} onMouseEnter={near} onFocus={near}>{entity.label_many}</Link> });
    items.push(...pages.filter((page) => page.below === entity.name).map(pageItem));
  }
  if (byName.get('activity')?.can.includes('read')) items.push({ key: '/calendar', icon: <EntityIcon name="calendar" />, label: <Link to="/calendar">{t('calendar.title')}</Link> });
  items.push({ type: 'divider' }, { key: '/settings', icon: <SettingOutlined />, label: <Link to="/settings">{t('shell.settings')}</Link> });
  if (!folded) items.push(...kept);

  return (
    <nav aria-label={t('shell.navigation')}>
      <Menu mode="inline" inlineCollapsed={folded} className={styles['navigation'] ?? ''} selectedKeys={nearest(items, pathname)} items={items} {...(onGo ? { onClick: onGo } : {})} />
    </nav>
  );
}

// Of the places that lead to the address, the deepest.
function nearest(items: Item[], pathname: string): string[] {
  return items
    .map((item) => String(item?.key ?? ''))
    .filter((key) => key === pathname || (key !== '/' && key !== '' && pathname.startsWith(`${key}/`)))
    .sort((a, b) => b.length - a.length)
    .slice(0, 1);
}

// Favourites, and what was opened last without them.
function useKeptItems(): Item[] {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const { favorites, isFavorite } = useFavorites();
  const recent = useRecent().filter((one) => !isFavorite(one.id));
  const item = (one: KeptRecord): Item[] => {
    const entity = byName.get(one.entity);
    if (!entity) return [];
    const to = `/${entity.path}/${one.id}`;
    return [{ key: to, icon: <EntityIcon name={entity.icon} fallback={entity.name} />, label: <Link to={to} title={one.title}>{one.title}</Link> }];
  };
  const group = (key: string, label: string, records: KeptRecord[]): Item[] => {
    const children = records.flatMap(item);
    return children.length > 0 ? [{ key, type: 'group', label, children }] : [];
  };
  return [
    ...group('favorites', t('mine.favorites'), favorites.slice(0, shownFavorites)),
    ...group('recent', t('mine.recent'), recent.slice(0, shownRecent)),
  ];
}
