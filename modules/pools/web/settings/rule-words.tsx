import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { fromDraft } from '@/engine/filters/draft';
import { ConditionWords } from '@/engine/filters/filter-words';
import { fieldOf } from '@/engine/meta';
import { useLocale } from '@/shared/locale';
import type { PoolEntity } from '../api';
import { spanWords } from '../returns';
import { classField, type RuleDraft } from './draft';

/** A rule as one says it: "No follow-up for 30 days → back to the pool, only class C and D, except key accounts". */
export function RuleWords({ rule, entity, working }: { rule: RuleDraft; entity: Entity; working: boolean }) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const exempt = fromDraft(rule.exempt);
  const labels = fieldOf(entity, classField[entity.name as PoolEntity])?.choices;
  const classes = rule.classes.map((one) => labels?.find((choice) => choice.value === one)?.label ?? one);
  const time = working ? t('pools.rule.workingDays', { count: rule.days }) : spanWords(rule.days, 'day', language);
  return (
    <>
      <strong>{t(`pools.rule.kind.${rule.kind}`, { time })}</strong> → {t('pools.rule.back')}
      {classes.length > 0 && <>{t('pools.rule.comma')}{t('pools.rule.only', { classes: classes.join(t('listJoint')) })}</>}
      {exempt && <>{t('pools.rule.comma')}{t('pools.rule.except')} <ConditionWords entity={entity} condition={exempt} outermost /></>}
    </>
  );
}
