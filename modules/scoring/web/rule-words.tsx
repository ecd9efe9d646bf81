import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { ConditionWords } from '@/engine/filters/filter-words';
import { fieldOf } from '@/engine/meta';
import { useFormat } from '@/engine/use-format';
import { useEntity } from '@/api/meta-context';
import { counts, decays, type RuleDraft } from './rule-draft';
import styles from './scoring.module.css';

/** A rule as a sentence: what gives how many points, to whom, at most how many, and how they fade. */
export function RuleWords({ lead, rule }: { lead: Entity; rule: RuleDraft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const activity = useEntity('activity');
  const labels = (entity: Entity | undefined, names: string[]) => names.map((name) => (entity && fieldOf(entity, name)?.label) ?? name).join(t('listJoint'));
  const signals = rule.signals.map((one) => (activity && fieldOf(activity, 'signals')?.choices?.find((choice) => choice.value === one)?.label) ?? one).join(t('listJoint'));
  const which = rule.behaviour === 'signals' ? signals || t('scoring.anySignal') : rule.behaviour === 'completeness' ? (rule.fields.length > 0 ? labels(lead, rule.fields) : t('scoring.allFields')) : '';
  return (
    <span className={styles['sentence']}>
      <b className={rule.points < 0 ? styles['less'] : styles['more']}>{rule.points > 0 ? '+' : rule.points < 0 ? '−' : ''}{format.number(Math.abs(rule.points))}</b>{' '}
      {t(`scoring.each.${rule.behaviour}`, { which })}
      {rule.condition && <>{' '}<span className={styles['muted']}>{t('scoring.when')}</span> <ConditionWords entity={lead} condition={rule.condition} outermost /></>}
      {!rule.condition && rule.behaviour === 'field' && <> {t('scoring.everyLead')}</>}
      {counts(rule.behaviour) && rule.most !== null && <span className={styles['muted']}>{t('scoring.most', { most: format.number(rule.most) })}</span>}
      {decays(rule.behaviour) && rule.halfLife !== null && (
        <span className={styles['muted']}>{rule.since ? t('scoring.halvesSince', { days: format.number(rule.halfLife), since: fieldOf(lead, rule.since)?.label ?? rule.since }) : t('scoring.halves', { days: format.number(rule.halfLife) })}</span>
      )}
    </span>
  );
}
