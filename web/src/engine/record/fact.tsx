import { MoreOutlined } from '@ant-design/icons';
import type { MenuProps } from 'antd';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity, Field, RecordData, Value } from '@/api/types';
import { isEmpty } from '@/fields-types/values';
import { copyText } from '@/shared/copy-text';
import { Dropdown, HungPanel } from '@/shared/hanging';
import { IconButton } from '@/shared/icon-button';
import { later } from '@/shared/later';
import type { Values } from '../form/form-fields';
import type { RecentChange } from '../live/recent-changes';
import { ShownValue } from '../slots/shown-value';
import { useFormat } from '../use-format';
import { CopyButton } from './copy-button';
import { copiedText } from './copied-text';
import { LongText } from './long-text';
import styles from './record.module.css';

const FactEditor = later(() => import('./fact-editor').then((parts) => parts.FactEditor));
const FieldHistory = later(() => import('./field-history').then((parts) => parts.FieldHistory));

// What one takes along to a telephone or a letter is copied with one click.
const oftenCopied = new Set(['phone', 'email', 'url', 'auto_number']);

interface Props {
  entity: Entity;
  record: RecordData;
  field: Field;
  editable: boolean;
  editing: boolean;
  typed: Value | undefined;
  /** A colleague changed it just now. */
  fresh: RecentChange | null;
  onEdit: (typed?: Value) => void;
  onDone: () => void;
  onStep: (by: 1 | -1) => void;
  onWhole: (values: Values) => void;
}

/** One field of a record: its name, its value, and what can be done with it. */
export function Fact({ entity, record, field, editable, editing, typed, fresh, onEdit, onDone, onStep, onWhole }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [history, setHistory] = useState<{ to: HTMLElement; open: boolean } | null>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const was = useRef(editing);
  // Where one edited by the keyboard one goes on from.
  useEffect(() => {
    if (was.current && !editing && document.activeElement === document.body) menu.current?.focus();
    was.current = editing;
  }, [editing]);

  const closeHistory = () => setHistory((now) => now && { ...now, open: false });
  const value = record[field.name];
  const copied = copiedText(field, record);
  const click = (event: MouseEvent) => {
    const target = event.target as Element;
    // Links go where they lead, and marking text is no wish to change it.
    if (!editable || target.closest('a, button, input, [role=menu]') || window.getSelection()?.toString()) return;
    onEdit();
  };
  const items: NonNullable<MenuProps['items']> = [
    ...(editable ? [{ key: 'edit', label: t('edit'), onClick: () => onEdit() }] : []),
    ...(copied ? [{ key: 'copy', label: t('record.copy', { what: field.label }), onClick: () => void copyText(copied) }] : []),
    { key: 'history', label: t('record.fieldHistory'), onClick: () => menu.current && setHistory({ to: menu.current, open: true }) },
  ];
  return (
    <div className={`${styles['fact'] ?? ''} ${fresh ? styles['fresh'] ?? '' : ''}`} data-field={field.name}>
      <dt>{field.label}</dt>
      {editing ? (
        <dd>
          <FactEditor entity={entity} record={record} field={field} typed={typed} onEdit={onEdit} onDone={onDone} onStep={onStep} onWhole={onWhole} />
        </dd>
      ) : (
        <dd className={editable ? styles['editable'] : ''} onClick={click}>
          <span className={styles['value']}>
            {field.type === 'long_text' && typeof value === 'string' && value !== '' ? <span className={styles['text']}><LongText text={value} /></span> : <ShownValue entity={entity} field={field} record={record} />}
          </span>
          {fresh && <span className={styles['who']}>{t('record.changedBy', { when: format.ago(fresh.at) })}</span>}
          <span className={styles['factActs']}>
            {oftenCopied.has(field.type) && copied && <CopyButton text={copied} what={field.label} />}
            <Dropdown menu={{ items }} onOpenChange={(open) => open && closeHistory()}>
              <IconButton ref={menu} icon={<MoreOutlined />} aria-label={t('record.fieldMenu', { what: field.label })} aria-haspopup="menu" />
            </Dropdown>
            {history && (
              <HungPanel
                {...history}
                onOpenChange={(open) => !open && closeHistory()}
                placement="bottomLeft"
                title={t('record.historyOf', { what: field.label })}
                content={history.open && <FieldHistory entity={entity} record={record} field={field} onClose={closeHistory} />}
              />
            )}
          </span>
          {isEmpty(value) && editable && <span className={styles['hint']} aria-hidden>{t('record.fillIn')}</span>}
        </dd>
      )}
    </div>
  );
}
