import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity } from '@/api/types';
import { addressBehind } from '@/engine/charts/definition';
import { MeaningTag } from '@/shared/meaning-tag';
import type { Meaning } from '@/shared/meanings';
import type { Results, Row, Step } from './api';
import { stepWhere } from './funnel';
import { comparedOf, path, share, sorted, together, type Compared, type Sort } from './judged';
import { ReasonsByRow, StaysByRow } from './told-apart';
import type { useWords } from './use-words';
import styles from './results.module.css';

interface Props {
  lead: Entity;
  results: Results;
  /** What rows are told apart by, in words. */
  label: string;
  words: ReturnType<typeof useWords>;
}

const meaningOf: Record<Compared, Meaning> = { better: 'good', 'as expected': 'quiet', worse: 'risk', 'too few': 'quiet' };

const views = ['figures', 'reasons', 'inStatus'] as const;

/** Figures, reasons and days for every source, person or month; every figure opens the records behind it. */
export function Breakdown({ lead, results, label, words }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<(typeof views)[number]>('figures');
  const there = views.filter((view) => view === 'figures' || (view === 'reasons' ? results.lost_reasons : results.days_in_status).length > 0);
  const view = there.includes(shown) ? shown : 'figures';
  const Shown = view === 'figures' ? FiguresByRow : view === 'reasons' ? ReasonsByRow : StaysByRow;
  return (
    <section className={styles['sheet']} aria-label={t('results.by', { what: label })}>
      <h2 className={styles['heading']}>{t('results.by', { what: label })}</h2>
      {there.length > 1 && <div className={styles['scroll']}><Segmented aria-label={t('results.by', { what: label })} value={view} onChange={setShown} options={there.map((value) => ({ value, label: t(`results.${value}`) }))} /></div>}
      {view === 'figures' && results.rows.some((row) => row.expected !== null) && <p className={styles['muted']}>{t('results.fair')}</p>}
      <div className={styles['scroll']} role="region" aria-label={t('results.by', { what: label })} tabIndex={0}>
        <Shown lead={lead} results={results} label={label} words={words} />
      </div>
    </section>
  );
}

function FiguresByRow({ lead, results, label, words }: Props) {
  const { t } = useTranslation();
  const [sort, setSort] = useState<Sort>({ by: 'created', down: true });
  const compared = results.rows.some((row) => row.expected !== null);
  const behind = (row: Row, step: Step) => addressBehind(lead, together(results.where, row.where, stepWhere(results, step)));
  const best = Math.max(0.0001, ...results.rows.map((row) => share(row.converted, row.created) ?? 0));
  const columns: { by: Sort['by']; label: string }[] = [
    { by: 'key', label }, ...path.map((step) => ({ by: step, label: t(`results.step.${step}`) })), { by: 'rate', label: t('results.rate') },
    ...(compared ? [{ by: 'expected' as const, label: t('results.expected') }] : []),
    { by: 'first_contact_hours', label: t('results.firstContact') }, { by: 'on_time', label: t('results.onTime') }, { by: 'days_to_convert', label: t('results.daysToConvert') },
    { by: 'cost_per_lead', label: t('results.costPerLead') }, { by: 'cost_per_customer', label: t('results.costPerCustomer') }, { by: 'return', label: t('results.return') },
  ];
  const cells = (row: Results['total'], link: ((step: Step) => string) | null) => (
    <>
      {path.map((step) => <td key={step}>{row[step] > 0 && link ? <Link to={link(step)}>{words.number(row[step])}</Link> : <span className={row[step] > 0 ? '' : styles['muted']}>{words.number(row[step])}</span>}</td>)}
      <td>
        {row.created === 0 ? '—' : (
          <span className={styles['rate']} title={row.low !== null && row.high !== null ? t('results.between', { low: words.percent(row.low), high: words.percent(row.high) }) : undefined}>
            <span className={styles['bar']} aria-hidden><span style={{ width: `${((share(row.converted, row.created) ?? 0) / best) * 100}%` }} /></span>
            {words.percent(share(row.converted, row.created))}
          </span>
        )}
      </td>
      {compared && <td><Expected row={row} words={words} /></td>}
      <td>{words.hours(row.first_contact_hours)}</td>
      <td>{words.percent(row.on_time)}</td>
      <td>{words.days(row.days_to_convert)}</td>
      <td>{words.money(row.cost_per_lead)}</td>
      <td>{words.money(row.cost_per_customer)}</td>
      <td>{words.times(row.return)}</td>
    </>
  );
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.by} scope="col" aria-sort={sort.by === column.by ? (sort.down ? 'descending' : 'ascending') : 'none'}>
              <button type="button" onClick={() => setSort((now) => ({ by: column.by, down: now.by === column.by ? !now.down : column.by !== 'key' }))}>
                {column.label} {sort.by === column.by && (sort.down ? <CaretDownOutlined /> : <CaretUpOutlined />)}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted(results.rows, sort, (row) => words.name(row.key)).map((row) => (
          <tr key={JSON.stringify(row.key)}><th scope="row">{words.name(row.key)}</th>{cells(row, (step) => behind(row, step))}</tr>
        ))}
      </tbody>
      <tfoot><tr><th scope="row">{t('results.all')}</th>{cells(results.total, null)}</tr></tfoot>
    </table>
  );
}

function Expected({ row, words }: { row: Results['total']; words: Props['words'] }) {
  const { t } = useTranslation();
  const compared = comparedOf(row);
  if (row.expected === null || compared === null) return <>—</>;
  return (
    <span className={styles['expected']}>
      <span className={styles['muted']}>{words.number(Math.round(row.expected * 10) / 10)}</span>
      <MeaningTag of={meaningOf[compared]}>{t(`results.compared.${compared.replace(' ', '_')}`)}</MeaningTag>
    </span>
  );
}
