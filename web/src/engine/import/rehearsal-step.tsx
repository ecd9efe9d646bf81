import { Alert, Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportInfo, Rehearsal } from '@/api/imports';
import { toProblem } from '@/api/problem';
import type { Entity } from '@/api/types';
import { ProblemAlert } from '../problems/problem-alert';
import { useFormat } from '../use-format';
import { Brought } from './brought';
import { changeFor, isEmptyChange, type Decisions } from './decisions';
import { RowReasons } from './row-reasons';
import { RowsTaken } from './rows-taken';
import { UnmatchedList } from './unmatched-list';
import { useImportChange } from './use-import';
import styles from './import.module.css';

interface Props {
  entity: Entity;
  info: ImportInfo;
  busy: boolean;
  onRehearse: () => void;
  onRun: () => void;
  onBack: () => void;
}

/** What the import would do: counts, the rows that would not come in, and values nothing is known by. */
export function RehearsalStep({ entity, info, busy, onRehearse, onRun, onBack }: Props) {
  const { t } = useTranslation();
  const { mutateAsync, error, isPending } = useImportChange(info.id);
  const [decisions, setDecisions] = useState<Decisions>({});
  if (!info.rehearsal) {
    // It was stopped or failed on the way.
    return <div className={styles['actions']}><Button type="primary" loading={busy} onClick={onRehearse}>{t('import.rehearseAgain')}</Button></div>;
  }

  const unmatched = info.rehearsal.unmatched;
  const change = changeFor(entity, info, decisions, unmatched);
  const decided = Object.keys(decisions).length > 0 && !isEmptyChange(change);
  // What was decided is kept with the import first; then it is rehearsed or run with it.
  const after = (next: () => void) => void (decided ? mutateAsync({ change }).then(next, () => undefined) : next());
  const writes = info.rehearsal.new + info.rehearsal.updated;
  return (
    <>
      <ProblemAlert problem={error ? toProblem(error) : null} />
      <Outcome rehearsal={info.rehearsal} info={info} entity={entity} />
      {unmatched.length > 0 && (
        <Card title={t('import.unmatched')} size="small">
          <UnmatchedList
            entity={entity}
            info={info}
            decisions={decisions}
            onDecide={(key, decision) => setDecisions((now) => ({ ...now, [key]: decision }))}
          />
        </Card>
      )}
      <div className={styles['actions']}>
        <Button onClick={onBack}>{t('import.back')}</Button>
        <Button type={decided ? 'primary' : 'default'} loading={busy || isPending} onClick={() => after(onRehearse)}>{t('import.rehearseAgain')}</Button>
        <Button type={decided ? 'default' : 'primary'} loading={busy || isPending} disabled={writes === 0 && !decided} onClick={() => after(onRun)}>
          {t('import.run')}
        </Button>
      </div>
    </>
  );
}

type Kind = 'new' | 'updated' | 'duplicate' | 'invalid';

function Outcome({ rehearsal, info, entity }: { rehearsal: Rehearsal; info: ImportInfo; entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<Kind | null>(rehearsal.invalid > 0 ? 'invalid' : null);
  const warned = rehearsal.rows.filter((row) => row.outcome !== 'duplicate' && row.outcome !== 'invalid' && row.reasons.length > 0);
  const kinds: Kind[] = ['new', 'updated', 'duplicate', 'invalid'];
  return (
    <>
      <div className={styles['counts']} role="group" aria-label={t('import.step.rehearsal')}>
        {kinds.map((kind) => {
          const inside = (
            <>
              <span className={styles['number']}>{format.number(rehearsal[kind])}</span>
              <span className={styles['muted']}>{t(`import.outcome.${kind}`)}</span>
            </>
          );
          // One rehearsed by an older server does not know what comes in.
          const opens = rehearsal[kind] > 0 && (kind === 'duplicate' || kind === 'invalid' || rehearsal.taken);
          return opens ? (
            <button
              key={kind}
              type="button"
              className={`${styles['count']} ${shown === kind ? styles['chosen'] : ''}`}
              aria-expanded={shown === kind}
              onClick={() => setShown(shown === kind ? null : kind)}
            >
              {inside}
            </button>
          ) : <div key={kind} className={styles['count']}>{inside}</div>;
        })}
      </div>
      {(rehearsal.incomplete ?? 0) > 0 && (
        <Alert type="info" showIcon title={t('import.incomplete', { count: rehearsal.incomplete ?? 0 })} />
      )}
      {Object.entries(rehearsal.brought ?? {}).map(([name, counts]) => (
        <Brought key={name} entity={name} counts={{ created: counts.new, updated: counts.updated, there: counts.duplicate, refused: counts.invalid }} />
      ))}
      {warned.length > 0 && (
        <Card title={t('import.warned', { count: rehearsal.warned ?? warned.length })} size="small">
          <RowReasons entity={entity} info={info} rows={warned} total={rehearsal.warned ?? warned.length} />
        </Card>
      )}
      {shown && (
        <Card title={t(`import.outcome.${shown}`)} size="small">
          {shown === 'new' || shown === 'updated'
            ? <RowsTaken key={shown} entity={entity} info={info} rows={rehearsal.taken?.[shown] ?? []} total={rehearsal[shown]} />
            : <RowReasons entity={entity} info={info} rows={rehearsal.rows.filter((row) => row.outcome === shown)} total={rehearsal[shown]} />}
        </Card>
      )}
    </>
  );
}
