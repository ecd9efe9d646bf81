import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntity } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { fromDraft, toDraft, type GroupDraft } from '@/engine/filters/draft';
import { FilterBuilder } from '@/engine/filters/filter-builder';
import { fieldOf, isWhole } from '@/engine/meta';
import { SideDrawer } from '@/engine/page/side-drawer';
import { behaviours, counts, decays, type RuleDraft } from './rule-draft';
import { RuleWords } from './rule-words';
import styles from './scoring.module.css';

interface Props {
  lead: Entity;
  rule: RuleDraft;
  onDone: (rule: RuleDraft) => void;
  onClose: () => void;
}

/** One rule of the score, written; the sentence it comes to stands above. */
export function RuleDrawer({ lead, rule: given, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const activity = useEntity('activity');
  const [rule, setRule] = useState(given);
  const [filter, setFilter] = useState<GroupDraft>(() => toDraft(given.condition));
  const change = (more: Partial<RuleDraft>) => setRule((now) => ({ ...now, ...more }));
  const whole = { ...rule, condition: fromDraft(filter) };
  const signals = (activity && fieldOf(activity, 'signals')?.choices?.filter((one) => !one.retired)) ?? [];
  const asked = lead.fields.filter((field) => !field.read_only && !field.system && !isWhole(field));
  const dated = lead.fields.filter((field) => field.type === 'date' || field.type === 'datetime');
  const done = () => onDone({ ...whole, name: rule.name.trim() || t(`scoring.behaviour.${rule.behaviour}`) });
  return (
    <SideDrawer
      title={given.id ? t('scoring.editRule') : t('scoring.newRule')}
      onClose={onClose}
      acts={<><Button onClick={onClose}>{t('cancel')}</Button><Button type="primary" disabled={rule.points === 0} onClick={done}>{t('scoring.take')}</Button></>}
    >
      <p className={styles['spoken']} aria-live="polite"><RuleWords lead={lead} rule={whole} /></p>
      <Form layout="vertical">
        <Form.Item label={t('scoring.name')} htmlFor="rule-name"><Input id="rule-name" value={rule.name} maxLength={200} placeholder={t(`scoring.behaviour.${rule.behaviour}`)} onChange={(event) => change({ name: event.target.value })} /></Form.Item>
        <Form.Item label={t('scoring.what')} htmlFor="rule-what" extra={t(`scoring.help.${rule.behaviour}`)}>
          <Select id="rule-what" value={rule.behaviour} onChange={(behaviour) => change({ behaviour })} options={behaviours.map((value) => ({ value, label: t(`scoring.behaviour.${value}`) }))} />
        </Form.Item>
        <div className={styles['numbers']}>
          <Form.Item label={t(`scoring.points.${rule.behaviour}`)} htmlFor="rule-points">
            <InputNumber id="rule-points" min={-1000} max={1000} precision={0} value={rule.points} onChange={(points) => change({ points: points ?? 0 })} />
          </Form.Item>
          {counts(rule.behaviour) && (
            <Form.Item label={t('scoring.mostLabel')} htmlFor="rule-most"><InputNumber id="rule-most" min={1} max={100000} precision={0} value={rule.most} placeholder={t('scoring.noMost')} onChange={(most) => change({ most })} /></Form.Item>
          )}
          {decays(rule.behaviour) && (
            <Form.Item label={t('scoring.halfLife')} htmlFor="rule-half"><InputNumber id="rule-half" min={1} max={36500} precision={0} value={rule.halfLife} placeholder={t('scoring.never')} onChange={(halfLife) => change({ halfLife })} /></Form.Item>
          )}
          {rule.behaviour === 'field' && rule.halfLife !== null && (
            <Form.Item label={t('scoring.since')} htmlFor="rule-since">
              <Select id="rule-since" allowClear value={rule.since} placeholder={fieldOf(lead, 'created_at')?.label ?? t('scoring.created')} popupMatchSelectWidth={false} onChange={(since: string | undefined) => change({ since: since ?? null })} options={dated.map((field) => ({ value: field.name, label: field.label }))} />
            </Form.Item>
          )}
        </div>
        {rule.behaviour === 'signals' && (
          <Form.Item label={t('scoring.signals')} htmlFor="rule-signals"><Select id="rule-signals" mode="multiple" value={rule.signals} placeholder={t('scoring.anySignal')} onChange={(next: string[]) => change({ signals: next })} options={signals.map((one) => ({ value: one.value, label: one.label }))} /></Form.Item>
        )}
        {rule.behaviour === 'completeness' && (
          <Form.Item label={t('scoring.fields')} htmlFor="rule-fields"><Select id="rule-fields" mode="multiple" value={rule.fields} placeholder={t('scoring.allFields')} showSearch={{ optionFilterProp: 'label' }} onChange={(next: string[]) => change({ fields: next })} options={asked.map((field) => ({ value: field.name, label: field.label }))} /></Form.Item>
        )}
        <h3 className={styles['part']}>{t('scoring.whom')}</h3>
        <FilterBuilder entity={lead} draft={filter} onChange={setFilter} />
      </Form>
    </SideDrawer>
  );
}
