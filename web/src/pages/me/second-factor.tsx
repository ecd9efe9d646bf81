import { Button, Card, Tag, Typography } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { secondFactor } from '@/api/second-factor';
import { ProblemPage } from '@/engine/problems/problem-page';
import { later } from '@/shared/later';
import { Loading } from '@/shared/loading';
import styles from './me.module.css';

const Enrolment = later(() => import('./second-factor-enrolment').then((part) => part.Enrolment));
const Removal = later(() => import('./second-factor-removal').then((part) => part.Removal));

/** Whether signing in asks for a code from the telephone as well, and the way to switch it on and off. */
export function SecondFactor() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [wasOn, setWasOn] = useState(false);
  const { data, error } = useQuery({ queryKey: ['second factor'], queryFn: secondFactor });
  const show = () => {
    setWasOn(data?.on ?? false);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    void queries.invalidateQueries({ queryKey: ['second factor'] });
    void queries.invalidateQueries({ queryKey: ['sessions'] });
  };
  return (
    <Card title={t('secondFactor.title')} size="small">
      {error ? <ProblemPage error={error} /> : !data ? <Loading /> : (
        <>
          <Typography.Paragraph type="secondary">{t('secondFactor.help')}</Typography.Paragraph>
          <div className={styles['line']}>
            <Tag color={data.on ? 'green' : 'default'}>{t(data.on ? 'secondFactor.on' : 'secondFactor.off')}</Tag>
            <span className={styles['grow']}>{data.on && t('secondFactor.codesLeft', { count: data.recovery_codes_left })}</span>
            <Button size="small" danger={data.on} onClick={show}>{t(data.on ? 'secondFactor.remove' : 'secondFactor.begin')}</Button>
          </div>
        </>
      )}
      {open && (wasOn ? <Removal onClose={close} /> : <Enrolment onClose={close} />)}
    </Card>
  );
}
