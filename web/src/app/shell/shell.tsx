import { MenuOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Drawer, Layout } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SearchBox } from '@/engine/search/search-box';
import { useSignedIn } from '@/shared/session-context';
import { usePhone } from '@/shared/use-phone';
import { Navigation } from './navigation';
import { Offline } from './offline';
import { UserMenu } from './user-menu';
import styles from './shell.module.css';

/** The frame of every page: navigation, search, the person. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { workspace } = useSignedIn();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const [searching, setSearching] = useState(false);

  const brand = (
    <Link to="/" className={styles['brand'] ?? ''} onClick={() => setOpen(false)}>
      <img src="/icon.svg" alt="" width={26} height={26} />
      <span className={styles['workspace']}>{workspace || t('product')}</span>
    </Link>
  );

  return (
    <Layout className={styles['shell'] ?? ''}>
      <a className={styles['skip']} href="#page">{t('shell.skip')}</a>
      <Layout.Header className={styles['header'] ?? ''}>
        {phone && <Button type="text" icon={<MenuOutlined />} aria-label={t('shell.menu')} onClick={() => setOpen(true)} />}
        {(!phone || !searching) && brand}
        <div className={styles['middle']}>
          {(!phone || searching) && <SearchBox autoFocus={phone} onDone={() => setSearching(false)} />}
        </div>
        {phone && !searching && (
          <Button type="text" icon={<SearchOutlined />} aria-label={t('search.title')} onClick={() => setSearching(true)} />
        )}
        <UserMenu />
      </Layout.Header>
      <Layout>
        {!phone && (
          <Layout.Sider width={208} className={styles['sider'] ?? ''}>
            <Navigation />
          </Layout.Sider>
        )}
        <Layout.Content id="page" tabIndex={-1} className={styles['content'] ?? ''}>
          <Offline />
          {children}
        </Layout.Content>
      </Layout>
      <Drawer open={open && phone} onClose={() => setOpen(false)} placement="left" size={260} title={brand} styles={{ body: { padding: 8 } }}>
        <Navigation onGo={() => setOpen(false)} />
      </Drawer>
    </Layout>
  );
}
