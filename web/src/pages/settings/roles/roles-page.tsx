import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Form, Input, Modal, Select, Tag } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { createRecord, getRecord, removeRecord } from '@/api/records';
import { typed } from '@/api/typed';
import type { Entity, RecordData } from '@/api/types';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { Loading } from '@/shared/loading';
import { newKey } from '@/shared/new-key';
import { allRecords } from '@/api/all-records';
import { SettingsHead } from '../settings-head';
import { readRights } from './rights';
import styles from '../settings.module.css';

/** /settings/roles */
export function RolesPage() {
  const entity = useEntity('role');
  return entity ? <Roles entity={entity} /> : <NotFoundPage />;
}

function Roles({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [making, setMaking] = useState(false);
  const { data, error, refetch } = useQuery({ queryKey: [...keys.lists('role'), 'settings'], queryFn: () => allRecords(entity.path, {}) });
  const remove = (role: RecordData) =>
    modal.confirm({
      title: t('record.removeAsk', { name: typed<'Role'>(role).title ?? '' }),
      content: t('settings.roles.removeHelp'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => removeRecord(entity.path, role.id, role.version).then(() => queries.invalidateQueries({ queryKey: keys.lists('role') }), complain),
    });
  return (
    <div className={styles['page']}>
      <SettingsHead title={entity.label_many}>
        {entity.can.includes('create') && <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>{t('list.create', { what: entity.label })}</Button>}
      </SettingsHead>
      <Card size="small">
        {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading /> : data.map((role) => (
          <div key={role.id} className={styles['line']}>
            <span className={styles['grow']}>
              <Link to={`/settings/roles/${role.id}`}>{typed<'Role'>(role).title ?? ''}</Link> <span className={styles['muted']}>{typed<'Role'>(role).name ?? ''}</span>
              {typed<'Role'>(role).note && <div className={styles['muted']}>{String(typed<'Role'>(role).note)}</div>}
            </span>
            {typed<'Role'>(role).seeded === true && <Tag>{t('settings.roles.seeded')}</Tag>}
            {entity.can.includes('remove') && typed<'Role'>(role).seeded !== true && <Button size="small" danger onClick={() => void remove(role)}>{t('remove')}</Button>}
          </div>
        ))}
      </Card>
      {making && data && <NewRole entity={entity} roles={data} onClose={() => setMaking(false)} />}
    </div>
  );
}

interface Answers {
  title: string;
  name: string;
  from?: string;
}

/** A new role begins with nothing, or with the rights of another. */
function NewRole({ entity, roles, onClose }: { entity: Entity; roles: RecordData[]; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<Answers>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const [key] = useState(newKey);
  const save = async (answers: Answers) => {
    setSaving(true);
    try {
      const rights = answers.from ? readRights((await getRecord(entity.path, answers.from))['rights']).rights : {};
      const made = await createRecord(entity.path, { title: answers.title.trim(), name: answers.name.trim(), rights: rights as never }, key);
      await queries.invalidateQueries({ queryKey: keys.lists('role') });
      void navigate(`/settings/roles/${made.id}`);
    } catch (error) {
      const failed = toProblem(error);
      setProblem(failed);
      form.setFields(failed.errors.filter((one) => one.field === 'title' || one.field === 'name').map((one) => ({ name: one.field as 'title' | 'name', errors: [one.message] })));
    } finally {
      setSaving(false);
    }
  };
  const required = { required: true, whitespace: true, message: t('form.required') };
  return (
    <Modal open title={t('list.create', { what: entity.label })} okText={t('save')} confirmLoading={saving} onOk={form.submit} onCancel={onClose}>
      <ProblemAlert problem={problem} shown={['title', 'name']} />
      <Form form={form} layout="vertical" onFinish={(answers) => void save(answers)}>
        <Form.Item name="title" label={t('settings.roles.title')} rules={[required]}><Input autoFocus maxLength={100} /></Form.Item>
        <Form.Item name="name" label={t('settings.roles.name')} extra={t('settings.roles.nameHelp')} rules={[required, { pattern: /^[a-z][a-z0-9_]*$/, message: t('settings.roles.nameHelp') }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="from" label={t('settings.roles.from')}>
          <Select allowClear options={roles.filter((role) => !readRights(typed<'Role'>(role).rights).all).map((role) => ({ value: role.id, label: typed<'Role'>(role).title ?? '' }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
