import { BgColorsOutlined, ColumnHeightOutlined, EyeOutlined, GlobalOutlined, HomeOutlined, LogoutOutlined, PlusOutlined, QuestionCircleOutlined, StarOutlined, SwapOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import { typed } from '@/api/typed';
import { helpOpen } from '@/engine/keys/help-open';
import { isDaily } from '@/engine/meta';
import { useFavorites } from '@/engine/mine/use-favorites';
import { useHomes } from '@/engine/mine/use-homes';
import { useRecent } from '@/engine/mine/use-recent';
import type { Command } from '@/engine/palette/command';
import { mayOpen, modulePages } from '@/engine/slots/slots';
import { useSettingsLinks } from '@/pages/settings/use-settings-links';
import { appearance, appearances } from '@/shared/appearance';
import { densities, density } from '@/shared/density';
import { EntityIcon } from '@/shared/entity-icon';
import { languageNames, languages } from '@/shared/locale';
import { goTo } from '@/shared/place';
import { goKeys } from '../shell/go-keys';
import { useLeave, useSpeak } from '../shell/use-choices';

/** All that the palette can do besides what the open page offers. */
export function useCommands(): Command[] {
  return [...usePlaces(), ...useKept(), ...useSavedViews(), ...useSettings(), ...useWorkspaces(), ...useSwitches()];
}

// Lists, boards and pages of modules, and new records.
function usePlaces(): Command[] {
  const { t } = useTranslation();
  const { meta, byName } = useMeta();
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate(to);
  const daily = meta.entities.filter(isDaily);
  const letters = goKeys(daily);
  return [
    ...daily.filter((entity) => entity.can.includes('create')).map((entity): Command => ({
      id: `create:${entity.name}`, section: 'create', label: t('palette.create', { what: entity.label }), words: [`new ${entity.name}`], icon: <PlusOutlined />, run: go(`/${entity.path}/new`),
    })),
    { id: 'go:home', section: 'go', label: t('shell.home'), words: ['home'], icon: <HomeOutlined />, keys: 'g h', run: go('/') },
    ...daily.flatMap((entity): Command[] => {
      const icon = <EntityIcon name={entity.icon} fallback={entity.name} />;
      const letter = letters.get(entity.name);
      return [
        { id: `go:${entity.name}`, section: 'go', label: entity.label_many, words: [entity.name, entity.path], icon, ...(letter ? { keys: `g ${letter}` } : {}), run: go(`/${entity.path}`) },
        ...(entity.board ? [{ id: `board:${entity.name}`, section: 'go' as const, label: t('palette.board', { what: entity.label_many }), words: [`${entity.name} board`], icon, run: go(`/${entity.path}/board`) }] : []),
      ];
    }),
    ...(byName.get('activity')?.can.includes('read') ? [{ id: 'go:calendar', section: 'go' as const, label: t('calendar.title'), words: ['calendar'], icon: <EntityIcon name="calendar" />, run: go('/calendar') }] : []),
    ...modulePages.filter((page) => !page.settings && !page.path.includes(':') && mayOpen(page, byName)).map((page): Command => ({
      id: `page:${page.path}`, section: 'go', label: t(page.label), words: [page.path], icon: <EntityIcon name={page.icon} />, ...(page.letter ? { keys: `g ${page.letter}` } : {}), run: go(page.path),
    })),
  ];
}

// Favourites and what was opened last; one that is both stands once.
function useKept(): Command[] {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const navigate = useNavigate();
  const { favorites, isFavorite } = useFavorites();
  const recent = useRecent().filter((one) => !isFavorite(one.id));
  return [...recent.slice(0, 8), ...favorites].flatMap((one): Command[] => {
    const entity = byName.get(one.entity);
    if (!entity) return [];
    const favorite = isFavorite(one.id);
    return [{
      id: `open:${one.id}`, section: 'recent', label: one.title, hint: favorite ? t('palette.favorite') : entity.label,
      icon: favorite ? <StarOutlined /> : <EntityIcon name={entity.icon} fallback={entity.name} />,
      run: () => void navigate(`/${entity.path}/${one.id}`),
    }];
  });
}

function useSavedViews(): Command[] {
  const { byName } = useMeta();
  const navigate = useNavigate();
  const path = byName.get('view')?.path;
  const { data } = useQuery({
    queryKey: [...keys.lists('view'), 'palette'],
    enabled: path !== undefined,
    queryFn: async () => (await listRecords(path ?? '', { limit: 200, sort: 'name' })).data,
  });
  return (data ?? []).flatMap((record): Command[] => {
    const view = typed<'View'>(record);
    const entity = byName.get(view.entity ?? '');
    if (!entity) return [];
    return [{
      id: `view:${record.id}`, section: 'view', label: view.name ?? '', hint: entity.label_many, icon: <EyeOutlined />,
      run: () => void navigate(`/${entity.path}${view.kind === 'board' ? '/board' : ''}?view=${record.id}`),
    }];
  });
}

function useSettings(): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return [{ to: '/settings', icon: 'setting', name: t('shell.settings') }, ...useSettingsLinks()].map(({ to, icon, name }): Command => ({
    id: `setting:${to}`, section: 'setting', label: name, words: [to.replaceAll(/[/-]/g, ' ').trim()], icon: <EntityIcon name={icon} />, run: () => void navigate(to),
  }));
}

function useWorkspaces(): Command[] {
  const { t } = useTranslation();
  return useHomes(true).filter((one) => !one.here).map((one): Command => ({
    id: `workspace:${one.path}`, section: 'switch', label: t('palette.workspace', { what: one.company }), words: [`workspace ${one.name}`], icon: <SwapOutlined />, run: () => goTo(one.path),
  }));
}

function useSwitches(): Command[] {
  const { t } = useTranslation();
  const speak = useSpeak();
  const leave = useLeave();
  return [
    ...appearances.map((one): Command => ({
      id: `look:${one}`, section: 'switch', label: t('palette.look', { what: t(`appearance.${one}`) }), words: [`${one} theme`], icon: <BgColorsOutlined />, run: () => appearance.set(one),
    })),
    ...languages.map((one): Command => ({
      id: `language:${one}`, section: 'switch', label: t('palette.language', { what: languageNames[one] }), words: [`language ${one}`, languageNames[one]], icon: <GlobalOutlined />, run: () => speak(one),
    })),
    ...densities.map((one): Command => ({
      id: `density:${one}`, section: 'switch', label: t('palette.density', { what: t(`density.${one}`) }), words: [`${one} density`], icon: <ColumnHeightOutlined />, run: () => density.set(one),
    })),
    { id: 'help', section: 'switch', label: t('keys.title'), words: ['shortcuts', 'help'], icon: <QuestionCircleOutlined />, keys: '?', run: () => helpOpen.set(true) },
    { id: 'leave', section: 'switch', label: t('me.signOut'), words: ['sign out', 'log out'], icon: <LogoutOutlined />, run: () => void leave() },
  ];
}
