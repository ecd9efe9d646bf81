import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/engine/use-format';
import { MeaningTag } from '@/shared/meaning-tag';
import type { Meaning } from '@/shared/meanings';
import { captureStore } from './capture-queue';
import type { Captured, CaptureState } from './captured';
import styles from './capture.module.css';

interface Props {
  captures: Captured[];
  person: string;
  /** The path of leads. */
  leads: string;
  onTake: (captured: Captured) => void;
  onSend: () => void;
  sending: boolean;
}

const meanings: Record<Exclude<CaptureState, 'writing'>, Meaning> = { waiting: 'stage', sent: 'good', refused: 'overdue' };

/** What lies on this machine: what waits for a network, what arrived, what the server refused and why. */
export function WaitingList({ captures, person, leads, onTake, onSend, sending }: Props) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const format = useFormat();
  const mine = captures.filter((one) => one.person === person && one.state !== 'writing');
  const others = captures.filter((one) => one.person !== person && one.state === 'waiting').length;
  const waiting = mine.filter((one) => one.state === 'waiting').length;
  if (mine.length === 0 && others === 0) return null;

  const remove = (captured: Captured) =>
    modal.confirm({
      title: t('capture.removeAsk', { name: String(captured.fields['name'] ?? '') }),
      content: t('capture.removeHelp'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => captureStore.remove(captured.key),
    });
  return (
    <section className={styles['list']} aria-label={t('capture.kept')}>
      <div className={styles['listHead']}>
        <h2 className={styles['heading']}>{t('capture.kept')}</h2>
        <span role="status" className={styles['quiet']}>{waiting > 0 ? t('capture.waitingCount', { count: format.number(waiting) }) : t('capture.allSent')}</span>
        {waiting > 0 && <Button size="small" loading={sending} onClick={onSend}>{t('capture.sendNow')}</Button>}
      </div>
      {others > 0 && <p className={styles['quiet']}>{t('capture.others', { count: format.number(others) })}</p>}
      <ul className={styles['rows']}>
        {mine.map((one) => {
          const name = String(one.fields['name'] ?? '');
          return (
            <li key={one.key} className={styles['row']}>
              <div className={styles['who']}>
                {one.lead ? <Link to={`/${leads}/${one.lead}`}>{name}</Link> : <span>{name}</span>}
                <span className={styles['quiet']}>
                  {[String(one.fields['company'] ?? ''), one.source.title, format.ago(one.at)].filter(Boolean).join(' · ')}
                  {one.files.length > 0 && ` · ${t('capture.fileCount', { count: format.number(one.files.length) })}`}
                </span>
                {one.why && one.state === 'refused' && <span className={styles['why']}>{one.why}</span>}
              </div>
              {one.state !== 'writing' && <MeaningTag of={meanings[one.state]}>{t(`capture.state.${one.state}`)}</MeaningTag>}
              {one.state === 'refused' && (
                <span className={styles['acts']}>
                  <Button size="small" onClick={() => onTake(one)}>{t('capture.mend')}</Button>
                  <Button size="small" danger onClick={() => void remove(one)}>{t('remove')}</Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
