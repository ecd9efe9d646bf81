import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Due } from '../api';
import { keyOf } from './queue';
import { Lateness } from './lateness';
import styles from './today.module.css';

interface Props {
  queue: readonly Due[];
  current: string | null;
  onChoose: (key: string) => void;
}

/** Who is waiting, the first to be lost at the head: each with its reason and how late it is. */
export function QueueList({ queue, current, onChoose }: Props) {
  const { t } = useTranslation();
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // It answers with a promise in some browsers, which is no way to clean up.
    void here.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return (
    <ol className={styles['queue']} aria-label={t('today.queue')}>
      {queue.map((due) => {
        const key = keyOf(due);
        return (
          <li key={key} ref={key === current ? here : null}>
            <button type="button" className={styles['waiting']} aria-current={key === current ? 'true' : undefined} onClick={() => onChoose(key)}>
              <span className={styles['waitingHead']}>
                <bdi className={styles['name']}>{due.record && due.entity !== 'lead' && due.entity !== 'account' ? due.record.title : due.title}</bdi>
                <Lateness due={due} />
              </span>
              <span className={styles['reason']}>{due.reason}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
