import { CreditCardOutlined, DownOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity, Field } from '@/api/types';
import { Dropdown, Popover } from '@/shared/hanging';
import { later } from '@/shared/later';
import { usePhone } from '@/shared/use-phone';
import { FilterButton } from '../filters/filter-button';
import { QuickText } from '../list/quick-text';
import type { Looks } from '../list/looks';
import { ViewMenu } from '../views/view-menu';
import { boardDefinition, boardStateOf, writeBoardState, type BoardState } from './board-state';
import styles from './board.module.css';

const CardPanel = later(() => import('./card-panel').then((parts) => parts.CardPanel));

interface Props {
  entity: Entity;
  state: BoardState;
  change: (part: Partial<BoardState>) => void;
  looks: Looks;
  setLooks: (part: Partial<Looks>) => void;
  fields: Field[];
  field: Field | undefined;
  cards: string[];
  narrowing: Field | undefined;
  narrower: { id: string; title: string }[];
  within: string | null;
}

/** Above a board: what its columns are, of which pipeline, the words and conditions it is narrowed by, and what its cards say. */
export function BoardHeader({ entity, state, change, looks, setLooks, fields, field, cards, narrowing, narrower, within }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  return (
    <header className={styles['header']}>
      <h1 className={styles['title']}>{entity.label_many}</h1>
      <ViewMenu
        entity={entity}
        kind="board"
        current={state.view}
        definition={boardDefinition(state)}
        address={`/${entity.path}/board?${writeBoardState(state).toString()}`}
        onOpen={(view) => change(boardStateOf(view))}
        onSaved={(view) => change({ view })}
        first={looks.view}
        onFirst={(view) => setLooks({ view })}
      />
      {fields.length > 1 && (
        <Pick
          label={t('board.columns')}
          value={field?.name ?? null}
          onChange={(next) => change({ field: next === entity.board ? null : next, within: null })}
          options={fields.map((one) => ({ key: one.name, label: one.label }))}
        />
      )}
      {narrower.length > 1 && (
        <Pick label={narrowing?.label ?? ''} value={within} onChange={(next) => change({ within: next })} options={narrower.map((one) => ({ key: one.id, label: one.title }))} />
      )}
      {!phone && <span className={styles['space']} />}
      <QuickText value={state.q} onChange={(q) => change({ q })} />
      <FilterButton entity={entity} filter={state.filter} onChange={(filter) => change({ filter })} />
      <Popover
        placement="bottomRight"
        title={t('board.cards')}
        content={<CardPanel entity={entity} cards={cards} stale={state.stale} onCards={(next) => change({ cards: next })} onStale={(stale) => change({ stale })} />}
      >
        <Button icon={<CreditCardOutlined />} aria-label={t('board.cards')} title={t('board.cards')} />
      </Popover>
      <Link to={`/${entity.path}`} aria-label={t('board.list')}><Button icon={<UnorderedListOutlined />} tabIndex={-1}>{phone ? null : t('board.list')}</Button></Link>
    </header>
  );
}

function Pick({ label, value, options, onChange }: { label: string; value: string | null; options: { key: string; label: string }[]; onChange: (value: string) => void }) {
  const chosen = options.find((one) => one.key === value)?.label ?? '';
  return (
    <Dropdown menu={{ items: options, selectedKeys: value === null ? [] : [value], onClick: ({ key }) => onChange(key), style: { maxHeight: 420, overflowY: 'auto' } }}>
      <Button aria-label={`${label}: ${chosen}`} title={label}>{chosen} <DownOutlined /></Button>
    </Dropdown>
  );
}
