import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { credentials } from '@/api/credentials';
import { keys } from '@/api/keys';
import { toProblem, type Problem } from '@/api/problem';
import { setupNeeded, signIn } from '@/api/session';
import { useHomes } from '@/engine/mine/use-homes';
import { goTo } from '@/shared/place';
import { WelcomeFrame } from './welcome-frame';

interface From {
  from?: string;
  lost?: boolean;
}

/** The other workspaces in which this browser is signed in. */
function Elsewhere() {
  const { t } = useTranslation();
  const homes = useHomes(true).filter((one) => !one.here);
  if (homes.length === 0) return null;
  return (
    <Typography.Paragraph type="secondary" style={{ marginTop: 16, marginBottom: 0 }}>
      {t('signIn.elsewhere')}
      {homes.map((one) => <Button key={one.path} type="link" size="small" onClick={() => goTo(one.path)}>{one.company}</Button>)}
    </Typography.Paragraph>
  );
}

interface Answers {
  email: string;
  password: string;
  code?: string;
}

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const state = (useLocation().state ?? {}) as From;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  const { data: setup } = useQuery({ queryKey: ['setup'], queryFn: setupNeeded });

  const submit = async (values: Answers) => {
    setBusy(true);
    setProblem(null);
    try {
      const session = await signIn(values);
      credentials.csrf = session.csrf;
      queries.clear();
      queries.setQueryData(keys.session, session);
      // Only addresses of this application are led back to.
      await navigate(state.from?.startsWith('/') && !state.from.startsWith('//') ? state.from : '/', { replace: true });
    } catch (error) {
      const failed = toProblem(error);
      // Told only to who knows the password: not a failure yet.
      const wanted = failed.code === 'auth.code_required';
      if (wanted) setAsksCode(true);
      setProblem(wanted && !asksCode ? null : failed);
      setBusy(false);
    }
  };

  return (
    <WelcomeFrame title={t('signIn.title')}>
      {state.lost && !problem && <Alert type="info" showIcon title={t('signIn.lost')} style={{ marginBottom: 16 }} />}
      {setup?.needed && <Alert type="info" showIcon title={t('signIn.setupNeeded')} style={{ marginBottom: 16 }} />}
      {problem && (
        <Alert type="error" showIcon title={problem.offline ? t('problem.offline.text') : problem.message} style={{ marginBottom: 16 }} />
      )}
      <Form layout="vertical" requiredMark={false} onFinish={(values: Answers) => void submit(values)}>
        <Form.Item name="email" label={t('signIn.email')} rules={[{ required: true, message: t('form.required') }]}>
          <Input size="large" type="email" autoComplete="username" autoFocus inputMode="email" />
        </Form.Item>
        <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('form.required') }]}>
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        {asksCode && (
          <Form.Item name="code" label={t('secondFactor.codeOrRecovery')} extra={t('secondFactor.codeHelp')} rules={[{ required: true, message: t('form.required') }]}>
            <Input size="large" autoComplete="one-time-code" maxLength={40} autoFocus />
          </Form.Item>
        )}
        <Button type="primary" size="large" htmlType="submit" block loading={busy}>
          {t('signIn.submit')}
        </Button>
      </Form>
      <Typography.Paragraph type="secondary" style={{ marginTop: 16, marginBottom: 0 }}>
        {t('signIn.forgot')}
      </Typography.Paragraph>
      <Elsewhere />
    </WelcomeFrame>
  );
}
