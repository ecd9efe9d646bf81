import { Button } from 'antd';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHomes } from '@/engine/mine/use-homes';
import { appearance, appearances } from '@/shared/appearance';
import { densities, density } from '@/shared/density';
import { useGo } from '@/shared/going';
import { Dropdown } from '@/shared/hanging';
import { useLanguage } from '@/shared/language-context';
import { languageNames, languages } from '@/shared/locale';
import { goTo } from '@/shared/place';
import { useSignedIn } from '@/shared/session-context';
import { useStore } from '@/shared/store';
import { useLeave, useSpeak } from './use-choices';
import styles from './shell.module.css';

export const UserMenu = memo(function UserMenu() {
  const { t } = useTranslation();
  const user = useSignedIn();
  const { language } = useLanguage();
  const navigate = useGo();
  const look = useStore(appearance);
  const room = useStore(density);
  const leave = useLeave();
  const speak = useSpeak();
  const [opened, setOpened] = useState(false);
  const homes = useHomes(opened);

  return (
    <Dropdown
      onOpenChange={setOpened}
      menu={{
        selectedKeys: [...homes.filter((one) => one.here).map((one) => `workspace:${one.path}`), `language:${language}`, `look:${look}`, `density:${room}`],
        items: [
          { key: 'me', label: <><strong>{user.name}</strong><br />{user.email}</>, onClick: () => void navigate('/me') },
          { type: 'divider' },
          ...(homes.length > 1 ? [{
            key: 'workspaces', label: t('me.workspaces'),
            children: homes.map((one) => ({ key: `workspace:${one.path}`, label: one.company, onClick: () => goTo(one.path) })),
          }] : []),
          { key: 'account', label: t('me.title'), onClick: () => void navigate('/me') },
          {
            key: 'language', label: t('me.language'),
            children: languages.map((one) => ({ key: `language:${one}`, label: languageNames[one], onClick: () => speak(one) })),
          },
          {
            key: 'look', label: t('me.appearance'),
            children: appearances.map((one) => ({ key: `look:${one}`, label: t(`appearance.${one}`), onClick: () => appearance.set(one) })),
          },
          {
            key: 'density', label: t('me.density'),
            children: densities.map((one) => ({ key: `density:${one}`, label: t(`density.${one}`), onClick: () => density.set(one) })),
          },
          { type: 'divider' },
          { key: 'leave', label: t('me.signOut'), onClick: () => void leave() },
        ],
      }}
    >
      <Button type="text" shape="circle" aria-label={t('me.menu', { name: user.name })}>
        <span className={styles['initial']} aria-hidden>{initial(user.name)}</span>
      </Button>
    </Dropdown>
  );
});

function initial(name: string): string {
  return Array.from(name.trim())[0]?.toUpperCase() ?? '?';
}
