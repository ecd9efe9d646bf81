import { useDraggable } from '@dnd-kit/core';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Entity, RecordData } from '@/api/types';
import { ShownValue } from '@/engine/slots/shown-value';
import { fieldOf } from '@/engine/meta';
import { useFormat } from '@/engine/use-format';
import { isEmpty } from '@/fields-types/values';
import { Nothing } from '@/shared/nothing';
import styles from './assignment.module.css';

interface Props {
  entity: Entity;
  records: RecordData[];
  total: number | undefined;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** Undefined when all are here. */
  onMore?: () => void;
}

/** Leads that nobody has: carried one by one, or chosen and given together. */
export function Unowned({ entity, records, total, chosen, onChoose, onMore }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const all = records.length > 0 && records.every((one) => chosen.has(one.id));
  return (
    <section aria-labelledby="assignment-leads" className={styles['side']}>
      <div className={styles['line']}>
        <h2 id="assignment-leads" className={styles['heading']}>{t('assigning.unowned')} {total !== undefined && <span className={styles['muted']}>{format.number(total)}</span>}</h2>
        {records.length > 0 && (
          <Checkbox checked={all} indeterminate={chosen.size > 0 && !all} onChange={() => onChoose(all ? new Set() : new Set(records.slice(0, 200).map((one) => one.id)))}>
            {chosen.size > 0 ? t('assigning.chosen', { count: chosen.size }) : t('assigning.all')}
          </Checkbox>
        )}
      </div>
      {total === 0 && <Nothing small title={t('assigning.noneLeft')} />}
      <ul className={styles['cards']}>
        {records.map((record) => <LeadCard key={record.id} entity={entity} record={record} chosen={chosen.has(record.id)} onChoose={() => toggle(record.id)} />)}
      </ul>
      {onMore && <Button block onClick={onMore}>{t('assigning.more')}</Button>}
    </section>
  );
}

const facts = ['company', 'origin', 'grade', 'region', 'pool', 'created_at'];

function LeadCard({ entity, record, chosen, onChoose }: { entity: Entity; record: RecordData; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const name = String(record[entity.title] ?? '') || t('record.untitled');
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({ id: record.id });
  const { onKeyDown, ...pointers } = { onKeyDown: undefined, ...listeners } as Record<string, ((event: unknown) => void) | undefined>;
  const said = facts.flatMap((field) => fieldOf(entity, field) ?? []).filter((field) => !isEmpty(record[field.name]));
  return (
    <li>
      <article
        ref={setNodeRef}
        className={`${styles['lead'] ?? ''} ${isDragging ? styles['away'] ?? '' : ''} ${chosen ? styles['chosen'] ?? '' : ''}`}
        tabIndex={0}
        aria-label={name}
        aria-roledescription={t('assigning.card')}
        aria-describedby={attributes['aria-describedby']}
        {...pointers}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          if (event.key === 'Enter' && !isDragging) {
            event.preventDefault();
            void navigate(`/${entity.path}/${record.id}`);
          } else onKeyDown?.(event);
        }}
      >
        <Checkbox checked={chosen} onChange={onChoose} aria-label={t('list.selectRow', { name })} />
        <div className={styles['face']}>
          <Link to={`/${entity.path}/${record.id}`} draggable={false} className={styles['leadName'] ?? ''}>{name}</Link>
          <div className={styles['facts']}>{said.map((field) => <span key={field.name} title={field.label}><ShownValue entity={entity} field={field} record={record} compact /></span>)}</div>
        </div>
      </article>
    </li>
  );
}
