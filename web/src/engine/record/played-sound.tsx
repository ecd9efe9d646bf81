import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '@/api/client';
import { Loading } from '@/shared/loading';
import styles from './record.module.css';

/** Plays a sound. It is fetched as a whole: some browsers play nothing that they cannot ask for in parts. */
export function PlayedSound({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    let made: string | undefined;
    const play = async () => {
      const answer = await fetch(addressOf('/files/{id}', { id }), { signal: left.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      made = URL.createObjectURL(await answer.blob());
      if (!left.signal.aborted) setAddress(made);
    };
    play().catch(() => !left.signal.aborted && setFailed(true));
    return () => {
      left.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [id]);
  if (failed) return <p>{t('files.unreadable')}</p>;
  if (!address) return <Loading lines={1} />;
  return <audio className={styles['sound']} src={address} controls autoPlay aria-label={name} onError={() => setFailed(true)} />;
}
