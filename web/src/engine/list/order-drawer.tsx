import { Drawer, Form, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { fieldOf } from '../meta';
import { isDay, periods, type ListState } from './list-state';
import { groupable } from './rows/groups';

interface Props {
  entity: Entity;
  state: ListState;
  change: (part: Partial<ListState>) => void;
  onClose: () => void;
}

/** By what a list is sorted and grouped, where there are no names of columns to press. */
export function OrderDrawer({ entity, state, change, onClose }: Props) {
  const { t } = useTranslation();
  const [sort] = state.sort;
  const { group } = state;
  const sortable = entity.fields.filter((field) => field.sort);
  const grouped = group && fieldOf(entity, group.field);
  const groupBy = (name: string | undefined) => {
    const field = name === undefined ? undefined : fieldOf(entity, name);
    change({ group: field ? { field: field.name, period: isDay(field) ? 'month' : null } : null });
  };
  return (
    <Drawer open title={t('list.order')} onClose={onClose} placement="bottom" size={group?.period ? 360 : 300}>
      <Form layout="vertical" component="div">
        <Form.Item label={t('list.sort')} htmlFor="list-sort">
          <Select
            id="list-sort"
            allowClear
            value={sort?.field ?? null}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(field?: string) => change({ sort: field ? [{ field, descending: sort?.descending ?? false }] : [] })}
            options={sortable.map((field) => ({ value: field.name, label: field.label }))}
          />
        </Form.Item>
        {sort && (
          <Form.Item>
            <Segmented
              block
              value={sort.descending}
              onChange={(descending) => change({ sort: [{ ...sort, descending }] })}
              options={[{ value: false, label: t('list.sortUp') }, { value: true, label: t('list.sortDown') }]}
            />
          </Form.Item>
        )}
        <Form.Item label={t('list.group')} htmlFor="list-group">
          <Select
            id="list-group"
            allowClear
            value={group?.field ?? null}
            placeholder={t('list.groupNone')}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={groupBy}
            options={groupable(entity).map((field) => ({ value: field.name, label: field.label }))}
          />
        </Form.Item>
        {group && grouped && isDay(grouped) && (
          <Form.Item label={t('list.groupPeriod')}>
            <Segmented block value={group.period ?? 'month'} onChange={(period) => change({ group: { ...group, period } })} options={periods.map((value) => ({ value, label: t(`list.period.${value}`) }))} />
          </Form.Item>
        )}
      </Form>
    </Drawer>
  );
}
