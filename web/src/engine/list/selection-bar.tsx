import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { bulk, purgeRecord, restoreRecord } from '@/api/records';
import type { Entity, Job } from '@/api/types';
import { later } from '@/shared/later';
import { undoToTheEnd } from '../jobs/undo-to-the-end';
import { useProblemMessage } from '../problems/use-problem-message';
import { useUndo } from '../undo/use-undo';
import { fieldOf } from '../meta';
import { selectionActs } from '../slots/slots';
import type { ListState } from './list-state';
import type { SelectionActsProps } from './scope';
import { countOf, isByHand, told, type Selection } from './selection';
import styles from './list-page.module.css';

const JobDialog = later(() => import('../jobs/job-dialog').then((parts) => parts.JobDialog));
const BulkEditDialog = later(() => import('./bulk-edit-dialog').then((parts) => parts.BulkEditDialog));

interface Props {
  entity: Entity;
  selection: Selection;
  total: number;
  state: ListState;
  /** Acts of the page that the list is a part of. */
  Acts?: ComponentType<SelectionActsProps> | undefined;
  onAll: () => void;
  onClear: () => void;
}

/** What can be done with the rows chosen. */
export function SelectionBar({ entity, selection, total, state, Acts, onAll, onClear }: Props) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const { push } = useUndo();
  const [job, setJob] = useState<string | null>(null);
  // Which field is given a value; '' when that is to be said first.
  const [editing, setEditing] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { removed } = state;
  const count = countOf(selection, total);
  const which = told(selection, state.filter, state.q);
  const owner = fieldOf(entity, 'owner');
  const tags = entity.fields.find((field) => field.type === 'choices' && !field.read_only);
  const may = (right: string) => entity.can.includes(right);

  const remove = () =>
    modal.confirm({
      title: t('list.removeAsk', { count: count, what: entity.label }),
      content: t('list.removeHelp'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => bulk(entity.path, { ...which, remove: true }).then((answer) => setJob(answer.job), complain),
    });

  const refresh = () => queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
  // What is closed without being taken back can be for a while longer, by the message or Ctrl/⌘ Z.
  const offerUndo = (ended: Job | undefined) => {
    const done = ended?.result?.['done'];
    if (!ended?.may_undo || typeof done !== 'number' || done === 0) return;
    push({
      said: t(ended.kind === 'bulk.remove' ? 'list.bulkRemoved' : 'list.bulkChanged', { count: done, what: entity.label }),
      undo: () => undoToTheEnd(ended.id).then(refresh),
    });
  };

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
    void refresh();
    onClear();
  };
  const purge = () =>
    modal.confirm({
      title: t('list.purgeAsk', { count: count, what: entity.label }),
      content: t('list.purgeHelp'),
      okText: t('list.purge'),
      okButtonProps: { danger: true },
      onOk: () => each((id) => purgeRecord(entity.path, id), 'list.purged'),
    });

  return (
    <div className={styles['selection']} role="toolbar" aria-label={t('list.selected', { count })}>
      <span>{t('list.selected', { count: count })}</span>
      {!selection.all && !removed && selection.ids.size < total && (
        <Button size="small" type="link" onClick={onAll}>{t('list.selectAll', { count: total })}</Button>
      )}
      {removed ? (
        <>
          <Button size="small" loading={busy} onClick={() => void each((id) => restoreRecord(entity.path, id), 'list.restored')}>{t('list.restore')}</Button>
          {may('purge') && <Button size="small" danger loading={busy} onClick={purge}>{t('list.purge')}</Button>}
        </>
      ) : (
        <>
          {Acts && <Acts which={which} count={count} onDone={onClear} />}
          {may('update') && (may('bulk') || isByHand(selection)) && selectionActs(entity.name).map(({ name, Act }) => <Act key={name} entity={entity} which={which} count={count} onDone={onClear} />)}
          {may('update') && may('bulk') && <Button size="small" onClick={() => setEditing('')}>{t('list.bulkEdit')}</Button>}
          {may('update') && may('bulk') && owner && <Button size="small" onClick={() => setEditing(owner.name)}>{t('list.assign')}</Button>}
          {may('update') && may('bulk') && tags && <Button size="small" onClick={() => setEditing(tags.name)}>{tags.label}</Button>}
          {may('remove') && may('bulk') && <Button size="small" danger onClick={remove}>{t('remove')}</Button>}
        </>
      )}
      <Button size="small" type="text" onClick={onClear}>{t('list.clearSelection')}</Button>
      {editing !== null && (
        <BulkEditDialog
          entity={entity}
          count={count}
          begin={editing}
          onClose={() => setEditing(null)}
          onEdit={async (edit) => {
            const answer = await bulk(entity.path, { ...which, ...edit });
            setEditing(null);
            setJob(answer.job);
          }}
        />
      )}
      {job && (
        <JobDialog
          id={job}
          title={entity.label_many}
          onClose={(ended) => {
            setJob(null);
            onClear();
            void refresh();
            offerUndo(ended);
          }}
        />
      )}
    </div>
  );
}
