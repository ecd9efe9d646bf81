import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { Nothing } from '@/shared/nothing';
import { newRule, type RuleDraft } from './draft';
import { RuleEditor } from './rule-editor';
import { RuleWords } from './rule-words';
import styles from '../pools.module.css';

interface Props {
  rules: RuleDraft[];
  entity: Entity;
  working: boolean;
  onChange: (rules: RuleDraft[]) => void;
}

/** The rules by which records go back, each a sentence that is switched, written and taken away where it stands. */
export function RuleList({ rules, entity, working, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const put = (rule: RuleDraft) => onChange(rules.map((one) => (one.key === rule.key ? rule : one)));
  const add = () => {
    const rule = newRule('no_follow_up');
    onChange([...rules, rule]);
    setOpen(rule.key);
  };
  return (
    <>
      {rules.length === 0 && <Nothing small title={t('pools.rule.none')}>{t('pools.rule.noneHelp')}</Nothing>}
      <ul className={styles['plain']}>
        {rules.map((rule, index) => (
          <li key={rule.key} className={styles['rule']}>
            <div className={styles['line']}>
              <Switch size="small" checked={rule.active} aria-label={t('pools.rule.active', { number: index + 1 })} onChange={(active) => put({ ...rule, active })} />
              <span className={`${styles['grow'] ?? ''} ${rule.active ? '' : styles['off'] ?? ''}`}><RuleWords rule={rule} entity={entity} working={working} /></span>
              <Button type="text" icon={<EditOutlined />} aria-label={t('pools.rule.edit', { number: index + 1 })} aria-expanded={open === rule.key} title={t('edit')} onClick={() => setOpen(open === rule.key ? null : rule.key)} />
              <Button type="text" danger icon={<DeleteOutlined />} aria-label={t('pools.rule.remove', { number: index + 1 })} title={t('remove')} onClick={() => onChange(rules.filter((one) => one.key !== rule.key))} />
            </div>
            {open === rule.key && <RuleEditor rule={rule} entity={entity} onChange={put} onDone={() => setOpen(null)} />}
          </li>
        ))}
      </ul>
      <div><Button type="dashed" icon={<PlusOutlined />} onClick={add}>{t('pools.rule.add')}</Button></div>
    </>
  );
}
