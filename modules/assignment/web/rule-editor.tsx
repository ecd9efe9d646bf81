import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEntity } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { FilterBuilder } from '@/engine/filters/filter-builder';
import { fieldOf } from '@/engine/meta';
import { Sentence } from '@/engine/page/sentence';
import { ReferenceSelect } from '@/fields-types/reference-select';
import { useReferenceTitle } from '@/fields-types/use-reference-title';
import { useReferenceTitles } from '@/fields-types/use-reference-titles';
import { toPeople, weightOf, type RuleDraft } from './draft';
import styles from './assignment.module.css';

interface Props {
  rule: RuleDraft;
  entity: Entity;
  onChange: (rule: RuleDraft) => void;
  onDone: () => void;
}

/** Where a rule is written: which leads, how, and to whom. */
export function RuleEditor({ rule, entity, onChange, onDone }: Props) {
  const { t } = useTranslation();
  const rules = useEntity('assignment_rule');
  const people = useReferenceTitles('user', rule.people);
  const { title: pool } = useReferenceTitle('pool', rule.pool);
  const change = (part: Partial<RuleDraft>) => onChange({ ...rule, ...part });
  const id = (name: string) => `${rule.key}-${name}`;
  return (
    <div className={styles['editor']}>
      <div className={styles['stack']}>
        <label htmlFor={id('name')}>{t('assigning.name')}</label>
        <Input id={id('name')} autoFocus maxLength={100} value={rule.name} onChange={(event) => change({ name: event.target.value })} />
      </div>
      <fieldset className={styles['fieldset']}>
        <legend>{t('assigning.which')}</legend>
        <FilterBuilder entity={entity} draft={rule.condition} onChange={(condition) => change({ condition })} />
      </fieldset>
      <div className={styles['stack']}>
        <label htmlFor={id('how')}>{t('assigning.way')}</label>
        <Select
          id={id('how')}
          value={rule.how}
          onChange={(how) => change({ how })}
          options={(rules && fieldOf(rules, 'how')?.choices)?.filter((one) => !one.retired).map((one) => ({ value: one.value, label: one.label })) ?? []}
        />
      </div>
      {toPeople(rule.how) ? (
        <>
          <div className={styles['stack']}>
            <label htmlFor={id('people')}>{t('assigning.people')}</label>
            <ReferenceSelect id={id('people')} to="user" multiple value={people} onChange={(next) => change({ people: next })} />
          </div>
          {rule.how === 'weighted' && people.length > 0 && (
            <ul className={styles['weights']}>
              {people.map((one) => (
                <li key={one.id}>
                  <span>{one.title}</span>
                  <InputNumber size="small" min={0} max={100} value={weightOf(rule, one.id)} aria-label={t('assigning.weightOf', { name: one.title ?? '' })} onChange={(weight) => change({ weights: { ...rule.weights, [one.id]: weight ?? 1 } })} />
                </li>
              ))}
            </ul>
          )}
          <Sentence
            word="assigning.most"
            parts={{ most: <InputNumber className={styles['number'] ?? ''} min={1} value={rule.mostOpen} placeholder={t('assigning.noLimit')} aria-label={t('assigning.mostLabel')} onChange={(mostOpen) => change({ mostOpen })} /> }}
          />
        </>
      ) : (
        <div className={styles['stack']}>
          <label htmlFor={id('pool')}>{t('assigning.pool')}</label>
          <ReferenceSelect id={id('pool')} to="pool" value={rule.pool ? [title(rule.pool.id, pool)] : []} onChange={([next]) => change({ pool: next ?? null })} />
        </div>
      )}
      <Checkbox checked={rule.workingHours} onChange={(event) => change({ workingHours: event.target.checked })}>{t('assigning.onlyInHours')}</Checkbox>
      <div><Button onClick={onDone}>{t('assigning.done')}</Button></div>
    </div>
  );
}

const title = (id: string, known: string) => (known ? { id, title: known } : { id });
