import { useTranslation } from 'react-i18next';
import { useMeta } from '@/api/meta-context';
import { isDaily } from '@/engine/meta';
import { mayOpen, modulePages } from '@/engine/slots/slots';
import { place } from '@/shared/place';
import { useSignedIn } from '@/shared/session-context';

// Record types with a page of their own here; stages are on the page of their pipelines.
const pages = ['user', 'department', 'role', 'pipeline'];

/** Everything there is to set, as far as this person may see it: what the settings page and the palette lead to. */
export function useSettingsLinks(): { to: string; icon: string; name: string; help: string }[] {
  const { t } = useTranslation();
  const { admin } = useSignedIn();
  const { meta, byName } = useMeta();
  const readable = (name: string) => byName.get(name)?.can.includes('read') ?? false;
  const own = modulePages.filter((page) => page.settings && mayOpen(page, byName));
  const stoodFor = new Set(own.flatMap((page) => page.settings?.of ?? []));
  const others = meta.entities.filter((entity) => !isDaily(entity) && entity.can.includes('read') && !pages.includes(entity.name) && entity.name !== 'stage' && !stoodFor.has(entity.name));
  return [
    ...pages.filter(readable).map((name) => ({ to: `/settings/${byName.get(name)?.path}`, icon: byName.get(name)?.icon ?? name, name: byName.get(name)?.label_many ?? name, help: t(`settings.help.${name}`) })),
    ...own.map((page) => ({ to: page.path, icon: page.icon ?? '', name: t(page.label), help: t(page.settings?.help ?? '') })),
    ...(admin ? [{ to: '/settings/types', icon: 'appstore', name: t('settings.types.title'), help: t('settings.help.types') }] : []),
    ...(admin ? [{ to: '/settings/fields', icon: 'node-index', name: t('settings.fields.title'), help: t('settings.help.fields') }] : []),
    ...(meta.entities.some((entity) => entity.can.includes('import')) ? [{ to: '/imports', icon: 'funnel', name: t('import.imports'), help: t('settings.help.imports') }] : []),
    { to: '/me', icon: 'idcard', name: t('me.title'), help: t('settings.help.me') },
    { to: '/settings/jobs', icon: 'schedule', name: t('settings.jobs.title'), help: t('settings.help.jobs') },
    ...(admin ? [
      { to: '/settings/health', icon: 'dashboard', name: t('settings.health.title'), help: t('settings.help.health') },
      { to: '/settings/backups', icon: 'save', name: t('settings.backups.title'), help: t('settings.help.backups') },
      { to: '/settings/audit', icon: 'audit', name: t('settings.audit.title'), help: t('settings.help.audit') },
    ] : []),
    { to: '/settings/api', icon: 'api', name: t('settings.api.title'), help: t('settings.help.api') },
    ...(admin ? [{ to: '/settings/access-log', icon: 'eye', name: t('settings.accessLog.title'), help: t('settings.help.accessLog') }] : []),
    // The others are the first one's to administer.
    ...(admin && place.get() === '' ? [{ to: '/settings/workspaces', icon: 'global', name: t('settings.workspaces.title'), help: t('settings.help.workspaces') }] : []),
    ...others.map((entity) => ({ to: `/${entity.path}`, icon: entity.icon ?? entity.name, name: entity.label_many, help: t('settings.help.list') })),
    { to: '/settings/about', icon: 'flag', name: t('settings.about.title'), help: t('settings.help.about') },
  ];
}
