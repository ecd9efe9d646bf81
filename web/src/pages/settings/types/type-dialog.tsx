import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeType, makeType } from '@/api/administration';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import type { Entity } from '@/api/types';
import { isDaily } from '@/engine/meta';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { EntityIcon } from '@/shared/entity-icon';
import { useLocale } from '@/shared/locale';
import { isEmptyLabel, type Labels } from '../fields/field-body';
import { LabelsInput } from '../fields/labels-input';
import { changedType, newType, type TypeAnswers } from './type-body';
import { typeIcons } from './type-icons';
import styles from '../settings.module.css';

// What the server calls the parts of a type, and where they stand here.
const places: Record<string, keyof TypeAnswers> = { label: 'labels', label_many: 'many', icon: 'icon', owned: 'owned', rights_like: 'rightsLike', board: 'board' };

/** Makes a record type, or changes one that an administrator made; `onSaved` is told its name. */
export function TypeDialog({ type, onSaved, onClose }: { type: Entity | null; onSaved: (name: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const { meta, byName } = useMeta();
  const queries = useQueryClient();
  const [form] = Form.useForm<TypeAnswers>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const before = {
    labels: (type ? { [language]: type.label } : {}) as Labels,
    many: (type && type.label_many !== type.label ? { [language]: type.label_many } : {}) as Labels,
    icon: type?.icon ?? 'appstore',
    board: type?.board ?? null,
  };
  const save = async (answers: TypeAnswers) => {
    setSaving(true);
    setProblem(null);
    try {
      const { name } = type ? await changeType(type.name, changedType(answers, before)) : await makeType(newType(answers));
      await queries.invalidateQueries({ queryKey: keys.meta });
      onSaved(name);
    } catch (error) {
      const failed = toProblem(error);
      setProblem(failed);
      form.setFields(failed.errors.flatMap((one) => (places[one.field] ? [{ name: places[one.field] as keyof TypeAnswers, errors: [one.message] }] : [])));
      setSaving(false);
    }
  };
  const labelled = { validator: (_: unknown, value: Labels | undefined) => (isEmptyLabel(value) ? Promise.reject(new Error(t('form.required'))) : Promise.resolve()) };
  const boards = type?.fields.filter((field) => field.type === 'choice') ?? [];
  return (
    <Modal open width={640} title={type ? t('settings.types.change', { name: type.label }) : t('settings.types.make')} okText={t('save')} confirmLoading={saving} onOk={form.submit} onCancel={onClose}>
      <ProblemAlert problem={problem} shown={(problem?.errors ?? []).map((one) => one.field).filter((field) => places[field])} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...before, owned: type?.owned ?? true, rightsLike: byName.has('account') ? 'account' : null, followed: !type && byName.has('activity') }}
        onFinish={(answers) => void save(answers)}
      >
        <Form.Item name="labels" label={t('settings.fields.label')} required rules={[labelled]} extra={type ? t('settings.fields.labelKept') : t('settings.types.labelHelp')}>
          <LabelsInput autoFocus />
        </Form.Item>
        {language === 'en' && <Form.Item name="many" label={t('settings.types.many')} extra={t('settings.types.manyHelp')}><LabelsInput /></Form.Item>}
        <Form.Item name="icon" label={t('settings.types.icon')}>
          <Select
            className={styles['icons'] ?? ''}
            options={typeIcons.map((value) => ({ value, label: <EntityIcon name={value} /> }))}
            optionRender={({ data }) => <EntityIcon name={data.value} />}
          />
        </Form.Item>
        {!type && (
          <>
            <Form.Item name="rightsLike" label={t('settings.types.rights')} extra={t('settings.types.rightsHelp')}>
              <Select
                options={[
                  ...meta.entities.filter((one) => isDaily(one) && one.owned && !one.system).map((one) => ({ value: one.name, label: t('settings.types.likeThose', { what: one.label_many }) })),
                  { value: null, label: t('settings.types.nobody') },
                ]}
              />
            </Form.Item>
            <Form.Item name="owned" valuePropName="checked" extra={t('settings.types.ownedHelp')}><Checkbox>{t('settings.types.owned')}</Checkbox></Form.Item>
            {byName.has('activity') && <Form.Item name="followed" valuePropName="checked"><Checkbox>{t('settings.types.followed')}</Checkbox></Form.Item>}
          </>
        )}
        {type && (
          <Form.Item name="board" label={t('settings.types.board')} extra={boards.length === 0 ? t('settings.types.noBoard') : t('settings.types.boardHelp')}>
            <Select allowClear disabled={boards.length === 0} options={boards.map((field) => ({ value: field.name, label: field.label }))} />
          </Form.Item>
        )}
        {type && <Form.Item label={t('settings.fields.name')}><Input value={type.name} readOnly variant="filled" /></Form.Item>}
      </Form>
    </Modal>
  );
}
