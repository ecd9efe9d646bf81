import { AppstoreOutlined, GroupOutlined, MoreOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, type MenuProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMeta } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { Dropdown } from '@/shared/hanging';
import { later } from '@/shared/later';
import { usePhone } from '@/shared/use-phone';
import { boardFields } from '../board/board-fields';
import { calendarFields } from '../calendar/calendar-fields';
import { FilterButton } from '../filters/filter-button';
import { fieldOf } from '../meta';
import { definitionFrom, stateOf, takeLooks } from '../views/use-views';
import { ViewMenu } from '../views/view-menu';
import { ColumnChooser } from './column-chooser';
import { exportAddress } from './export-address';
import { isDay, periods, writeListState, type ListState } from './list-state';
import type { Looks } from './looks';
import { QuickText } from './quick-text';
import { groupable } from './rows/groups';
import type { ListScope } from './scope';
import styles from './list-page.module.css';

const OrderDrawer = later(() => import('./order-drawer').then((parts) => parts.OrderDrawer));

interface Props {
  entity: Entity;
  state: ListState;
  change: (part: Partial<ListState>) => void;
  total: number | undefined;
  looks: Looks;
  setLooks: (part: Partial<Looks>) => void;
  scope?: ListScope | undefined;
}

/** Above a list: what it is and how many, quick text, filter, views, columns, and what else can be done. */
export function ListHeader({ entity, state, change, total, looks, setLooks, scope }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const navigate = useNavigate();
  const { byName } = useMeta();
  const [ordering, setOrdering] = useState(false);
  const may = (right: string) => entity.can.includes(right);

  const more: NonNullable<MenuProps['items']> = [
    // A phone has no names of columns to sort by, and no room for more buttons.
    ...(phone ? [{ key: 'order', label: t('list.order'), onClick: () => setOrdering(true) }, { type: 'divider' as const }] : []),
    ...(may('import') ? [{ key: 'import', label: t('list.import'), onClick: () => void navigate(`/imports/new/${entity.path}`) }] : []),
    ...(may('export') && !scope
      ? [
          { key: 'csv', label: <a href={exportAddress(entity, state, 'csv')} download>{t('list.exportCsv')}</a> },
          { key: 'xlsx', label: <a href={exportAddress(entity, state, 'xlsx')} download>{t('list.exportXlsx')}</a> },
        ]
      : []),
    { type: 'divider' as const },
    ...(phone ? [] : [{
      key: 'walk', label: looks.walk === 'pages' ? t('list.walkScroll') : t('list.walkPages'),
      onClick: () => {
        setLooks({ walk: looks.walk === 'pages' ? 'scroll' : 'pages' });
        change({ page: 1 });
      },
    }]),
    ...(!scope && calendarFields(entity).length > 0 ? [{ key: 'calendar', label: t('calendar.title'), onClick: () => void navigate(`/${entity.path}/calendar`) }] : []),
    ...(scope ? [] : [{ key: 'bin', label: state.removed ? t('list.leaveBin') : t('list.bin'), onClick: () => change({ removed: !state.removed }) }]),
  ];

  const groupItems = (): NonNullable<MenuProps['items']> => {
    const { group } = state;
    const field = group && fieldOf(entity, group.field);
    return [
      { key: 'none', label: t('list.groupNone'), onClick: () => change({ group: null }) },
      ...(group && field && isDay(field)
        ? [{ key: 'periods', type: 'group' as const, label: t('list.groupPeriod'), children: periods.map((period) => ({ key: `period:${period}`, label: t(`list.period.${period}`), onClick: () => change({ group: { ...group, period } }) })) }]
        : []),
      { type: 'divider' as const },
      ...groupable(entity).map((one) => ({ key: one.name, label: one.label, onClick: () => change({ group: { field: one.name, period: isDay(one) ? 'month' : null } }) })),
    ];
  };

  return (
    <header className={styles['header']}>
      {scope?.lead && <div className={styles['lead']}>{scope.lead}</div>}
      <div className={styles['titles']}>
        <h1 className={styles['title']}>{entity.label_many}</h1>
        {total !== undefined && <span className={styles['total']} aria-live="polite">{t('list.total', { count: total })}</span>}
        {scope?.beside}
        {!scope && <ViewMenu
          entity={entity}
          kind="list"
          current={state.view}
          definition={definitionFrom(state, looks)}
          address={`/${entity.path}?${writeListState({ ...state, page: 1 }, entity).toString()}`}
          onOpen={(view) => {
            takeLooks(view, entity);
            change(stateOf(view, entity));
          }}
          onSaved={(view) => change({ view })}
          first={looks.view}
          onFirst={(view) => setLooks({ view })}
        />}
      </div>
      <div className={styles['tools']}>
        <QuickText value={state.q} onChange={(q) => change({ q })} />
        <FilterButton entity={entity} filter={state.filter} onChange={(filter) => change({ filter })} />
        {!phone && (
          <Dropdown menu={{ items: groupItems(), selectedKeys: state.group ? [state.group.field, `period:${state.group.period}`] : ['none'], style: { maxHeight: 420, overflowY: 'auto' } }} placement="bottomRight">
            <Button icon={<GroupOutlined />} type={state.group ? 'primary' : 'default'} ghost={state.group !== null} aria-label={t('list.group')} title={t('list.group')} />
          </Dropdown>
        )}
        {!phone && (
          <ColumnChooser
            entity={entity} columns={state.columns} frozen={looks.frozen}
            onChange={(columns) => change({ columns, page: state.page })} onFreeze={(frozen) => setLooks({ frozen })} onReset={() => setLooks({ widths: {}, frozen: 1 })}
          />
        )}
        {!scope && boardFields(entity, byName).length > 0 && (
          <Link to={`/${entity.path}/board`}>
            <Button icon={<AppstoreOutlined />} aria-label={t('board.title')} title={t('board.title')} tabIndex={-1} />
          </Link>
        )}
        <Dropdown menu={{ items: more }} placement="bottomRight">
          <Button icon={<MoreOutlined />} aria-label={t('more')} />
        </Dropdown>
        {may('create') && (
          <Link to={`/${entity.path}/new`}>
            <Button type="primary" icon={<PlusOutlined />}>{phone ? '' : t('list.create', { what: entity.label })}</Button>
          </Link>
        )}
      </div>
      {ordering && <OrderDrawer entity={entity} state={state} change={change} onClose={() => setOrdering(false)} />}
    </header>
  );
}
