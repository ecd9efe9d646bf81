import { App, Button, Drawer } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import type { Entity, RecordData } from '@/api/types';
import { usePhone } from '@/shared/use-phone';
import { ProblemAlert } from '../problems/problem-alert';
import { CreateInPlace } from './create-in-place';
import { DraftOffer } from './draft-offer';
import type { Values } from './form-fields';
import { RecordFields } from './record-fields';
import { StaleDialog } from './stale-dialog';
import { useRecordForm } from './use-record-form';

interface Props {
  entity: Entity;
  /** The record edited; null makes a new one. */
  record: RecordData | null;
  preset?: Values;
  onSaved: (record: RecordData) => void;
  onClose: () => void;
}

/** A form over the page one is on. Ctrl+Enter saves; closing asks when something was typed. */
export function FormDialog({ entity, record, preset, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const form = useRecordForm(entity, record, preset);

  const saved = (made: RecordData) => {
    void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
    void queries.invalidateQueries({ queryKey: keys.board(entity.name) });
    void queries.invalidateQueries({ queryKey: keys.record(entity.name, made.id) });
    onSaved(made);
  };
  const save = async () => {
    const made = await form.save();
    if (made) saved(made);
  };
  const close = () => {
    if (!form.dirty) onClose();
    else
      modal.confirm({
        title: t('form.leaveAsk'),
        content: t('form.leaveHelp'),
        okText: t('form.leave'),
        okButtonProps: { danger: true },
        onOk: () => {
          form.draft.drop();
          onClose();
        },
      });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <Drawer
      open
      title={record ? t('form.edit', { what: entity.label }) : t('form.new', { what: entity.label })}
      onClose={close}
      size={phone ? '100%' : 640}
      destroyOnHidden
      extra={<Button type="primary" loading={form.saving} onClick={() => void save()}>{t('save')}</Button>}
    >
      <div onKeyDown={onKeyDown}>
        <CreateInPlace>
          <DraftOffer form={form} />
          <ProblemAlert problem={form.problem} shown={entity.fields.map((field) => field.name)} />
          <RecordFields form={form} autoFocus />
        </CreateInPlace>
      </div>
      <StaleDialog form={form} onSaved={saved} />
    </Drawer>
  );
}
