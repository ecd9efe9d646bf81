import { App, Button, Form, Segmented } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { keys } from '@/api/keys';
import { removeRecord, updateRecord } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { DraftOffer } from '@/engine/form/draft-offer';
import { FieldItem } from '@/engine/form/field-item';
import { required, type Values } from '@/engine/form/form-fields';
import { StaleDialog } from '@/engine/form/stale-dialog';
import { useRecordForm } from '@/engine/form/use-record-form';
import { fieldOf } from '@/engine/meta';
import { Page } from '@/engine/page/page';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useFormat } from '@/engine/use-format';
import { stringOf } from '@/fields-types/values';
import { useLocale } from '@/shared/locale';
import { usePhone } from '@/shared/use-phone';
import { Preview } from './preview';
import { QuestionList } from './question-list';
import { previewOf, questionsOf } from './questions';
import { StateTag } from './state-tag';
import { UseIt } from './use-it';
import styles from './web-forms.module.css';

interface Props {
  entity: Entity;
  lead: Entity;
  /** Null makes a new one. */
  record: RecordData | null;
  preset?: Values;
}

const sections = [
  { name: 'basics', fields: ['name', 'source', 'campaign', 'lead_owner'] },
  { name: 'texts', fields: ['title', 'intro'] },
  { name: 'questions', fields: [] },
  { name: 'consent', fields: ['files_allowed', 'consent_text', 'consent_required'] },
  { name: 'after', fields: ['thanks', 'redirect'] },
] as const;

/** A form is put together on one side and seen on the other. */
export function Builder({ entity, lead, record, preset }: Props) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const reader = useLocale();
  const format = useFormat();
  const phone = usePhone();
  const prefix = useId();
  const form = useRecordForm(entity, record, preset);
  const [side, setSide] = useState<'edit' | 'preview'>('edit');
  const [busy, setBusy] = useState(false);
  const { language } = reader;
  const seen = useMemo(() => previewOf(form.values, lead, language), [form.values, lead, language]);
  const state = stringOf(record?.['state']) || 'draft';
  const slug = stringOf(record?.['slug']);
  const may = record ? (record.can ?? []).includes('update') : true;

  const took = (saved: RecordData) => {
    void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
    void queries.invalidateQueries({ queryKey: keys.record(entity.name, saved.id) });
  };
  const save = async (next?: string) => {
    setBusy(true);
    try {
      const saved = await form.save();
      if (!saved) {
        setSide('edit');
        return;
      }
      const now = next ? await updateRecord(entity.path, saved.id, saved.version, { state: next }) : saved;
      took(now);
      void message.success(t(next ? `webForm.done.${next}` : 'webForm.saved'));
      if (!record) await navigate(`/${entity.path}/${saved.id}`, { replace: true });
    } catch (error) {
      complain(error);
    } finally {
      setBusy(false);
    }
  };
  const close = () => modal.confirm({ title: t('webForm.closeAsk'), content: t('webForm.closeHelp'), okText: t('webForm.close'), onOk: () => save('closed') });

  const remove = () =>
    record && modal.confirm({
      title: t('record.removeAsk', { name: stringOf(record['name']) }),
      content: t('list.removeHelp'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await removeRecord(entity.path, record.id, record.version);
          form.draft.drop();
          void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
          await navigate(`/${entity.path}`);
        } catch (error) {
          complain(error);
        }
      },
    });

  const leads = record && `/${lead.path}?filter=${encodeURIComponent(JSON.stringify({ all: [['web_form', '=', record.id]] }))}`;
  const acts = may && (
    <>
      {record && state !== 'published' && (record.can ?? []).includes('remove') && <Button danger disabled={busy} onClick={() => void remove()}>{t('remove')}</Button>}
      {state === 'published' && <Button disabled={busy} onClick={() => void close()}>{t('webForm.close')}</Button>}
      <Button type={state === 'published' ? 'primary' : 'default'} loading={busy} onClick={() => void save()}>{t('save')}</Button>
      {state !== 'published' && <Button type="primary" loading={busy} onClick={() => void save('published')}>{t('webForm.publish')}</Button>}
    </>
  );
  return (
    <Page title={stringOf(form.values['name']) || t('webForm.new')} back={{ to: `/${entity.path}`, label: entity.label_many }} acts={acts}>
      {record && (
        <div className={styles['facts']}>
          <StateTag state={record['state']} />
          {leads && <Link to={leads}>{t('webForm.brought', { count: format.number(Number(record['submissions'] ?? 0)) })}</Link>}
        </div>
      )}
      {phone && <Segmented block className={styles['sides'] ?? ''} value={side} onChange={setSide} options={[{ value: 'edit', label: t('webForm.edit') }, { value: 'preview', label: t('webForm.preview') }]} />}
      <div className={styles['two']}>
        {(!phone || side === 'edit') && (
          <div className={styles['paper']}>
            <DraftOffer form={form} />
            <ProblemAlert problem={form.problem} shown={[...sections.flatMap((section) => [...section.fields]), ...Object.keys(form.errors).filter((name) => name.startsWith('questions'))]} />
            {record && state === 'published' && <UseIt slug={slug} title={seen.title} />}
            {may && <Form layout="vertical" component="div">
              {sections.map((section) => (
                <section key={section.name} className={styles['section']} aria-label={t(`webForm.section.${section.name}`)}>
                  <h2 className={styles['heading']}>{t(`webForm.section.${section.name}`)}</h2>
                  {section.name === 'questions' ? (
                    <QuestionList lead={lead} questions={questionsOf(form.values['questions'])} errors={form.errors} onChange={(next) => form.set('questions', next as never)} />
                  ) : section.fields.map((name) => {
                    const field = fieldOf(entity, name);
                    return field && <FieldItem key={name} form={form} field={field} id={`${prefix}-${name}`} required={required(entity, field, form.values, reader)} autoFocus={!record && name === 'name'} />;
                  })}
                </section>
              ))}
            </Form>}
          </div>
        )}
        {(!phone || side === 'preview') && (
          <section className={styles['preview']}>
            <h2 className={styles['heading']}>{t('webForm.preview')}</h2>
            <div className={styles['seen']} tabIndex={0} role="group" aria-label={t('webForm.preview')}><Preview form={seen} language={language} /></div>
          </section>
        )}
      </div>
      <StaleDialog form={form} onSaved={took} />
    </Page>
  );
}
