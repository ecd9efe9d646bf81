import { Alert, Button, Form, Input, Modal, QRCode, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem, type Problem } from '@/api/problem';
import { beginSecondFactor, confirmSecondFactor } from '@/api/second-factor';
import { ProblemAlert } from '@/engine/problems/problem-alert';

/** Three steps: the password, the secret into the telephone and a first code back, the recovery codes. */
export function Enrolment({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<{ secret: string; link: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onClose={onClose} />;
  return (
    <Modal open title={t('secondFactor.begin')} onCancel={onClose} footer={null} destroyOnHidden>
      {begun ? <Confirm begun={begun} onDone={setCodes} /> : <AskPassword onDone={setBegun} />}
    </Modal>
  );
}

function AskPassword({ onDone }: { onDone: (begun: { secret: string; link: string }) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ password: string }>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const begin = async ({ password }: { password: string }) => {
    try {
      onDone(await beginSecondFactor(password));
    } catch (error) {
      const failed = toProblem(error);
      setProblem(failed);
      form.setFields(failed.errors.map((one) => ({ name: 'password' as const, errors: [one.message] })));
    }
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(answers) => void begin(answers)}>
      <ProblemAlert problem={problem} shown={['password']} />
      <Form.Item name="password" label={t('me.currentPassword')} rules={[{ required: true, message: t('form.required') }]}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Button type="primary" htmlType="submit">{t('secondFactor.next')}</Button>
    </Form>
  );
}

function Confirm({ begun, onDone }: { begun: { secret: string; link: string }; onDone: (codes: string[]) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ code: string }>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const confirm = async ({ code }: { code: string }) => {
    try {
      onDone((await confirmSecondFactor(code.replaceAll(/\s/g, ''))).recovery_codes);
    } catch (error) {
      const failed = toProblem(error);
      setProblem(failed);
      form.setFields(failed.errors.map((one) => ({ name: 'code' as const, errors: [one.message] })));
    }
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(answers) => void confirm(answers)}>
      <Typography.Paragraph>{t('secondFactor.scan')}</Typography.Paragraph>
      {/* Dark on light in both appearances: that is what every telephone reads. */}
      <QRCode value={begun.link} type="svg" color="#000000" bgColor="#ffffff" style={{ margin: '0 auto 16px' }} />
      <Typography.Paragraph type="secondary">
        {t('secondFactor.typed')} <Typography.Text code copyable={{ text: begun.secret }}>{begun.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</Typography.Text>
      </Typography.Paragraph>
      <ProblemAlert problem={problem} shown={['code']} />
      <Form.Item name="code" label={t('secondFactor.code')} rules={[{ required: true, message: t('form.required') }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} autoFocus />
      </Form.Item>
      <Button type="primary" htmlType="submit">{t('secondFactor.confirm')}</Button>
    </Form>
  );
}

function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { t } = useTranslation();
  const text = codes.join('\n');
  return (
    <Modal open title={t('secondFactor.codes')} closable={false} maskClosable={false} keyboard={false}
      footer={<Button type="primary" onClick={onClose}>{t('secondFactor.kept')}</Button>}>
      <Alert type="warning" showIcon title={t('secondFactor.codesOnce')} style={{ marginBottom: 16 }} />
      <Typography.Paragraph copyable={{ text }}>
        <Typography.Text code style={{ whiteSpace: 'pre-line' }}>{text}</Typography.Text>
      </Typography.Paragraph>
    </Modal>
  );
}
