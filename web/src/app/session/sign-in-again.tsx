import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem, type Problem } from '@/api/problem';
import { signIn } from '@/api/session';
import type { Session } from '@/api/types';
import { ProblemAlert } from '@/engine/problems/problem-alert';

interface Answers {
  password: string;
  code?: string;
}

/** The session ended in the middle of something: the same person signs in over the page, and nothing typed is lost. */
export function SignInAgain({ email, onDone }: { email: string; onDone: (session: Session | null) => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [asksCode, setAsksCode] = useState(false);

  const submit = async (values: Answers) => {
    setBusy(true);
    setProblem(null);
    try {
      onDone(await signIn({ email, ...values }));
    } catch (error) {
      const failed = toProblem(error);
      const wanted = failed.code === 'auth.code_required';
      if (wanted) setAsksCode(true);
      setProblem(wanted && !asksCode ? null : failed);
      setBusy(false);
    }
  };
  return (
    <Modal open title={t('signIn.again')} width={400} closable={false} mask={{ closable: false }} keyboard={false} footer={null} zIndex={1200}>
      <p>{t('signIn.againText')}</p>
      <ProblemAlert problem={problem} />
      <Form layout="vertical" requiredMark={false} onFinish={(values: Answers) => void submit(values)}>
        <Form.Item label={t('signIn.email')}>
          <Input value={email} readOnly autoComplete="username" />
        </Form.Item>
        <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('form.required') }]}>
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        {asksCode && (
          <Form.Item name="code" label={t('secondFactor.codeOrRecovery')} extra={t('secondFactor.codeHelp')} rules={[{ required: true, message: t('form.required') }]}>
            <Input autoFocus autoComplete="one-time-code" maxLength={40} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={busy}>{t('signIn.submit')}</Button>
        <Button type="link" block onClick={() => onDone(null)}>{t('signIn.other')}</Button>
      </Form>
    </Modal>
  );
}
