import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useEntity } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { addressBehind } from '@/engine/charts/definition';
import { fieldOf } from '@/engine/meta';
import type { Results, Row } from './api';
import { Behind } from './behind';
import { stepWhere } from './funnel';
import { share, statusesOf, together } from './judged';
import type { useWords } from './use-words';
import styles from './results.module.css';

interface Props {
  lead: Entity;
  results: Results;
  /** What rows are told apart by, in words. */
  label: string;
  words: ReturnType<typeof useWords>;
}

/** Why the leads of every source, person or month were lost: each number opens them. */
export function ReasonsByRow({ lead, results, label, words }: Props) {
  const { t } = useTranslation();
  const choices = fieldOf(lead, 'lost_reason')?.choices ?? [];
  const lost = stepWhere(results, 'lost');
  const all = { lost: results.total.lost, lost_reasons: results.lost_reasons, where: null };
  const cells = (row: Pick<Row, 'lost' | 'lost_reasons' | 'where'>) => (
    <>
      <td>{row.lost === 0 ? <span className={styles['muted']}>0</span> : <Link to={addressBehind(lead, together(results.where, row.where, lost))}>{words.number(row.lost)}</Link>}</td>
      {results.lost_reasons.map(({ value }) => {
        const found = row.lost_reasons.find((one) => one.value === value);
        return (
          <td key={value ?? ''}>
            {!found ? <span className={styles['muted']}>0</span> : (
              <>
                <Link to={addressBehind(lead, together(results.where, row.where, lost, found.where))}>{words.number(found.count)}</Link>{' '}
                <span className={styles['muted']}>{words.percent(share(found.count, row.lost))}</span>
              </>
            )}
          </td>
        );
      })}
    </>
  );
  const heads = [t('results.step.lost'), ...results.lost_reasons.map(({ value }) => choices.find((one) => one.value === value)?.label ?? value ?? t('results.none'))];
  return <ByRow results={results} label={label} words={words} heads={heads} cells={cells} all={cells(all)} />;
}

/** How long the leads of every source, person or month stayed in each status, and how often. */
export function StaysByRow({ lead, results, label, words }: Props) {
  const { t } = useTranslation();
  const changes = useEntity('status_change');
  const statuses = statusesOf(lead, results);
  const cells = (row: Pick<Row, 'days_in_status'>) => statuses.map(({ value }) => {
    const stay = row.days_in_status.find((one) => one.status === value);
    return (
      <td key={value}>
        {!stay ? '—' : (
          <Behind to={changes && stay.where && addressBehind(changes, stay.where)}>
            {words.days(stay.days)} <span className={styles['muted']}>{t('results.times', { times: words.number(stay.count) })}</span>
          </Behind>
        )}
      </td>
    );
  });
  return <ByRow results={results} label={label} words={words} heads={statuses.map((one) => one.label)} cells={cells} all={cells(results)} />;
}

function ByRow({ results, label, words, heads, cells, all }: Pick<Props, 'results' | 'label' | 'words'> & { heads: string[]; cells: (row: Row) => ReactNode; all: ReactNode }) {
  const { t } = useTranslation();
  return (
    <table className={styles['table']}>
      <thead><tr>{[label, ...heads].map((head) => <th key={head} scope="col"><span className={styles['head']}>{head}</span></th>)}</tr></thead>
      <tbody>{results.rows.map((row) => <tr key={JSON.stringify(row.key)}><th scope="row">{words.name(row.key)}</th>{cells(row)}</tr>)}</tbody>
      <tfoot><tr><th scope="row">{t('results.all')}</th>{all}</tr></tfoot>
    </table>
  );
}
