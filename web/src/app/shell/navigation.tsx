import { HomeOutlined, SettingOutlined } from '@ant-design/icons';
import { Fragment, type ReactNode } from 'react';
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

const shownFavorites = 12;
const shownRecent = 5;

interface Place {
  to: string;
  icon: ReactNode;
  label: string;
  /** What may not fit. */
  hint?: string;
  /** Somebody is about to go there. */
  near?: () => void;
}

interface Props {
  onGo?: () => void;
  /** Icons only. */
  folded?: boolean;
}

/** Where one can go, from the descriptions: only what this person may read, and the records kept at hand. */
export function Navigation({ onGo, folded = false }: Props) {
  const { t } = useTranslation();
  const places = usePlaces();
  const kept = useKept();
  const settings: Place = { to: '/settings', icon: <SettingOutlined />, label: t('shell.settings') };
  const here = nearest([...places, settings], useLocation().pathname);
  const draw = (place: Place) => <Line key={place.to} {...place} here={place.to === here} folded={folded} onGo={onGo} />;
  return (
    <nav aria-label={t('shell.navigation')} className={`${styles['navigation'] ?? ''} ${folded ? styles['icons'] ?? '' : ''}`}>
      <ul>{places.map(draw)}</ul>
      <ul>{draw(settings)}</ul>
      {!folded && kept.map(({ title, places: these }) => (
        <Fragment key={title}>
          <h2>{title}</h2>
          <ul aria-label={title}>{these.map(draw)}</ul>
        </Fragment>
      ))}
    </nav>
  );
}

// Plain links: Ant Design's menu draws each with a hint of its own, and all of them at every step one takes.
const Line = ({ to, icon, label, hint, near, here, folded, onGo }: Place & { here: boolean; folded: boolean; onGo: (() => void) | undefined }) => (
  <li>
    <Link to={to} aria-current={here ? 'page' : undefined} title={folded ? label : hint} onClick={onGo} onMouseEnter={near} onFocus={near}>
      <span aria-hidden>{icon}</span>
      <span className={folded ? styles['skip'] : styles['place']}>{label}</span>
    </Link>
  </li>
);

function usePlaces(): Place[] {
  const { t } = useTranslation();
  const { meta, byName } = useMeta();
  const prefetch = usePrefetchList();
  const pages = modulePages.filter((page) => mayOpen(page, byName));
  const pageOf = (page: (typeof pages)[number]): Place => ({ to: page.path, icon: <EntityIcon name={page.icon} />, label: t(page.label) });
  return [
    { to: '/', icon: <HomeOutlined />, label: t('shell.home') },
    ...pages.filter((page) => page.top).map(pageOf),
    ...meta.entities.filter(isDaily).flatMap((entity) => [
      { to: `/${entity.path}`, icon: <EntityIcon name={entity.icon} fallback={entity.name} />, label: entity.label_many, near: () => prefetch(entity) },
      ...pages.filter((page) => page.below === entity.name).map(pageOf),
    ]),
    ...(byName.get('activity')?.can.includes('read') ? [{ to: '/calendar', icon: <EntityIcon name="calendar" />, label: t('calendar.title') }] : []),
  ];
}

// Of the places that lead to the address, the deepest.
function nearest(places: Place[], pathname: string): string | undefined {
  return places
    .map(({ to }) => to)
    .filter((to) => to === pathname || (to !== '/' && pathname.startsWith(`${to}/`)))
    .sort((a, b) => b.length - a.length)[0];
}

// Favourites, and what was opened last without them.
function useKept(): { title: string; places: Place[] }[] {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const { favorites, isFavorite } = useFavorites();
  const recent = useRecent().filter((one) => !isFavorite(one.id));
  const placesOf = (records: KeptRecord[]): Place[] =>
    records.flatMap(({ entity: name, id, title }) => {
      const entity = byName.get(name);
      return entity ? [{ to: `/${entity.path}/${id}`, icon: <EntityIcon name={entity.icon} fallback={entity.name} />, label: title, hint: title }] : [];
    });
  return [
    { title: t('mine.favorites'), places: placesOf(favorites.slice(0, shownFavorites)) },
    { title: t('mine.recent'), places: placesOf(recent.slice(0, shownRecent)) },
  ].filter((group) => group.places.length > 0);
}
