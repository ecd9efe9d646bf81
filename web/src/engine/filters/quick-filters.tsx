import { DownOutlined } from '@ant-design/icons';
import { Button, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Condition, Entity, Field } from '@/api/types';
import { stringsOf } from '@/fields-types/values';
import { Dropdown } from '@/shared/hanging';
import type { ListState } from '../list/list-state';
import { isDay } from '../list/list-state';
import { fieldOf } from '../meta';
import { leafOf, withLeaf } from './leaves';
import styles from './filters.module.css';

interface Props {
  entity: Entity;
  state: ListState;
  change: (part: Partial<ListState>) => void;
}

const most = 7;
const days: [word: string, leaf: (field: string) => [string, string, string?]][] = [
  ['overdue', (field) => [field, '<', 'today']],
  ['today', (field) => [field, '=', 'today']],
  ['this week', (field) => [field, '=', 'this week']],
  ['next 7 days', (field) => [field, '=', 'next 7 days']],
  ['last 30 days', (field) => [field, '=', 'last 30 days']],
  ['empty', (field) => [field, 'is empty']],
];

/** One click each: mine, a choice, overdue. They are conditions of the filter like any other. */
export function QuickFilters({ entity, state, change }: Props) {
  const { t } = useTranslation();
  const fields = entity.list
    .flatMap((name) => fieldOf(entity, name) ?? [])
    .filter((field) => field.filter && (field.type === 'choice' || field.type === 'choices' || field.type === 'boolean' || isDay(field)))
    .slice(0, most);
  const owner = fieldOf(entity, 'owner');
  const set = (field: string, leaf: [string, string, (string | boolean | string[])?] | null) => change({ filter: withLeaf(state.filter, field, leaf) });
  const mine = JSON.stringify(leafOf(state.filter, 'owner')) === '["owner","in",["me"]]';
  if (fields.length === 0 && !owner?.filter) return null;
  return (
    <div className={styles['quick']} role="toolbar" aria-label={t('filter.quick')}>
      {owner?.filter && (
        <Button size="small" shape="round" type={mine ? 'primary' : 'default'} ghost={mine} aria-pressed={mine} onClick={() => set('owner', mine ? null : ['owner', 'in', ['me']])}>
          {t('filter.mine')}
        </Button>
      )}
      {fields.map((field) => <Chip key={field.name} field={field} filter={state.filter} onSet={(leaf) => set(field.name, leaf)} />)}
    </div>
  );
}

type Leaf = [string, string, (string | boolean | string[])?];

function Chip({ field, filter, onSet }: { field: Field; filter: Condition | null; onSet: (leaf: Leaf | null) => void }) {
  const { t } = useTranslation();
  const leaf = leafOf(filter, field.name);
  const is = (other: Leaf) => JSON.stringify(leaf) === JSON.stringify(other);
  const toggle = (other: Leaf) => onSet(is(other) ? null : other);
  let items: NonNullable<MenuProps['items']>;
  let chosen: string[] = [];
  let said = '';
  if (field.type === 'choice' || field.type === 'choices') {
    chosen = leaf && (leaf[1] === 'in' || leaf[1] === '=') ? stringsOf(leaf[2] ?? null) : [];
    const labels = (field.choices ?? []).filter((one) => chosen.includes(one.value)).map((one) => one.label);
    said = labels.length > 2 ? t('filter.several', { count: labels.length }) : labels.join(t('listJoint'));
    items = (field.choices ?? []).filter((one) => !one.retired || chosen.includes(one.value)).map((one) => ({
      key: one.value, label: one.label,
      onClick: () => {
        const next = chosen.includes(one.value) ? chosen.filter((other) => other !== one.value) : [...chosen, one.value];
        onSet(next.length > 0 ? [field.name, 'in', next] : null);
      },
    }));
  } else if (field.type === 'boolean') {
    items = [true, false].map((value) => ({ key: String(value), label: value ? t('yes') : t('no'), onClick: () => toggle([field.name, '=', value]) }));
    chosen = [true, false].filter((value) => is([field.name, '=', value])).map(String);
    said = chosen.length > 0 ? (chosen[0] === 'true' ? t('yes') : t('no')) : '';
  } else {
    items = days.map(([word, make]) => ({ key: word, label: t(`filter.day.${word}`), onClick: () => toggle(make(field.name)) }));
    chosen = days.filter(([, make]) => is(make(field.name))).map(([word]) => word);
    said = chosen[0] ? t(`filter.day.${chosen[0]}`) : '';
  }
  const on = chosen.length > 0;
  return (
    <Dropdown align={{ overflow: { shiftX: true, adjustY: true } }} menu={{ items, multiple: true, selectable: true, selectedKeys: chosen, style: { maxHeight: 360, overflowY: 'auto' } }}>
      <Button size="small" shape="round" type={on ? 'primary' : 'default'} ghost={on}>
        {field.label}{on ? `: ${said}` : ''} <DownOutlined />
      </Button>
    </Dropdown>
  );
}
