import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { importKeys, rehearseImport, runImport, type ImportInfo } from '@/api/imports';
import { useEntity } from '@/api/meta-context';
import { Problem } from '@/api/problem';
import type { Entity, Job } from '@/api/types';
import { Loading } from '@/shared/loading';
import { isOver } from '../jobs/use-job';
import { NotFoundPage } from '../problems/not-found-page';
import { ProblemAlert } from '../problems/problem-alert';
import { ProblemPage } from '../problems/problem-page';
import { useProblemMessage } from '../problems/use-problem-message';
import { ImportSteps } from './import-steps';
import { stepOf, type Step } from './mapping';
import { MappingStep } from './mapping-step';
import { RehearsalStep } from './rehearsal-step';
import { ResultStep } from './result-step';
import { useImport } from './use-import';
import { Working } from './working';
import styles from './import.module.css';

const order: Step[] = ['mapping', 'rehearsal', 'result'];

/** /imports/{id}: one import, at the step it stands at. */
export function ImportPage() {
  const { id = '' } = useParams();
  const { data: info, job, error, refetch } = useImport(id);
  const entity = useEntity(info?.entity);
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!info) return <Loading />;
  return entity ? <ImportScreen entity={entity} info={info} job={job} /> : <NotFoundPage />;
}

function ImportScreen({ entity, info, job }: { entity: Entity; info: ImportInfo; job: Job | undefined }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [back, setBack] = useState(false);
  const [starting, setStarting] = useState(false);
  const step = back && info.state === 'rehearsed' ? 'mapping' : stepOf(info, job);
  const working = job !== undefined && !isOver(job) && job.kind !== 'import.undo';

  const begin = async (what: (id: string) => Promise<unknown>) => {
    setStarting(true);
    try {
      await what(info.id);
      await queries.invalidateQueries({ queryKey: importKeys.one(info.id) });
      setBack(false);
    } catch (error) {
      complain(error);
    } finally {
      setStarting(false);
    }
  };
  const rehearse = () => void begin(rehearseImport);
  const run = () => void begin(runImport);
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1 className={styles['title']}>{t('import.title', { what: entity.label_many })}</h1>
        <span className={styles['muted']}>{info.file} · {t('import.rows', { count: info.rows })}</span>
        <Link to={`/${entity.path}`}>{t('import.backToList')}</Link>
      </div>
      <ImportSteps
        step={order.indexOf(step) + 1}
        onBack={info.state === 'rehearsed' && !working ? (wanted) => setBack(wanted === 1) : undefined}
      />
      {working && <Working job={job} />}
      {!working && step !== 'result' && job?.error && <ProblemAlert problem={new Problem(job.error)} />}
      {!working && step === 'mapping' && <MappingStep entity={entity} info={info} busy={starting} onRehearse={rehearse} />}
      {!working && step === 'rehearsal' && <RehearsalStep entity={entity} info={info} busy={starting} onRehearse={rehearse} onRun={run} onBack={() => setBack(true)} />}
      {!working && step === 'result' && <ResultStep entity={entity} info={info} job={job} busy={starting} onRun={run} />}
    </div>
  );
}
