import { useTranslation } from 'react-i18next';
import { useShortcut } from '../keys/use-shortcut';
import type { Cursor } from './use-cursor';

export interface ListActs {
  open: () => void;
  preview: () => void;
  edit: () => void;
  choose: (through: boolean) => void;
  chooseAll: () => void;
  create: (() => void) | null;
  leave: () => boolean;
  fold: (open: boolean) => boolean;
  page: number;
}

/** A list from the keyboard: walk, open, look, type, choose. */
export function useListKeys(cursor: Cursor, acts: ListActs): void {
  const { t } = useTranslation();
  const list = { scope: 'list' as const };
  const stands = { ...list, enabled: cursor.place !== null };
  useShortcut(['j', 'ArrowDown'], () => cursor.move(1, 0), { ...list, label: t('list.key.down') });
  useShortcut(['k', 'ArrowUp'], () => cursor.move(-1, 0), { ...list, label: t('list.key.up') });
  useShortcut('ArrowRight', () => acts.fold(true) || cursor.move(0, 1), { ...stands, label: t('list.key.aside') });
  useShortcut('ArrowLeft', () => acts.fold(false) || cursor.move(0, -1), stands);
  useShortcut('PageDown', () => cursor.move(acts.page, 0), list);
  useShortcut('PageUp', () => cursor.move(-acts.page, 0), list);
  useShortcut(['Home', 'mod+Home'], () => cursor.move(-1e9, 0), list);
  useShortcut(['End', 'mod+End'], () => cursor.move(1e9, 0), list);
  useShortcut('Enter', acts.open, { ...stands, label: t('list.key.open') });
  useShortcut('Space', acts.preview, { ...stands, label: t('list.preview') });
  useShortcut(['e', 'F2'], acts.edit, { ...stands, label: t('list.key.edit') });
  useShortcut('x', () => acts.choose(false), { ...stands, label: t('list.key.choose') });
  useShortcut('shift+x', () => acts.choose(true), { ...stands, label: t('list.key.chooseThrough') });
  useShortcut('mod+a', acts.chooseAll, { ...stands, label: t('list.key.chooseAll') });
  useShortcut('n', () => acts.create?.(), { enabled: acts.create !== null, label: t('list.key.create') });
  useShortcut('Escape', () => acts.leave(), stands);
}
