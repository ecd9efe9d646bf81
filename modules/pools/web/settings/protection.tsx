import { InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity } from '@/api/types';
import { Sentence } from '@/engine/page/sentence';
import type { PoolDraft, RuleDraft } from './draft';
import { Section } from './pool-sections';
import { RuleList } from './rule-list';
import styles from '../pools.module.css';

interface Props {
  draft: PoolDraft;
  change: (part: Partial<PoolDraft>) => void;
  entity: Entity;
  rules: RuleDraft[];
  onRules: (rules: RuleDraft[]) => void;
}

/** When a record goes back to the pool, by which days that is counted, and how long before one is warned. */
export function Protection({ draft, change, entity, rules, onRules }: Props) {
  const { t } = useTranslation();
  return (
    <Section name="rules" title={t('pools.rule.title')} help={t('pools.rule.help')}>
      <RuleList rules={rules} entity={entity} working={draft.days === 'working'} onChange={onRules} />
      <div className={styles['line']}>
        <span>{t('pools.rule.countedIn')}</span>
        <Segmented
          aria-label={t('pools.rule.countedIn')}
          value={draft.days}
          onChange={(days) => change({ days })}
          options={(['calendar', 'working'] as const).map((one) => ({ value: one, label: t(`pools.rule.count.${one}`) }))}
        />
        {draft.days === 'working' && <Link to="/settings/calendar">{t('pools.rule.calendar')}</Link>}
      </div>
      <Sentence
        word="pools.rule.warn"
        parts={{
          days: <InputNumber className={styles['number'] ?? ''} min={0} max={365} value={draft.limits.warn_days} placeholder="0" aria-label={t('pools.limit.label.warn_days')} onChange={(value) => change({ limits: { ...draft.limits, warn_days: value } })} />,
        }}
      />
    </Section>
  );
}
