import { HomeOutlined, MenuOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMeta } from '@/api/meta-context';
import { isDaily } from '@/engine/meta';
import { mayOpen, modulePages } from '@/engine/slots/slots';
import { EntityIcon } from '@/shared/entity-icon';
import { later } from '@/shared/later';
import styles from './bottom-bar.module.css';

const AddDrawer = later(() => import('./add-drawer').then((parts) => parts.AddDrawer));

/** A phone's navigation, at the thumb: home, the page one works through, the first list, search, something new, and all the rest. */
export function BottomBar({ onMore }: { onMore: () => void }) {
  const { t } = useTranslation();
  const { meta, byName } = useMeta();
  const [adding, setAdding] = useState(false);
  const daily = meta.entities.filter(isDaily);
  const first = daily[0];
  const work = modulePages.find((page) => page.top && mayOpen(page, byName));
  const creatable = daily.filter((entity) => entity.can.includes('create'));
  return (
    <nav className={styles['bar']} aria-label={t('shell.bottom')}>
      <Place to="/" icon={<HomeOutlined />} end>{t('shell.home')}</Place>
      {work && <Place to={work.path} icon={<EntityIcon name={work.icon} />}>{t(work.label)}</Place>}
      {first && <Place to={`/${first.path}`} icon={<EntityIcon name={first.icon} fallback={first.name} />}>{first.label_many}</Place>}
      <Place to="/search" icon={<SearchOutlined />}>{t('shell.search')}</Place>
      {creatable.length > 0 && <Act icon={<PlusOutlined />} onClick={() => setAdding(true)}>{t('shell.add')}</Act>}
      <Act icon={<MenuOutlined />} onClick={onMore}>{t('shell.more')}</Act>
      {adding && <AddDrawer entities={creatable} onClose={() => setAdding(false)} />}
    </nav>
  );
}

function Place({ to, icon, end = false, children }: { to: string; icon: ReactNode; end?: boolean; children: ReactNode }) {
  return (
    <NavLink to={to} end={end} className={({ isActive }) => `${styles['item'] ?? ''} ${isActive ? styles['active'] ?? '' : ''}`}>
      <span className={styles['icon']} aria-hidden>{icon}</span>
      <span className={styles['label']}>{children}</span>
    </NavLink>
  );
}

function Act({ icon, onClick, children }: { icon: ReactNode; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles['item']} onClick={onClick}>
      <span className={styles['icon']} aria-hidden>{icon}</span>
      <span className={styles['label']}>{children}</span>
    </button>
  );
}
