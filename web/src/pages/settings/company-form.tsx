import { App, Button, Card, Form, Input, Select, Switch } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { toProblem, type Problem } from '@/api/problem';
import { getSession } from '@/api/session';
import { changeWorkspace, getWorkspace, type Workspace } from '@/api/workspace';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { ProblemPage } from '@/engine/problems/problem-page';
import { Loading } from '@/shared/loading';
import { languageNames, languages } from '@/shared/locale';
import { zones } from '@/shared/zones';

interface Answers {
  name: string;
  zone: string;
  language: Workspace['language'];
  required: boolean;
}

/** What holds for the whole company, for its administrators to change. */
export function CompanyForm() {
  const { data, error } = useQuery({ queryKey: ['workspace'], queryFn: getWorkspace });
  if (error) return <ProblemPage error={error} />;
  return data ? <Fields now={data} /> : <Loading />;
}

function Fields({ now }: { now: Workspace }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async ({ required, ...answers }: Answers) => {
    setProblem(null);
    try {
      queries.setQueryData(['workspace'], await changeWorkspace({ ...answers, second_factor: required ? 'required' : 'optional' }));
      queries.setQueryData(keys.session, await getSession());
      void message.success(t('settings.company.saved'));
    } catch (failed) {
      setProblem(toProblem(failed));
    }
  };
  return (
    <Card title={t('settings.company.title')} size="small">
      <ProblemAlert problem={problem} />
      <Form<Answers> layout="vertical" initialValues={{ ...now, required: now.second_factor === 'required' }} onFinish={(answers) => void save(answers)}>
        <Form.Item name="name" label={t('settings.about.workspace')} rules={[{ required: true, message: t('form.required') }]}><Input maxLength={100} /></Form.Item>
        <Form.Item name="zone" label={t('settings.about.zone')}><Select showSearch options={zones().map((one) => ({ value: one, label: one }))} /></Form.Item>
        <Form.Item name="language" label={t('settings.company.language')} extra={t('settings.company.languageHelp')}>
          <Select options={languages.map((one) => ({ value: one, label: languageNames[one] }))} />
        </Form.Item>
        <Form.Item name="required" label={t('settings.company.secondFactor')} extra={t('settings.company.secondFactorHelp')} valuePropName="checked"><Switch /></Form.Item>
        <Button type="primary" htmlType="submit">{t('save')}</Button>
      </Form>
    </Card>
  );
}
