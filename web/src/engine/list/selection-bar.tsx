import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { bulk, purgeRecord, restoreRecord } from '@/api/records';
import type { Condition, Entity } from '@/api/types';
import { later } from '@/shared/later';
import { useFormat } from '../use-format';
import { useProblemMessage } from '../problems/use-problem-message';
import styles from './list-page.module.css';

const JobDialog = later(() => import('../jobs/job-dialog').then((parts) => parts.JobDialog));
const BulkEditDialog = later(() => import('./bulk-edit-dialog').then((parts) => parts.BulkEditDialog));

export interface Selection {
  ids: ReadonlySet<string>;
  /** All that the list shows, over all pages. */
  all: boolean;
}

interface Props {
  entity: Entity;
  selection: Selection;
  total: number;
  filter: Condition | null;
  removed: boolean;
  /** Whether choosing all is told to the server by the filter alone. */
  allPossible: boolean;
  onAll: () => void;
  onClear: () => void;
}

/** What can be done with the rows chosen. */
export function SelectionBar({ entity, selection, total, filter, removed, allPossible, onAll, onClear }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [job, setJob] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState(false);
  const count = selection.all ? total : selection.ids.size;
  const which = selection.all ? { filter: filter ?? { all: [] } } : { ids: [...selection.ids] };
  const may = (right: string) => entity.can.includes(right);

  const remove = () =>
    modal.confirm({
      title: t('list.removeAsk', { count: format.number(count), what: entity.label }),
      content: t('list.removeHelp'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => bulk(entity.path, { ...which, remove: true }).then((answer) => setJob(answer.job), complain),
    });

  // The bin is emptied and restored one by one: few records, and each may be refused for its own reason.
  const each = async (act: (id: string) => Promise<unknown>, done: string) => {
    setBusy(true);
    let failed = 0;
    for (const id of selection.ids) {
      try {
        await act(id);
      } catch (error) {
        failed += 1;
        if (failed === 1) complain(error);
      }
    }
    setBusy(false);
    if (failed < selection.ids.size) void message.success(t(done, { count: selection.ids.size - failed }));
    void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
    onClear();
  };
  const purge = () =>
    modal.confirm({
      title: t('list.purgeAsk', { count: format.number(count), what: entity.label }),
      content: t('list.purgeHelp'),
      okText: t('list.purge'),
      okButtonProps: { danger: true },
      onOk: () => each((id) => purgeRecord(entity.path, id), 'list.purged'),
    });

  return (
    <div className={styles['selection']} role="toolbar" aria-label={t('list.selected', { count })}>
      <span>{t('list.selected', { count: format.number(count) })}</span>
      {!selection.all && allPossible && selection.ids.size < total && (
        <Button size="small" type="link" onClick={onAll}>{t('list.selectAll', { count: format.number(total) })}</Button>
      )}
      {removed ? (
        <>
          <Button size="small" loading={busy} onClick={() => void each((id) => restoreRecord(entity.path, id), 'list.restored')}>{t('list.restore')}</Button>
          {may('purge') && <Button size="small" danger loading={busy} onClick={purge}>{t('list.purge')}</Button>}
        </>
      ) : (
        <>
          {may('update') && may('bulk') && <Button size="small" onClick={() => setEditing(true)}>{t('list.bulkEdit')}</Button>}
          {may('remove') && may('bulk') && <Button size="small" danger onClick={remove}>{t('remove')}</Button>}
        </>
      )}
      <Button size="small" type="text" onClick={onClear}>{t('list.clearSelection')}</Button>
      {editing && (
        <BulkEditDialog
          entity={entity}
          count={count}
          onClose={() => setEditing(false)}
          onSet={async (set) => {
            const answer = await bulk(entity.path, { ...which, set });
            setEditing(false);
            setJob(answer.job);
          }}
        />
      )}
      {job && (
        <JobDialog
          id={job}
          title={entity.label_many}
          onClose={() => {
            setJob(null);
            onClear();
            void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
          }}
        />
      )}
    </div>
  );
}
