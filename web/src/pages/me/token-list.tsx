import { Alert, App, Button, Card, Checkbox, DatePicker, Empty, Form, Input, Modal, Tag, Typography } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem, type Problem } from '@/api/problem';
import { createToken, listTokens, removeToken, type TokenInfo } from '@/api/session';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import styles from './me.module.css';

interface Answers {
  name: string;
  scopes: string[];
  expires?: Dayjs | null;
}

/** Tokens for programs. The secret is shown once. */
export function Tokens() {
  const { t } = useTranslation();
  const format = useFormat();
  const { modal } = App.useApp();
  const complain = useProblemMessage();
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const { data, error } = useQuery({ queryKey: ['tokens'], queryFn: listTokens });
  const refresh = () => queries.invalidateQueries({ queryKey: ['tokens'] });
  const revoke = (token: TokenInfo) =>
    modal.confirm({
      title: t('me.tokenRevokeAsk', { name: token.name }),
      okText: t('me.tokenRevoke'),
      okButtonProps: { danger: true },
      onOk: () => removeToken(token.id).then(refresh, complain),
    });
  return (
    <Card title={t('me.tokens')} size="small" extra={<Button size="small" onClick={() => setMaking(true)}>{t('me.tokenCreate')}</Button>}>
      <Typography.Paragraph type="secondary">{t('me.tokensHelp')}</Typography.Paragraph>
      {error ? <ProblemPage error={error} /> : !data ? <Loading /> : data.data.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('me.noTokens')} />
      ) : (
        data.data.map((token) => (
          <div key={token.id} className={styles['line']}>
            <span className={styles['grow']}>{token.name}</span>
            {(token.scopes ?? []).map((scope) => <Tag key={scope}>{t(`scope.${scope}`, { defaultValue: scope })}</Tag>)}
            <span className={styles['muted']}>{token.expires_at ? `${t('me.tokenExpires')} ${format.dateTime(token.expires_at)}` : t('me.tokenNever')}</span>
            <Button size="small" danger onClick={() => void revoke(token)}>{t('me.tokenRevoke')}</Button>
          </div>
        ))
      )}
      {making && <TokenDialog onClose={() => { setMaking(false); void refresh(); }} />}
    </Card>
  );
}

function TokenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Answers>();
  const [secret, setSecret] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = async (answers: Answers) => {
    setProblem(null);
    try {
      const made = await createToken({
        name: answers.name, scopes: answers.scopes, ...(answers.expires ? { expires_at: answers.expires.endOf('day').toISOString() } : {}),
      });
      setSecret(made.token ?? '');
    } catch (error) {
      setProblem(toProblem(error));
    }
  };
  if (secret !== null) {
    return (
      <Modal open title={t('me.tokenCreate')} onCancel={onClose} footer={<Button type="primary" onClick={onClose}>{t('close')}</Button>}>
        <Alert type="warning" showIcon title={t('me.tokenOnce')} description={<Typography.Text code copyable>{secret}</Typography.Text>} />
      </Modal>
    );
  }
  return (
    <Modal open title={t('me.tokenCreate')} onCancel={onClose} okText={t('save')} onOk={() => form.submit()}>
      <ProblemAlert problem={problem} />
      <Form<Answers> form={form} layout="vertical" initialValues={{ scopes: ['read'] }} onFinish={(answers) => void make(answers)}>
        <Form.Item name="name" label={t('me.tokenName')} rules={[{ required: true, message: t('form.required') }]}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="scopes" label={t('me.tokenScopes')} rules={[{ required: true, message: t('form.required') }]}>
          <Checkbox.Group options={['read', 'write'].map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))} />
        </Form.Item>
        <Form.Item name="expires" label={t('me.tokenExpires')}>
          <DatePicker placeholder={t('me.tokenNever')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
