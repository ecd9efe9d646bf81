import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuProps } from 'antd';
import type { Entity } from '@/api/types';
import { isDay, type ListState } from '../list-state';
import type { Looks } from '../looks';
import { groupable } from '../rows/groups';
import type { Column } from './columns';

/** What the names of the columns do: sort, freeze, group, hide; grow and change places. */
export function useHead(entity: Entity, state: ListState, change: (part: Partial<ListState>) => void, looks: Looks, setLooks: (part: Partial<Looks>) => void) {
  const { t } = useTranslation();
  const { widths } = looks;
  const resized = useCallback((name: string, width: number) => setLooks({ widths: { ...widths, [name]: Math.round(width) } }), [widths, setLooks]);

  const move = (name: string, before: string) => {
    const from = state.columns.indexOf(name);
    const to = state.columns.indexOf(before);
    if (from < 0 || to < 0) return;
    change({ columns: state.columns.toSpliced(from, 1).toSpliced(to, 0, name), page: state.page });
  };
  const menu = ({ field }: Column, index: number): NonNullable<MenuProps['items']> => {
    const sortTo = (descending: boolean) => change({ sort: [{ field: field.name, descending }] });
    const groups = groupable(entity).some((one) => one.name === field.name);
    return [
      ...(field.sort
        ? [{ key: 'up', label: t('list.sortUp'), onClick: () => sortTo(false) }, { key: 'down', label: t('list.sortDown'), onClick: () => sortTo(true) }]
        : []),
      looks.frozen === index + 1
        ? { key: 'thaw', label: t('list.thaw'), onClick: () => setLooks({ frozen: 0 }) }
        : { key: 'freeze', label: t('list.freeze'), onClick: () => setLooks({ frozen: index + 1 }) },
      ...(groups ? [{ key: 'group', label: t('list.groupBy', { what: field.label }), onClick: () => change({ group: { field: field.name, period: isDay(field) ? 'month' : null } }) }] : []),
      ...(field.name in widths
        ? [{ key: 'width', label: t('list.resetWidth'), onClick: () => setLooks({ widths: Object.fromEntries(Object.entries(widths).filter(([name]) => name !== field.name)) }) }]
        : []),
      ...(state.columns.length > 1 ? [{ key: 'hide', label: t('list.hideColumn'), onClick: () => change({ columns: state.columns.filter((one) => one !== field.name), page: state.page }) }] : []),
    ];
  };
  return { resized, move, menu };
}
