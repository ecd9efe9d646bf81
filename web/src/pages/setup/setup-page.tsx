import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { credentials } from '@/api/credentials';
import { keys } from '@/api/keys';
import { toProblem, type Problem } from '@/api/problem';
import { setUp, type SetupBody } from '@/api/session';
import { currencies } from '@/fields-types/money';
import { useLanguage } from '@/shared/language-context';
import { languageNames, languages, type Language } from '@/shared/locale';
import { zones } from '@/shared/zones';
import { WelcomeFrame } from '../sign-in/welcome-frame';

type Answers = Omit<SetupBody, 'setup_token'>;

/** The first run: the company, its first administrator, and whether to begin with example data. */
export function SetupPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { language, choose } = useLanguage();
  const [form] = Form.useForm<Answers>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const token = params.get('token') ?? '';
  const required = [{ required: true, message: t('form.required') }];

  const submit = async (answers: Answers) => {
    setBusy(true);
    setProblem(null);
    try {
      const session = await setUp({ ...answers, setup_token: token });
      credentials.csrf = session.csrf;
      queries.clear();
      queries.setQueryData(keys.session, session);
      await navigate('/', { replace: true });
    } catch (error) {
      const failed = toProblem(error);
      setProblem(failed);
      form.setFields(failed.errors.map((one) => ({ name: one.field as keyof Answers, errors: [one.message] })));
      setBusy(false);
    }
  };

  return (
    <WelcomeFrame title={t('setup.title')}>
      {!token && <Alert type="warning" showIcon title={t('setup.noToken')} style={{ marginBottom: 16 }} />}
      {problem && <Alert type="error" showIcon title={problem.offline ? t('problem.offline.text') : problem.message} style={{ marginBottom: 16 }} />}
      <Form<Answers>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          language,
          zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Shanghai',
          currency: language === 'zh-TW' ? 'TWD' : language === 'en' ? 'USD' : 'CNY',
          demo: 'none',
        }}
        onFinish={(answers) => void submit(answers)}
      >
        <Form.Item name="company" label={t('setup.company')} rules={required}>
          <Input autoFocus autoComplete="organization" />
        </Form.Item>
        <Form.Item name="name" label={t('setup.name')} rules={required}>
          <Input autoComplete="name" />
        </Form.Item>
        <Form.Item name="email" label={t('signIn.email')} rules={required}>
          <Input type="email" autoComplete="username" />
        </Form.Item>
        <Form.Item name="password" label={t('signIn.password')} extra={t('me.passwordRule')} rules={required}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="language" label={t('me.language')}>
          <Select onChange={(next: Language) => choose(next)} options={languages.map((one) => ({ value: one, label: languageNames[one] }))} />
        </Form.Item>
        <Form.Item name="zone" label={t('me.zone')}>
          <Select showSearch options={zones().map((zone) => ({ value: zone, label: zone }))} />
        </Form.Item>
        <Form.Item name="currency" label={t('setup.currency')}>
          <Select options={currencies.map((code) => ({ value: code, label: `${code} ${t(`currency.${code}`)}` }))} />
        </Form.Item>
        <Form.Item name="demo" label={t('setup.demo')} extra={t('setup.demoHelp')}>
          <Radio.Group vertical options={(['none', 'small', 'medium'] as const).map((one) => ({ value: one, label: t(`setup.demo_${one}`) }))} />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={busy} disabled={!token}>
          {t('setup.submit')}
        </Button>
      </Form>
    </WelcomeFrame>
  );
}
