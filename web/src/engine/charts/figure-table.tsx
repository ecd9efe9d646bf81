import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { fieldOf } from '../meta';
import { addressBehind, conditionBehind, groupingOf, type ChartDefinition } from './definition';
import type { FigureTable as Figures } from './table-of';
import { useFigureFormat, useMarkLabel } from './use-figures';
import styles from './charts.module.css';

interface Props {
  title: string;
  entity: Entity;
  definition: ChartDefinition;
  table: Figures;
  /** Words only, for readers of screens beside a drawing. */
  plain?: boolean;
}

/** The figures of a chart in words and numbers; each leads to its records. */
export function FigureTable({ title, entity, definition, table, plain = false }: Props) {
  const { t } = useTranslation();
  const label = useMarkLabel(entity);
  const { full } = useFigureFormat(entity, definition.measure, table.currency);
  const { group, split } = definition;
  const figure = (value: number | null, values: Parameters<typeof conditionBehind>[2]) =>
    plain || value === null || value === 0 ? full(value) : <Link to={addressBehind(entity, conditionBehind(entity, definition, values))}>{full(value)}</Link>;
  const nameOf = (one: string | null) => (one ? (fieldOf(entity, groupingOf(one).field)?.label ?? one) : '');
  return (
    <div className={plain ? styles['unseen'] : styles['scroll']} {...(plain ? {} : { tabIndex: 0, role: 'region', 'aria-label': title })}>
      <table className={styles['table']}>
        <caption className={styles['unseen']}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{nameOf(group)}</th>
            {table.series.map((one) => <th key={one.key} scope="col" className={styles['figure'] ?? ''}>{split ? label(split, one) : t('chart.figure')}</th>)}
          </tr>
        </thead>
        <tbody>
          {table.groups.map((row, at) => (
            <tr key={row.key}>
              <th scope="row">{label(group, row)}</th>
              {table.series.map((one, index) => (
                <td key={one.key} className={styles['figure'] ?? ''}>
                  {figure(table.figures[at]?.[index] ?? null, { ...(group ? { group: row.value } : {}), ...(split ? { split: one.value } : {}) })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
