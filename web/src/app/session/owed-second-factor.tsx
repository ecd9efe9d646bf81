import { Button, Typography } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { signOut } from '@/api/session';
import { Enrolment } from '@/pages/me/second-factor-enrolment';
import { WelcomeFrame } from '@/pages/sign-in/welcome-frame';
import { addressHere } from '@/shared/place';

/** The company requires two steps of everybody: who has one only sets up the other before anything else. */
export function OwedSecondFactor() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    void queries.invalidateQueries({ queryKey: keys.session });
  };
  const leave = () => void signOut().then(() => window.location.assign(addressHere('/sign-in')));
  return (
    <WelcomeFrame title={t('secondFactor.title')}>
      <Typography.Paragraph>{t('secondFactor.owed')}</Typography.Paragraph>
      <Button type="primary" block size="large" onClick={() => setOpen(true)}>{t('secondFactor.begin')}</Button>
      <Button type="link" block onClick={leave}>{t('me.signOut')}</Button>
      {open && <Enrolment onClose={close} />}
    </WelcomeFrame>
  );
}
