import { DownloadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Card } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf } from '@/api/client';
import { importKeys, undoImport, type ImportInfo, type UndoResult } from '@/api/imports';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { Problem } from '@/api/problem';
import type { Entity, Job } from '@/api/types';
import { JobProgress } from '../jobs/job-progress';
import { isOver } from '../jobs/use-job';
import { ProblemAlert } from '../problems/problem-alert';
import { useProblemMessage } from '../problems/use-problem-message';
import { useFormat } from '../use-format';
import { Brought } from './brought';
import styles from './import.module.css';

// The counts in this order; those that are not always there only when something happened.
const shownCounts = [['created', true], ['updated', true], ['rejected', true], ['skipped', false], ['incomplete', false], ['references_created', false], ['warned', false]] as const;

interface Props {
  entity: Entity;
  info: ImportInfo;
  job: Job | undefined;
  busy: boolean;
  onRun: () => void;
}

/** What the run did, the rows it refused, and taking it back. */
export function ResultStep({ entity, info, job, busy, onRun }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  // Lists that were loaded before have new records now, and the record type perhaps new fields and choices.
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
    void queries.invalidateQueries({ queryKey: keys.meta });
  }, [queries, entity.name, info.state]);

  const result: Partial<Record<(typeof shownCounts)[number][0], number>> = info.result ?? {};
  const counts = shownCounts.flatMap(([name, always]) => (always || (result[name] ?? 0) > 0 ? [[name, result[name] ?? 0] as const] : []));
  const left = (result['rejected'] ?? 0) + (result['skipped'] ?? 0);
  const failed = job?.kind === 'import.run' && job.error;
  return (
    <>
      {(info.state === 'cancelled' || info.state === 'undone') && (
        <Alert type={info.state === 'cancelled' ? 'warning' : 'info'} showIcon title={t(`import.state.${info.state}`)} />
      )}
      {failed && <ProblemAlert problem={new Problem(failed)} />}
      {failed && info.state === 'failed' && <div><Button type="primary" loading={busy} onClick={onRun}>{t('import.goOn')}</Button></div>}
      <div className={styles['counts']}>
        {counts.map(([name, count]) => (
          <div key={name} className={styles['count']}>
            <span className={styles['number']}>{format.number(count)}</span>
            <span className={styles['muted']}>{t(`import.result.${name}`)}</span>
          </div>
        ))}
      </div>
      {Object.entries(info.result?.brought ?? {}).map(([name, brought]) => (
        <Brought key={name} entity={name} counts={{ created: brought.created, updated: brought.updated, there: brought.skipped, refused: brought.rejected }} />
      ))}
      <div className={styles['actions']}>
        <Link to={`/${entity.path}?sort=-created_at`}><Button type="primary">{t('import.toList', { what: entity.label_many })}</Button></Link>
        {left > 0 && (
          <Button icon={<DownloadOutlined />} href={addressOf('/imports/{id}/rejected', { id: info.id })} download>{t('import.rejected', { count: left })}</Button>
        )}
        <Link to={`/imports/new/${entity.path}`}><Button>{t('import.another')}</Button></Link>
      </div>
      <Undo info={info} job={job?.kind === 'import.undo' ? job : undefined} />
    </>
  );
}

function Undo({ info, job }: { info: ImportInfo; job: Job | undefined }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const undo = () =>
    modal.confirm({
      title: t('import.undoAsk'),
      content: t('import.undoHelp'),
      okText: t('import.undo'),
      okButtonProps: { danger: true },
      onOk: () => undoImport(info.id).then(() => queries.invalidateQueries({ queryKey: importKeys.one(info.id) }), complain),
    });
  const mayUndo = (info.state === 'done' || info.state === 'cancelled' || info.state === 'failed') && (!job || isOver(job));
  return (
    <>
      {job && <Undone job={job} />}
      {mayUndo && (
        <div className={styles['actions']}>
          <Button danger onClick={() => void undo()}>{t('import.undo')}</Button>
          <span className={styles['muted']}>{t('import.undoHelp')}</span>
        </div>
      )}
    </>
  );
}

/** What was taken back, and what stayed because somebody changed or uses it. */
function Undone({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { byName } = useMeta();
  const result = (job.result ?? {}) as UndoResult;
  const kept = result.kept ?? [];
  return (
    <Card title={t('import.undone')} size="small">
      {!isOver(job) && <JobProgress job={job} />}
      {job.error && <ProblemAlert problem={new Problem(job.error)} />}
      {isOver(job) && !job.error && <div>{t('import.undoneCounts', { undone: format.number(result.undone ?? 0), restored: format.number(result.restored ?? 0) })}</div>}
      {kept.length > 0 && (
        <>
          <div className={styles['label']}>{t('import.kept', { count: format.number(result.kept_count ?? kept.length) as never })}</div>
          {kept.map((one) => {
            const entity = byName.get(one.entity ?? '');
            return (
              <div key={one.id} className={styles['line']}>
                <span className={styles['grow']}>{entity ? <Link to={`/${entity.path}/${one.id}`}>{one.title || one.id}</Link> : one.title || one.id}</span>
                <span className={styles['muted']}>{one.why}</span>
              </div>
            );
          })}
        </>
      )}
    </Card>
  );
}
