import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useMeta } from '@/api/meta-context';
import { useShortcut } from '@/engine/keys/use-shortcut';
import { useOpened } from '@/engine/mine/use-recent';
import { Bell } from '@/engine/notifications/bell';
import { SearchBox } from '@/engine/search/search-box';
import { ViewingAs } from '@/engine/viewing/viewing-as';
import { useSignedIn } from '@/shared/session-context';
import { remembered, useStore } from '@/shared/store';
import { usePhone } from '@/shared/use-phone';
import { later } from '@/shared/later';
import { BottomBar } from './bottom-bar';
import { Everywhere } from './everywhere';
import { Navigation } from './navigation';
import { Offline } from './offline';
import { UserMenu } from './user-menu';
import styles from './shell.module.css';

const MoreDrawer = later(() => import('./more-drawer').then((parts) => parts.MoreDrawer));

const sider = remembered('keyuan.sider', ['open', 'folded']);
const turnSider = () => sider.set(sider.get() === 'open' ? 'folded' : 'open');

/** The frame of every page: navigation, search, what is new, the person. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { workspace } = useSignedIn();
  const phone = usePhone();
  const folded = useStore(sider) === 'folded';
  const [open, setOpen] = useState(false);
  useRemembered();
  useShortcut('mod+b', turnSider, { scope: 'everywhere', enabled: !phone, label: t('keys.sider') });

  const brand = (
    <Link to="/" className={styles['brand'] ?? ''} onClick={() => setOpen(false)}>
      <img src="/icon.svg" alt="" width={26} height={26} />
      <span className={styles['workspace']}>{workspace || t('product')}</span>
    </Link>
  );
  const turn = t(folded ? 'shell.unfold' : 'shell.fold');

  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#page">{t('shell.skip')}</a>
      <header className={styles['header']}>
        {!phone && <Button type="text" icon={folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />} aria-label={turn} title={turn} aria-expanded={!folded} onClick={turnSider} />}
        {brand}
        <div className={styles['middle']}>{!phone && <SearchBox />}</div>
        <Bell />
        <UserMenu />
      </header>
      <div className={styles['body']}>
        {!phone && (
          <aside className={`${styles['sider'] ?? ''} ${folded ? styles['folded'] ?? '' : ''}`}>
            <Navigation folded={folded} />
          </aside>
        )}
        <main id="page" tabIndex={-1} className={styles['content']}>
          <ViewingAs />
          <Offline />
          {children}
        </main>
      </div>
      {phone && <BottomBar onMore={() => setOpen(true)} />}
      {open && phone && <MoreDrawer title={brand} onClose={() => setOpen(false)} />}
      <Everywhere />
    </div>
  );
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

// A record whose page is opened is among those opened last.
function useRemembered(): void {
  const { byPath } = useMeta();
  const [, path = '', id = ''] = useLocation().pathname.split('/');
  const entity = byPath.get(path);
  useOpened(entity?.name ?? '', entity && uuid.test(id) ? id : undefined);
}
