import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem, type Problem } from '@/api/problem';
import { removeSecondFactor } from '@/api/second-factor';
import { ProblemAlert } from '@/engine/problems/problem-alert';

interface Answers {
  password: string;
  code: string;
}

/** Switching it off asks for both, so that an open screen is not enough. */
export function Removal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Answers>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const required = [{ required: true, message: t('form.required') }];
  const remove = async (answers: Answers) => {
    try {
      await removeSecondFactor(answers);
      void message.success(t('secondFactor.removed'));
      onClose();
    } catch (error) {
      const failed = toProblem(error);
      setProblem(failed);
      form.setFields(failed.errors.map((one) => ({ name: one.field as keyof Answers, errors: [one.message] })));
    }
  };
  return (
    <Modal open title={t('secondFactor.remove')} onCancel={onClose} okText={t('secondFactor.remove')} okButtonProps={{ danger: true }} onOk={() => form.submit()}>
      <ProblemAlert problem={problem} shown={['password', 'code']} />
      <Form<Answers> form={form} layout="vertical" requiredMark={false} onFinish={(answers) => void remove(answers)}>
        <Form.Item name="password" label={t('me.currentPassword')} rules={required}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item name="code" label={t('secondFactor.codeOrRecovery')} rules={required}>
          <Input autoComplete="one-time-code" maxLength={40} />
        </Form.Item>
        {/* Enter sends the form. */}
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
