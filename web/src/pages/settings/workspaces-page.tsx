import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Form, Input, Modal } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem, type Problem } from '@/api/problem';
import { linkToSetUp, listWorkspaces, makeWorkspace, type ServedWorkspace, type WorkspaceLink } from '@/api/workspaces';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import { MeaningTag } from '@/shared/meaning-tag';
import { goTo } from '@/shared/place';
import { LinkDialog } from './link-dialog';
import { SettingsHead } from './settings-head';
import styles from './settings.module.css';

const all = ['workspaces', 'all'] as const;

/** /settings/workspaces: what else this server holds, and a place for one more. */
export function WorkspacesPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const [link, setLink] = useState<WorkspaceLink | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: all, queryFn: listWorkspaces });
  const made = (next: WorkspaceLink) => {
    setMaking(false);
    setLink(next);
    void queries.invalidateQueries({ queryKey: all });
  };
  return (
    <div className={styles['page']}>
      <SettingsHead title={t('settings.workspaces.title')}>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>{t('settings.workspaces.make')}</Button>
      </SettingsHead>
      <p className={styles['muted']}>{t('settings.workspaces.text')}</p>
      <Card size="small">
        {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading /> : data.map((one) => <WorkspaceLine key={one.path} workspace={one} onLink={setLink} />)}
      </Card>
      {making && <MakeDialog onMade={made} onClose={() => setMaking(false)} />}
      {link && <LinkDialog title={t('settings.workspaces.linkFor', { name: link.name })} link={link} onClose={() => setLink(null)} />}
    </div>
  );
}

function WorkspaceLine({ workspace, onLink }: { workspace: ServedWorkspace; onLink: (link: WorkspaceLink) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const complain = useProblemMessage();
  const { name, path, company, open, size } = workspace;
  return (
    <div className={styles['line']}>
      <span className={styles['grow']}>
        <div>{company || name}</div>
        <div className={styles['muted']}>{[path, open ? format.size(size) : ''].filter(Boolean).join(' · ')}</div>
      </span>
      {!open ? <MeaningTag of="overdue">{t('settings.workspaces.closed')}</MeaningTag>
        : name === '' ? <MeaningTag of="quiet">{t('settings.workspaces.here')}</MeaningTag>
        : company ? <Button size="small" onClick={() => goTo(path)}>{t('settings.workspaces.open')}</Button>
        : <><MeaningTag of="risk">{t('settings.workspaces.notSetUp')}</MeaningTag><Button size="small" onClick={() => void linkToSetUp(name).then(onLink, complain)}>{t('settings.workspaces.link')}</Button></>}
    </div>
  );
}

function MakeDialog({ onMade, onClose }: { onMade: (link: WorkspaceLink) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ name: string }>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const make = async ({ name }: { name: string }) => {
    setSaving(true);
    setProblem(null);
    try {
      onMade(await makeWorkspace(name));
    } catch (error) {
      setProblem(toProblem(error));
      setSaving(false);
    }
  };
  return (
    <Modal open title={t('settings.workspaces.make')} okText={t('settings.workspaces.makeIt')} confirmLoading={saving} onOk={form.submit} onCancel={onClose}>
      <ProblemAlert problem={problem} />
      <Form form={form} layout="vertical" onFinish={(answers) => void make(answers)}>
        <Form.Item name="name" label={t('settings.workspaces.name')} extra={t('settings.workspaces.nameHelp')} rules={[{ required: true, message: t('form.required') }]}>
          <Input autoFocus maxLength={30} prefix="/w/" autoCapitalize="none" autoComplete="off" spellCheck={false} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
