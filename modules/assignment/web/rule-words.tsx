import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { fromDraft } from '@/engine/filters/draft';
import { ConditionWords } from '@/engine/filters/filter-words';
import { useReferenceTitle } from '@/fields-types/use-reference-title';
import { useReferenceTitles } from '@/fields-types/use-reference-titles';
import { MeaningTag } from '@/shared/meaning-tag';
import { lacks, toPeople, weightOf, type RuleDraft } from './draft';

/** A rule as one says it: "Region is East → in turn to Wang Fang and Li Lei". */
export function RuleWords({ rule, entity }: { rule: RuleDraft; entity: Entity }) {
  const { t } = useTranslation();
  const people = useReferenceTitles('user', rule.people);
  const { title: pool } = useReferenceTitle('pool', rule.pool);
  const condition = fromDraft(rule.condition);
  const missing = lacks(rule);
  return (
    <>
      <strong>{rule.name || t('assigning.unnamed')}</strong>{t('assigning.colon')}
      {condition ? <ConditionWords entity={entity} condition={condition} outermost /> : t('assigning.every')} → {t(`assigning.how.${rule.how}`, { most: rule.mostOpen ?? 0 })}{' '}
      {missing ? <MeaningTag of="risk">{t(`assigning.lacks.${missing}`)}</MeaningTag> : !toPeople(rule.how) ? <strong>{pool}</strong> : (
        people.map((one, index) => (
          <Fragment key={one.id}>
            {index > 0 && t('listJoint')}
            <strong>{one.title}</strong>{rule.how === 'weighted' && <> ×{weightOf(rule, one.id)}</>}
          </Fragment>
        ))
      )}
      {toPeople(rule.how) && rule.how !== 'holding_limit' && rule.mostOpen !== null && <>{t('assigning.comma')}{t('assigning.upTo', { most: rule.mostOpen })}</>}
      {rule.workingHours && <>{t('assigning.comma')}{t('assigning.inHours')}</>}
    </>
  );
}
