import { theme } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/engine/charts/chart';
import { useFormat } from '@/engine/use-format';
import { useMeaningLines } from './use-meaning-lines';
import { Nothing } from '@/shared/nothing';
import type { Rehearsal as Result, Thresholds } from './api';
import { GradeTag, meaningOf } from './grade-tag';
import { gradeOf, inOrder, verdictOf } from './judged';
import styles from './scoring.module.css';

/** What the rules would do with the leads there are: where scores lie, what became of each grade, and how well they tell apart. */
export function Rehearsal({ result, thresholds }: { result: Result; thresholds: Thresholds }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { token } = theme.useToken();
  const shade = useMeaningLines();
  const buckets = useMemo(() => trimmed(result.distribution), [result.distribution]);
  const option = useMemo(() => {
    const text = { color: token.colorTextSecondary, fontFamily: token.fontFamily, fontSize: 12 };
    return {
      animation: false,
      textStyle: text,
      grid: { left: 8, right: 8, top: 16, bottom: 4, containLabel: true },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, axisPointer: { type: 'shadow' }, backgroundColor: token.colorBgElevated, borderColor: token.colorBorderSecondary, textStyle: { ...text, color: token.colorText } },
      xAxis: { type: 'category', data: buckets.map((one) => String(one.from)), axisTick: { show: false }, axisLabel: { ...text, hideOverlap: true }, axisLine: { lineStyle: { color: token.colorBorder } } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: token.colorBorderSecondary } }, axisLabel: { ...text, formatter: format.short } },
      series: [{ type: 'bar', barCategoryGap: '12%', data: buckets.map((one) => ({ value: one.count, itemStyle: { color: shade(meaningOf[gradeOf(one.from, thresholds)]) } })) }],
    };
  }, [buckets, thresholds, token, format, shade]);
  if (result.count === 0) return <Nothing small title={t('scoring.nobody')} />;
  const known = result.grades.reduce((sum, row) => sum + row.known, 0);
  const best = Math.max(0.0001, ...result.grades.map((row) => row.rate ?? 0));
  return (
    <div className={styles['result']}>
      <section aria-label={t('scoring.distribution')}>
        <h3 className={styles['part']}>{t('scoring.distribution')}</h3>
        <Chart option={option} height={180} />
        <table className={styles['unseen']}>
          <caption>{t('scoring.distribution')}</caption>
          <tbody>{buckets.map((one) => <tr key={one.from}><th scope="row">{one.from} – {one.to}</th><td>{one.count}</td></tr>)}</tbody>
        </table>
      </section>
      <table className={styles['grades']}>
        <caption className={styles['part']}>{t('scoring.perGrade')}</caption>
        <thead><tr><th scope="col">{t('scoring.gradeHead')}</th><th scope="col">{t('scoring.leads')}</th><th scope="col">{t('scoring.known')}</th><th scope="col">{t('scoring.rate')}</th></tr></thead>
        <tbody>
          {result.grades.map((row) => (
            <tr key={row.grade}>
              <th scope="row"><GradeTag grade={row.grade} /></th>
              <td>{format.number(row.count)} <span className={styles['muted']}>{format.number(Math.round((row.count / result.count) * 100))}%</span></td>
              <td>{format.number(row.known)}</td>
              <td>
                {row.rate === null ? '—' : (
                  <span className={styles['rate']}>
                    <span className={styles['bar']} aria-hidden><span className={styles['plus']} style={{ width: `${(row.rate / best) * 100}%` }} /></span>
                    {format.number(Math.round(row.rate * 1000) / 10)}%
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className={styles['verdict']} aria-label={t('scoring.howWell')}>
        <h3 className={styles['part']}>{t('scoring.howWell')}</h3>
        {result.auc ? (
          <>
            <p className={styles['verdictWords']}><b>{t(`scoring.verdict.${verdictOf(result.auc)}`)}</b></p>
            <p>{t('scoring.auc', { times: format.number(Math.round(result.auc.value * 100)), low: format.number(Math.round(result.auc.low * 100)), high: format.number(Math.round(result.auc.high * 100)) })}</p>
            <p className={styles['muted']}>{t('scoring.aucOf', { won: format.number(result.auc.positives), lost: format.number(result.auc.negatives), auc: format.number(Math.round(result.auc.value * 1000) / 1000) })}</p>
            {!inOrder(result.grades) && <p className={styles['warning']}>{t('scoring.outOfOrder')}</p>}
          </>
        ) : <p>{known === 0 ? t('scoring.noOutcome') : t('scoring.oneOutcome')}</p>}
      </section>
    </div>
  );
}

// Without the empty ends.
function trimmed(buckets: Result['distribution']): Result['distribution'] {
  const first = buckets.findIndex((one) => one.count > 0);
  const last = buckets.findLastIndex((one) => one.count > 0);
  return first < 0 ? [] : buckets.slice(first, last + 1);
}
