import { EnvironmentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntity } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { useLocale } from '@/shared/locale';
import { CaptureForm } from './capture-form';
import { sendCaptures } from './capture-queue';
import { useChosenSource } from './chosen-source';
import { SourceChoice } from './source-choice';
import { useCaptures } from './use-captures';
import { useWriting } from './use-writing';
import { WaitingList } from './waiting-list';
import styles from './capture.module.css';

/** /capture: leads taken down at a stand, with a network or without. */
export function CapturePage() {
  const lead = useEntity('lead');
  const source = useEntity('source');
  return lead?.can.includes('create') && source ? <Capture lead={lead} sources={source.path} /> : <NotFoundPage />;
}

function Capture({ lead, sources }: { lead: Entity; sources: string }) {
  const { t } = useTranslation();
  const { me } = useLocale();
  const [source, choose] = useChosenSource(me);
  const writing = useWriting(me);
  const captures = useCaptures(lead.path, me);
  const [sending, setSending] = useState(false);
  const send = () => {
    setSending(true);
    void sendCaptures(lead.path, me).catch(() => undefined).finally(() => setSending(false));
  };
  const saved = () => {
    // A browser that is short of room asks before it throws away what is kept here.
    void (navigator.storage as StorageManager | undefined)?.persist?.();
    send();
  };
  return (
    <Page title={t('capture.title')}>
      <div className={styles['page']}>
        {source ? (
          <div className={styles['main']}>
            <div className={styles['here']}>
              <EnvironmentOutlined aria-hidden /> <span className={styles['hereName']}>{source.title}</span>
              <Button size="small" onClick={() => choose(null)}>{t('capture.change')}</Button>
            </div>
            <CaptureForm lead={lead} source={source} writing={writing} onSaved={saved} />
          </div>
        ) : (
          <SourceChoice path={sources} onChoose={choose} />
        )}
        {captures && <WaitingList captures={captures} person={me} leads={lead.path} onTake={writing.take} onSend={send} sending={sending} />}
      </div>
    </Page>
  );
}
