import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { fieldOf } from '../meta';
import { NotFoundPage } from '../problems/not-found-page';
import { ProblemAlert } from '../problems/problem-alert';
import { CreateInPlace } from './create-in-place';
import { DraftOffer } from './draft-offer';
import { RecordFields } from './record-fields';
import { useRecordForm } from './use-record-form';
import styles from './form.module.css';

/** /accounts/new: a new record; ?account=… fills in fields. */
export function NewRecordPage() {
  const { path } = useParams();
  const { byPath } = useMeta();
  const entity = byPath.get(path ?? '');
  return entity?.can.includes('create') ? <NewRecord key={entity.name} entity={entity} /> : <NotFoundPage />;
}

function NewRecord({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { modal } = App.useApp();
  const [params] = useSearchParams();
  const preset = useMemo(
    () => Object.fromEntries([...params].filter(([name]) => fieldOf(entity, name))),
    [params, entity],
  );
  const form = useRecordForm(entity, null, preset);
  const save = async () => {
    const made = await form.save();
    if (!made) return;
    void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
    await navigate(`/${entity.path}/${made.id}`, { replace: true });
  };
  const leave = () => {
    const back = () => {
      form.draft.drop();
      void navigate(-1);
    };
    if (form.dirty) modal.confirm({ title: t('form.leaveAsk'), content: t('form.leaveHelp'), okText: t('form.leave'), okButtonProps: { danger: true }, onOk: back });
    else back();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    // What opens over the form (a list of choices, a calendar) closes first.
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('.ant-select-open, .ant-picker-focused .ant-picker-input-active')) {
      // The question that it opens would hear the same key, and be gone with it.
      event.stopPropagation();
      leave();
    }
  };
  return (
    <div className={styles['page']} onKeyDown={onKeyDown}>
      <h1 className={styles['title']}>{t('form.new', { what: entity.label })}</h1>
      <div className={styles['paper']}>
        <CreateInPlace>
          <DraftOffer form={form} />
          <ProblemAlert problem={form.problem} shown={entity.fields.map((field) => field.name)} />
          <RecordFields form={form} autoFocus />
        </CreateInPlace>
      </div>
      <div className={styles['bar']}>
        <Button onClick={leave}>{t('cancel')}</Button>
        <Button type="primary" loading={form.saving} onClick={() => void save()}>{t('save')}</Button>
      </div>
    </div>
  );
}
