import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, App, Button, Checkbox, Switch } from 'antd';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { createRecord, listRecords, removeRecord, updateRecord } from '@/api/records';
import type { Condition, Entity } from '@/api/types';
import { FilterDrawer } from '@/engine/filters/filter-drawer';
import { ConditionWords } from '@/engine/filters/filter-words';
import { JobProgress } from '@/engine/jobs/job-progress';
import { useJob } from '@/engine/jobs/use-job';
import { useShortcut } from '@/engine/keys/use-shortcut';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import { newKey } from '@/shared/new-key';
import { Nothing } from '@/shared/nothing';
import { getScoring, putGrades, recompute, rehearse, type Scoring, type Thresholds as Values } from './api';
import { Rehearsal } from './rehearsal';
import { bodyOf, changesOf, countOf, draftOf, newRule, type RuleDraft } from './rule-draft';
import { RuleDrawer } from './rule-drawer';
import { RuleWords } from './rule-words';
import { Thresholds } from './thresholds';
import styles from './scoring.module.css';

/** /settings/scoring: what makes a lead good, by the manager's own rules, and what they would have been worth. */
export function ScoringPage() {
  const rule = useEntity('score_rule');
  const lead = useEntity('lead');
  const { data: scoring, error } = useQuery({ queryKey: ['scoring'], queryFn: getScoring, meta: { of: ['score_rule'] }, enabled: rule !== undefined });
  const { data: rules, error: failed, refetch } = useQuery({
    queryKey: [...keys.lists('score_rule'), 'editor'],
    enabled: rule !== undefined,
    queryFn: async () => (await listRecords(rule?.path ?? '', { limit: 200, sort: 'position,name' })).data.map(draftOf),
  });
  if (!rule || !lead) return <NotFoundPage />;
  if (error ?? failed) return <ProblemPage error={error ?? failed} onRetry={() => void refetch()} />;
  if (!scoring || !rules) return <Loading lines={6} />;
  return <Editor key={rules.map((one) => `${one.key}${one.version}`).join() + JSON.stringify(scoring.grades)} rule={rule} lead={lead} scoring={scoring} before={rules} />;
}

interface EditorProps {
  rule: Entity;
  lead: Entity;
  scoring: Scoring;
  before: RuleDraft[];
}

function Editor({ rule, lead, scoring, before }: EditorProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const format = useFormat();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [rules, setRules] = useState(before);
  const [grades, setGrades] = useState<Values>(scoring.grades);
  const [editing, setEditing] = useState<RuleDraft | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [job, setJob] = useState<string | null>(scoring.job);
  const { sample, newest, setSample, setNewest, result, run, running, failed } = useRehearsal(rules, grades);
  const [asking, setAsking] = useState(false);
  const may = rule.can.includes('update') && scoring.can.includes('update');
  const changes = changesOf(before, rules);
  const gradesChanged = JSON.stringify(grades) !== JSON.stringify(scoring.grades);
  const changed = countOf(changes) + (gradesChanged ? 1 : 0);
  const ordered = grades.A > grades.B && grades.B > grades.C;

  const save = async () => {
    if (changed === 0 || busy || !ordered) return;
    setBusy(true);
    setProblem(null);
    try {
      for (const one of changes.removed) await removeRecord(rule.path, one.id ?? '', one.version);
      for (const { rule: one, position } of changes.updated) await updateRecord(rule.path, one.id ?? '', one.version, bodyOf(one, position));
      for (const { rule: one, position } of changes.created) await createRecord(rule.path, bodyOf(one, position), one.key);
      if (gradesChanged) await putGrades(grades);
      void message.success(t('scoring.saved'));
    } catch (failure) {
      setProblem(toProblem(failure));
    }
    setBusy(false);
    await Promise.all([queries.invalidateQueries({ queryKey: keys.lists('score_rule') }), queries.invalidateQueries({ queryKey: ['scoring'] })]);
  };
  const again = () => recompute().then((begun) => setJob(begun.job), complain);
  const put = (one: RuleDraft) => setRules((now) => (now.some((other) => other.key === one.key) ? now.map((other) => (other.key === one.key ? one : other)) : [...now, one]));
  useShortcut('mod+s', () => void save(), { label: t('save'), whileTyping: true, enabled: may });
  useShortcut('n', () => setEditing(newRule(newKey())), { label: t('scoring.newRule'), enabled: may });
  return (
    <Page title={t('scoring.title')} help={t('scoring.intro')} back={{ to: '/settings', label: t('shell.settings') }} acts={may && <Button onClick={() => void again()}>{t('scoring.recompute')}</Button>}>
      {job && <Recomputing id={job} onDone={() => setJob(null)} />}
      <ProblemAlert problem={problem} />
      <div className={styles['two']}>
        <div className={styles['side']}>
          <section className={styles['sheet']} aria-label={t('scoring.rules')}>
            <div className={styles['sheetHead']}>
              <h2 className={styles['heading']}>{t('scoring.rules')}</h2>
              {may && rules.length > 0 && <Button size="small" icon={<PlusOutlined />} onClick={() => setEditing(newRule(newKey()))}>{t('scoring.newRule')}</Button>}
            </div>
            {rules.length === 0 && <Nothing small title={t('scoring.noRules')} action={may && <Button icon={<PlusOutlined />} onClick={() => setEditing(newRule(newKey()))}>{t('scoring.newRule')}</Button>}>{t('scoring.noRulesHelp')}</Nothing>}
            <ul className={styles['rules']}>
              {rules.map((one, at) => (
                <li key={one.key} className={one.active ? '' : styles['off']}>
                  <Switch size="small" disabled={!may} checked={one.active} aria-label={t('scoring.active', { name: one.name })} onChange={(active) => put({ ...one, active })} />
                  <div className={styles['rule']}>
                    <span className={styles['ruleName']}>{one.name}</span>
                    <RuleWords lead={lead} rule={one} />
                    {result?.broken.includes(at) && <span className={styles['warning']}>{t('scoring.broken')}</span>}
                  </div>
                  {may && (
                    <span className={styles['acts']}>
                      <Button type="text" size="small" icon={<EditOutlined />} aria-label={`${t('edit')}: ${one.name}`} title={t('edit')} onClick={() => setEditing(one)} />
                      <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${t('remove')}: ${one.name}`} title={t('remove')} onClick={() => setRules((now) => now.filter((other) => other.key !== one.key))} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
          <section className={styles['sheet']} aria-label={t('scoring.grades')}>
            <h2 className={styles['heading']}>{t('scoring.grades')}</h2>
            <Thresholds value={grades} distribution={result?.distribution ?? []} editable={may} onChange={setGrades} />
            {!ordered && <Alert type="warning" showIcon title={t('scoring.disordered')} />}
          </section>
        </div>
        <section className={styles['sheet']} aria-label={t('scoring.rehearsal')}>
          <div className={styles['sheetHead']}>
            <h2 className={styles['heading']}>{t('scoring.rehearsal')}</h2>
            <Button size="small" loading={running} onClick={run}>{t('scoring.rehearse')}</Button>
          </div>
          <p className={styles['muted']}>{t('scoring.rehearsalHelp')}</p>
          <div className={styles['asked']}>
            <Button size="small" onClick={() => setAsking(true)}>{t('scoring.sample')}</Button>
            <span>{sample ? <ConditionWords entity={lead} condition={sample} outermost /> : t('scoring.allLeads')}</span>
            <Checkbox checked={newest} onChange={(event) => setNewest(event.target.checked)}>{t('scoring.newest')}</Checkbox>
          </div>
          <ProblemAlert problem={failed} />
          {result ? <><p className={styles['muted']}>{t('scoring.count', { leads: format.number(result.count) })}</p><Rehearsal result={result} thresholds={grades} /></> : running && <Loading lines={5} />}
        </section>
      </div>
      {may && changed > 0 && (
        <div className={styles['saveBar']}>
          <span className={styles['muted']}>{t('scoring.changed', { changes: format.number(changed) })}</span>
          <Button onClick={() => { setRules(before); setGrades(scoring.grades); }}>{t('cancel')}</Button>
          <Button type="primary" loading={busy} disabled={!ordered} onClick={() => void save()}>{t('save')}</Button>
        </div>
      )}
      {editing && <RuleDrawer lead={lead} rule={editing} onClose={() => setEditing(null)} onDone={(one) => { put(one); setEditing(null); }} />}
      {asking && <FilterDrawer entity={lead} filter={sample} onChange={setSample} onClose={() => setAsking(false)} />}
    </Page>
  );
}

/** What the rules as they stand on the screen would do; asked again a moment after they change. */
function useRehearsal(rules: RuleDraft[], grades: Values) {
  const [sample, setSample] = useState<Condition | null>(null);
  const [newest, setNewest] = useState(false);
  const { mutate, data: result, isPending: running, error } = useMutation({
    mutationFn: (asked: Parameters<typeof rehearse>[0]) => rehearse(asked),
  });
  // Only rules in force count; a place among these is a place among all.
  const active = rules.flatMap((one, at) => (one.active ? [{ one, at }] : []));
  const ask = JSON.stringify({
    rules: active.map(({ one, at }) => bodyOf(one, at)), grades: grades.A > grades.B && grades.B > grades.C ? grades : null, sample: sample ? { filter: sample } : null, outcome: null, newest: newest ? 0.2 : null,
  });
  useEffect(() => {
    const timer = setTimeout(() => mutate(JSON.parse(ask) as Parameters<typeof rehearse>[0]), 500);
    return () => clearTimeout(timer);
  }, [ask, mutate]);
  return {
    sample, setSample, newest, setNewest, running,
    run: () => mutate(JSON.parse(ask) as Parameters<typeof rehearse>[0]),
    result: result ? { ...result, broken: result.broken.map((at) => active[at]?.at ?? -1) } : undefined,
    failed: error ? toProblem(error) : null,
  };
}

function Recomputing({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { data: job } = useJob(id);
  const over = job && job.state !== 'waiting' && job.state !== 'running';
  useEffect(() => {
    if (!over) return undefined;
    const timer = setTimeout(onDone, 4000);
    return () => clearTimeout(timer);
  }, [over, onDone]);
  if (!job) return null;
  return <section className={styles['sheet']} aria-label={t('scoring.recomputing')}><b>{over ? t('scoring.recomputed') : t('scoring.recomputing')}</b><JobProgress job={job} /></section>;
}
