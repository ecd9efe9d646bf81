import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { credentials } from '@/api/credentials';
import { keys } from '@/api/keys';
import { toProblem, type Problem } from '@/api/problem';
import { linkOwner, spendLink, type LinkPurpose } from '@/api/sign-in-links';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { Loading } from '@/shared/loading';
import { WelcomeFrame } from '../sign-in/welcome-frame';

/** /invitation and /password-reset: a link from an administrator lets its owner set a password, once. */
export function SignInLinkPage({ purpose }: { purpose: LinkPurpose }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const { data: owner, error } = useQuery({ queryKey: ['sign-in link', purpose, token], queryFn: () => linkOwner(purpose, token), staleTime: Infinity });
  return (
    <WelcomeFrame title={t(purpose === 'invitations' ? 'signInLink.welcome' : 'signInLink.reset')}>
      {error ? (
        <>
          <ProblemAlert problem={toProblem(error)} />
          <Link to="/sign-in">{t('signIn.title')}</Link>
        </>
      ) : !owner ? <Loading /> : (
        <>
          <Typography.Paragraph>{t('signInLink.for', { name: owner.name, email: owner.email, workspace: owner.workspace })}</Typography.Paragraph>
          <NewPassword purpose={purpose} token={token} email={owner.email} asksCode={owner.second_factor} />
        </>
      )}
    </WelcomeFrame>
  );
}

interface Answers {
  password: string;
  code?: string;
}

function NewPassword({ purpose, token, email, asksCode }: { purpose: LinkPurpose; token: string; email: string; asksCode: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<Answers>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (answers: Answers) => {
    setBusy(true);
    setProblem(null);
    try {
      const session = await spendLink(purpose, { token, ...answers });
      credentials.csrf = session.csrf;
      queries.clear();
      queries.setQueryData(keys.session, session);
      await navigate('/', { replace: true });
    } catch (error) {
      const failed = toProblem(error);
      setProblem(failed);
      form.setFields(failed.errors.filter((one) => one.field === 'password' || one.field === 'code').map((one) => ({ name: one.field as keyof Answers, errors: [one.message] })));
      setBusy(false);
    }
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(answers) => void submit(answers)}>
      <ProblemAlert problem={problem} shown={['password', 'code']} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Form.Item name="password" label={t('me.newPassword')} extra={t('me.passwordRule')} rules={[{ required: true, message: t('form.required') }]}>
        <Input.Password size="large" autoComplete="new-password" autoFocus />
      </Form.Item>
      {asksCode && (
        <Form.Item name="code" label={t('secondFactor.codeOrRecovery')} extra={t('secondFactor.codeHelp')} rules={[{ required: true, message: t('form.required') }]}>
          <Input size="large" autoComplete="one-time-code" maxLength={40} />
        </Form.Item>
      )}
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>{t('signInLink.submit')}</Button>
    </Form>
  );
}
