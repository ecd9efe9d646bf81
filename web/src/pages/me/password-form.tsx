import { App, Button, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem, type Problem } from '@/api/problem';
import { changePassword } from '@/api/session';
import { ProblemAlert } from '@/engine/problems/problem-alert';

interface Answers {
  current: string;
  new: string;
}

export function Passwords() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Answers>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const required = [{ required: true, message: t('form.required') }];

  const save = async (answers: Answers) => {
    setProblem(null);
    setBusy(true);
    try {
      await changePassword(answers);
      form.resetFields();
      void message.success(t('me.passwordChanged'));
    } catch (error) {
      const failed = toProblem(error);
      setProblem(failed);
      form.setFields(failed.errors.filter((one) => one.field === 'current' || one.field === 'new').map((one) => ({ name: one.field as keyof Answers, errors: [one.message] })));
    }
    setBusy(false);
  };
  return (
    <Card title={t('me.password')} size="small">
      <ProblemAlert problem={problem} shown={['current', 'new']} />
      <Form<Answers> form={form} layout="vertical" requiredMark={false} onFinish={(answers) => void save(answers)}>
        <Form.Item name="current" label={t('me.currentPassword')} rules={required}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="new" label={t('me.newPassword')} extra={t('me.passwordRule')} rules={required}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button htmlType="submit" loading={busy}>{t('me.password')}</Button>
      </Form>
    </Card>
  );
}
