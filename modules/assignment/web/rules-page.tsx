import { DeleteOutlined, EditOutlined, HolderOutlined, PlusOutlined } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { App, Button, Switch } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { createRecord, listRecords, removeRecord, updateRecord } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { CarriedLines } from '@/engine/carry/carried-lines';
import { inNewOrder } from '@/engine/carry/in-new-order';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { ProblemPage } from '@/engine/problems/problem-page';
import { later } from '@/shared/later';
import { Loading } from '@/shared/loading';
import { newKey } from '@/shared/new-key';
import { Nothing } from '@/shared/nothing';
import { lacks, newRule, readRule, ruleBody, ruleChanges, type RuleDraft } from './draft';
import { RuleEditor } from './rule-editor';
import { RuleWords } from './rule-words';
import styles from './assignment.module.css';

const RehearsalDrawer = later(() => import('./rehearsal-drawer').then((parts) => parts.RehearsalDrawer));

/** /settings/assignment: who gets a new lead; the first rule that fits decides. */
export function RulesPage() {
  const lead = useEntity('lead');
  const rule = useEntity('assignment_rule');
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.lists('assignment_rule'), 'settings'], staleTime: Infinity, refetchOnWindowFocus: false, enabled: rule !== undefined,
    queryFn: async () => (await listRecords('assignment-rules', { limit: 200, sort: 'position', expand: ['people', 'pool'] })).data,
  });
  if (!lead || !rule) return <NotFoundPage />;
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={6} />;
  return <Rules key={data.map((one) => `${one.id}${one.version}`).join()} saved={data} entity={lead} may={rule.can.includes('update')} onSaved={() => void refetch()} />;
}

function Rules({ saved, entity, may, onSaved }: { saved: RecordData[]; entity: Entity; may: boolean; onSaved: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [before] = useState(() => saved.map(readRule));
  const [rules, setRules] = useState(before);
  const [open, setOpen] = useState<string | null>(null);
  const [rehearsing, setRehearsing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const changes = ruleChanges(before, rules);
  // Places that two rules share are put right with whatever is changed next.
  const changed = rules !== before && changes.made.length + changes.changed.length + changes.removed.length > 0;
  const put = (rule: RuleDraft) => setRules((now) => now.map((one) => (one.key === rule.key ? rule : one)));
  const add = () => {
    const rule = newRule('');
    setRules((now) => [...now, rule]);
    setOpen(rule.key);
  };
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      for (const one of changes.removed) if (one.id) await removeRecord('assignment-rules', one.id, one.version);
      for (const { rule, position } of changes.changed) if (rule.id) await updateRecord('assignment-rules', rule.id, rule.version, { ...ruleBody(rule), condition: ruleBody(rule).condition as never, position });
      for (const { rule, position } of changes.made) await createRecord('assignment-rules', { ...ruleBody(rule), condition: ruleBody(rule).condition as never, position }, newKey());
      void message.success(t('assigning.saved'));
      void queries.invalidateQueries({ queryKey: keys.lists('assignment_rule') });
      onSaved();
    } catch (error) {
      setProblem(toProblem(error));
    }
    setRehearsing(false);
    setBusy(false);
  };
  const addButton = may && <Button icon={<PlusOutlined />} onClick={add}>{t('assigning.add')}</Button>;
  return (
    <Page title={t('assignment.rules')} help={t('assigning.help')} back={{ to: '/settings', label: t('shell.settings') }} acts={rules.length > 0 && addButton}>
      <ProblemAlert problem={problem} />
      {rules.length === 0 ? <Nothing title={t('assigning.none')} action={addButton}>{t('assigning.noneHelp')}</Nothing> : (
        <CarriedLines ids={rules.map((one) => one.key)} nameOf={(key) => rules.find((one) => one.key === key)?.name ?? ''} disabled={!may} onCarried={(key, to) => setRules(inNewOrder(rules, (one) => one.key, key, to))}>
          <ol className={styles['rules']}>
            {rules.map((rule, index) => (
              <Line
                key={rule.key} rule={rule} number={index + 1} entity={entity} may={may} open={open === rule.key}
                onOpen={(wanted) => setOpen(wanted ? rule.key : null)} onChange={put} onRemove={() => setRules((now) => now.filter((one) => one.key !== rule.key))}
              />
            ))}
          </ol>
        </CarriedLines>
      )}
      {(changed || rules.length > 0) && (
        <div className={styles['bar']}>
          {changed && <Button type="primary" disabled={rules.some((one) => lacks(one) !== null || one.name.trim() === '')} onClick={() => setRehearsing(true)}>{t('assigning.rehearseAndSave')}</Button>}
          {!changed && <Button onClick={() => setRehearsing(true)}>{t('assigning.rehearse')}</Button>}
          {changed && <span className={styles['muted']} role="status">{t('assigning.unsaved')}</span>}
        </div>
      )}
      {rehearsing && <RehearsalDrawer rules={rules} saving={busy} onSave={changed && may ? () => void save() : undefined} onClose={() => setRehearsing(false)} />}
    </Page>
  );
}

interface LineProps {
  rule: RuleDraft;
  number: number;
  entity: Entity;
  may: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (rule: RuleDraft) => void;
  onRemove: () => void;
}

function Line({ rule, number, entity, may, open, onOpen, onChange, onRemove }: LineProps) {
  const { t } = useTranslation();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({ id: rule.key, disabled: !may });
  const name = rule.name || t('assigning.unnamed');
  return (
    <li ref={setNodeRef} className={styles['rule']} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <div className={styles['ruleLine']}>
        {may && <Button ref={setActivatorNodeRef} type="text" className={styles['handle'] ?? ''} icon={<HolderOutlined />} {...attributes} {...listeners} aria-label={t('assigning.move', { name })} />}
        <span className={styles['number']} aria-hidden>{number}</span>
        <span className={`${styles['words'] ?? ''} ${rule.active ? '' : styles['off'] ?? ''}`}><RuleWords rule={rule} entity={entity} /></span>
        {may && (
          <span className={styles['acts']}>
            <Switch size="small" checked={rule.active} aria-label={t('assigning.active', { name })} onChange={(active) => onChange({ ...rule, active })} />
            <Button type="text" icon={<EditOutlined />} aria-expanded={open} aria-label={t('assigning.edit', { name })} title={t('edit')} onClick={() => onOpen(!open)} />
            <Button type="text" danger icon={<DeleteOutlined />} aria-label={t('assigning.remove', { name })} title={t('remove')} onClick={onRemove} />
          </span>
        )}
      </div>
      {open && <RuleEditor rule={rule} entity={entity} onChange={onChange} onDone={() => onOpen(false)} />}
    </li>
  );
}
