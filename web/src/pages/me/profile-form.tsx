import { App, Button, Card, Form, Input, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { toProblem, type Problem } from '@/api/problem';
import { changeSession, getSession } from '@/api/session';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { useLanguage } from '@/shared/language-context';
import { languageNames, languages, useLocale, type Language } from '@/shared/locale';
import { useSignedIn } from '@/shared/session-context';
import { zones } from '@/shared/zones';

interface Answers {
  name: string;
  language: Language;
  zone: string;
}

export function Profile() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const user = useSignedIn();
  const { zone } = useLocale();
  const { language, choose } = useLanguage();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async (answers: Answers) => {
    setProblem(null);
    try {
      await changeSession(answers);
      queries.setQueryData(keys.session, await getSession());
      choose(answers.language);
      void message.success(t('me.saved'));
    } catch (error) {
      setProblem(toProblem(error));
    }
  };
  return (
    <Card title={t('me.profile')} size="small">
      <ProblemAlert problem={problem} />
      <Form<Answers> layout="vertical" initialValues={{ name: user.name, language, zone }} onFinish={(answers) => void save(answers)}>
        <Form.Item name="name" label={t('me.name')} rules={[{ required: true, message: t('form.required') }]}>
          <Input autoComplete="name" />
        </Form.Item>
        <Form.Item name="language" label={t('me.language')}>
          <Select options={languages.map((one) => ({ value: one, label: languageNames[one] }))} />
        </Form.Item>
        <Form.Item name="zone" label={t('me.zone')}>
          <Select showSearch options={zones().map((one) => ({ value: one, label: one }))} />
        </Form.Item>
        <Button type="primary" htmlType="submit">{t('save')}</Button>
      </Form>
    </Card>
  );
}
