import { Button, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEntity } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { FilterBuilder } from '@/engine/filters/filter-builder';
import { fieldOf } from '@/engine/meta';
import type { PoolEntity } from '../api';
import { Sentence } from '@/engine/page/sentence';
import { classField, type RuleDraft } from './draft';
import styles from '../pools.module.css';

interface Props {
  rule: RuleDraft;
  entity: Entity;
  onChange: (rule: RuleDraft) => void;
  onDone: () => void;
}

/** Where a rule is written: what has not happened for how long, for which classes, and whom it spares. */
export function RuleEditor({ rule, entity, onChange, onDone }: Props) {
  const { t } = useTranslation();
  const kinds = useEntity('pool_rule');
  const classes = fieldOf(entity, classField[entity.name as PoolEntity])?.choices?.filter((one) => !one.retired) ?? [];
  return (
    <div className={styles['ruleEditor']}>
      <Sentence
        word="pools.rule.write"
        parts={{
          kind: (
            <Select
              aria-label={t('pools.rule.what')}
              popupMatchSelectWidth={false}
              value={rule.kind}
              onChange={(kind) => onChange({ ...rule, kind })}
              options={(kinds && fieldOf(kinds, 'kind')?.choices)?.filter((one) => !one.retired).map((one) => ({ value: one.value, label: one.label })) ?? []}
            />
          ),
          days: <InputNumber min={1} max={3650} value={rule.days} aria-label={t('pools.rule.days')} onChange={(days) => onChange({ ...rule, days: days ?? 1 })} />,
        }}
      />
      {classes.length > 0 && (
        <label className={styles['stack']}>
          <span className={styles['muted']}>{t('pools.rule.classes')}</span>
          <Select mode="multiple" aria-label={t('pools.rule.classes')} value={rule.classes} placeholder={t('pools.rule.allClasses')} onChange={(next) => onChange({ ...rule, classes: next })} options={classes.map((one) => ({ value: one.value, label: one.label }))} />
        </label>
      )}
      <fieldset className={styles['fieldset']}>
        <legend className={styles['muted']}>{t('pools.rule.exempt')}</legend>
        <FilterBuilder own entity={entity} draft={rule.exempt} onChange={(exempt) => onChange({ ...rule, exempt })} />
      </fieldset>
      <div><Button onClick={onDone}>{t('pools.rule.done')}</Button></div>
    </div>
  );
}
