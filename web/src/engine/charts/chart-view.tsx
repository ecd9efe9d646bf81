import { Alert, Empty, theme } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Entity } from '@/api/types';
import { later } from '@/shared/later';
import { Loading } from '@/shared/loading';
import { fieldOf } from '../meta';
import { ProblemPage } from '../problems/problem-page';
import { Chart, chartComes } from './chart';
import { chartOption, colorOf } from './chart-option';
import { addressBehind, conditionBehind, groupingOf, type ChartDefinition } from './definition';
import { FigureTable } from './figure-table';
import type { FigureTable as FigureData, Mark } from './table-of';
import { useFigureFormat, useFigures, useMarkLabel } from './use-figures';
import styles from './charts.module.css';

const RecordList = later(() => import('./record-list').then((parts) => parts.RecordList));

interface Props {
  title: string;
  entity: Entity;
  definition: ChartDefinition;
  height?: number;
  /** Its figures as a table instead of the drawing. */
  asTable?: boolean;
}

const figureHeight = 32;
// More bars than these cannot be told apart; the table has them all.
const mostGroups = 40;

/** A chart with its figures: a click on a bar opens the records behind it. */
export function ChartView(props: Props) {
  return props.definition.kind === 'list' ? <RecordList entity={props.entity} definition={props.definition} /> : <Figures {...props} />;
}

function Figures({ title, entity, definition, height = 240, asTable = false }: Props) {
  const { t } = useTranslation();
  const { data: table, error, refetch } = useFigures(entity, definition);
  const single = definition.kind === 'number' || definition.group === null;
  const drawn = !single && !asTable && definition.kind !== 'table';
  useEffect(() => {
    if (drawn) chartComes();
  }, [drawn]);
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!table) return <div style={{ minHeight: single ? figureHeight : height }}><Loading /></div>;
  if (table.groups.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('chart.nothing')} />;
  return (
    <>
      {table.mixed && <Alert type="info" showIcon title={t('chart.mixed')} />}
      {single ? <Number entity={entity} definition={definition} table={table} />
        : !drawn ? <FigureTable title={title} entity={entity} definition={definition} table={table} />
        : (
          <>
            <Drawn entity={entity} definition={definition} table={table} height={height} />
            <FigureTable plain title={title} entity={entity} definition={definition} table={table} />
          </>
        )}
    </>
  );
}

type Part = Required<Pick<Props, 'entity' | 'definition'>> & { table: FigureData };

function Number({ entity, definition, table }: Part) {
  const { full } = useFigureFormat(entity, definition.measure, table.currency);
  return <Link className={styles['number'] ?? ''} to={addressBehind(entity, definition.filter)}>{full(table.figures[0]?.[0] ?? null)}</Link>;
}

function Drawn({ entity, definition, table, height }: Part & { height: number }) {
  const { token } = theme.useToken();
  const navigate = useNavigate();
  const label = useMarkLabel(entity);
  const { full, short } = useFigureFormat(entity, definition.measure, table.currency);
  const { group, split, kind } = definition;
  const still = typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
  const option = useMemo(() => {
    const color = (grouping: string | null, mark: Mark) =>
      grouping ? colorOf(token, fieldOf(entity, groupingOf(grouping).field)?.choices?.find((choice) => choice.value === mark.key)?.color) : undefined;
    const shown = table.groups.slice(0, mostGroups);
    return chartOption({
      kind, token, full, short, still,
      groups: shown.map((one) => label(group, one)),
      colors: shown.map((one) => color(group, one)),
      series: table.series.map((one, index) => ({ name: label(split, one), color: color(split, one), values: shown.map((_, at) => table.figures[at]?.[index] ?? null) })),
    });
  }, [kind, token, full, short, still, label, table, group, split, entity]);
  const open = (at: number, series: number) => {
    const values = { ...(group ? { group: table.groups[at]?.value ?? null } : {}), ...(split ? { split: table.series[series]?.value ?? null } : {}) };
    void navigate(addressBehind(entity, conditionBehind(entity, definition, values)));
  };
  return <Chart option={option} height={height} onPick={open} />;
}
