import { Button } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, Entity, Field, Value } from '@/api/types';
import { isRelativeDay } from '@/fields-types/relative-days';
import { useReferenceTitle } from '@/fields-types/use-reference-title';
import { stringOf } from '@/fields-types/values';
import { useFormat } from '../use-format';
import { findField, useFilterableFields } from './filterable-fields';
import { opWord } from './op-word';
import styles from './filters.module.css';

/** The filter in force, told as a sentence. */
export function FilterWords({ entity, filter, onClear }: { entity: Entity; filter: Condition; onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles['words']}>
      <span className={styles['label']}>{t('filter.inForce')}</span>
      <ConditionWords entity={entity} condition={filter} outermost />
      <Button size="small" type="link" onClick={onClear}>{t('filter.clear')}</Button>
    </div>
  );
}

export function ConditionWords({ entity, condition, outermost }: { entity: Entity; condition: Condition; outermost?: boolean }) {
  const { t } = useTranslation();
  if (Array.isArray(condition)) return <LeafWords entity={entity} leaf={condition} />;
  if ('not' in condition) {
    return <>{t('filter.not')} <ConditionWords entity={entity} condition={condition.not} /></>;
  }
  const [parts, joint] = 'all' in condition ? [condition.all, t('filter.and')] : [condition.any, t('filter.or')];
  return (
    <span>
      {!outermost && parts.length > 1 && '('}
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <span className={styles['label']}> {joint} </span>}
          <ConditionWords entity={entity} condition={part} />
        </Fragment>
      ))}
      {!outermost && parts.length > 1 && ')'}
    </span>
  );
}

function LeafWords({ entity, leaf: [path, op, value] }: { entity: Entity; leaf: [string, string, Value?] }) {
  const { t } = useTranslation();
  const found = findField(useFilterableFields(entity), path);
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return (
    <span>
      {found?.label ?? path} {opWord(t, op, found?.field)}{' '}
      {values.map((one, index) => (
        <Fragment key={index}>
          {index > 0 && (op === 'between' ? ' – ' : t('listJoint'))}
          <strong>{found ? <ValueWords field={found.field} value={one} /> : stringOf(one)}</strong>
        </Fragment>
      ))}
    </span>
  );
}

function ValueWords({ field, value }: { field: Field; value: Value }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = stringOf(value);
  if (value === 'me') return <>{t('filter.me')}</>;
  if (value === 'my department' || value === 'my department and below') return <>{t(`filter.${value}`)}</>;
  if (typeof value === 'boolean') return <>{value ? t('yes') : t('no')}</>;
  if (typeof value === 'number') return <>{format.number(value)}</>;
  if (isRelativeDay(text)) {
    const counted = /^(last|next) (\d+) days$/.exec(text);
    return <>{counted ? t(`day.counted_${counted[1] ?? 'last'}`, { count: Number(counted[2]) }) : t(`day.${text}`)}</>;
  }
  if (field.choices) return <>{field.choices.find((one) => one.value === text)?.label ?? text}</>;
  if (field.type === 'user' || field.type === 'reference' || field.type === 'references') {
    return <ReferenceWords to={field.type === 'user' ? 'user' : (field.to ?? '')} id={text} />;
  }
  return <>{text}</>;
}

function ReferenceWords({ to, id }: { to: string; id: string }) {
  const { title } = useReferenceTitle(to, { id });
  return <>{title || id}</>;
}
