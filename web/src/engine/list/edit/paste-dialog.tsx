import { Alert, Modal, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { useFormat } from '../../use-format';
import type { PastedCell } from './use-paste';
import styles from './paste-dialog.module.css';

interface Props {
  entity: Entity;
  cells: PastedCell[];
  /** Cells of the block that no cell of the list lies under. */
  lost: number;
  /** Writes, telling how many records are done; gives the cells that were refused. */
  onWrite: (cells: PastedCell[], progress: (done: number) => void) => Promise<PastedCell[]>;
  onClose: () => void;
}

const shown = 200;

/** What a pasted block will change, before it does; and afterwards what was refused, and why. */
export function PasteDialog({ entity, cells, lost, onWrite, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [progress, setProgress] = useState<number | null>(null);
  const [refused, setRefused] = useState<PastedCell[] | null>(null);
  const good = cells.filter((cell) => cell.refused === null);
  const records = new Set(good.map((cell) => cell.record.id)).size;
  const table = refused ?? [...cells.filter((cell) => cell.refused !== null), ...good];
  const write = async () => {
    setProgress(0);
    const left = await onWrite(cells, setProgress);
    if (left.length === 0) onClose();
    else setRefused(left);
  };
  return (
    <Modal
      open
      width={760}
      title={t('list.pasteTitle', { cells: format.number(good.length), records: format.number(records) })}
      okText={refused ? t('close') : t('list.pasteWrite')}
      okButtonProps={{ disabled: good.length === 0 && !refused, loading: progress !== null && !refused }}
      cancelButtonProps={refused ? { style: { display: 'none' } } : {}}
      onOk={() => (refused ? onClose() : void write())}
      onCancel={onClose}
    >
      {lost > 0 && <Alert type="warning" showIcon title={t('list.pasteLost', { count: format.number(lost) as never })} />}
      {refused && <Alert type="warning" showIcon title={t('list.pasteRefused', { count: format.number(refused.length) as never })} />}
      {progress !== null && !refused && <Progress percent={Math.round((progress / Math.max(1, records)) * 100)} />}
      <div className={styles['table']} tabIndex={0} role="region" aria-label={t('list.pasteCells')}>
        <table>
          <thead><tr><th>{entity.label}</th><th>{t('filter.field')}</th><th>{t('list.before')}</th><th>{t('list.after')}</th></tr></thead>
          <tbody>
            {table.slice(0, shown).map((cell) => (
              <tr key={`${cell.record.id}/${cell.field.name}`}>
                <td>{String(cell.record[entity.title] ?? '')}</td>
                <td>{cell.field.label}</td>
                <td><FieldValue field={cell.field} record={cell.record} compact /></td>
                <td>
                  {cell.refused === null
                    ? <FieldValue field={cell.field} record={{ ...cell.record, [cell.field.name]: cell.value }} compact />
                    : <span className={styles['refused']}>“{cell.text}”: {cell.refused}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {table.length > shown && <p className={styles['more']}>{t('list.pasteMore', { count: format.number(table.length - shown) as never })}</p>}
      </div>
    </Modal>
  );
}
