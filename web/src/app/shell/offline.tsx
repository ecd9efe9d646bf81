import { DisconnectOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { connection, unreached } from '@/api/connection';
import { getSession } from '@/api/session';
import { useFormat } from '@/engine/use-format';
import { useStore } from '@/shared/store';

const tryEvery = 5000;

/** Says that the server is out of reach and from when what is shown is; tries again, and then everything is asked anew. */
export function Offline() {
  const { t } = useTranslation();
  const format = useFormat();
  const { reachable, asOf } = useStore(connection);
  useTrying(reachable);
  if (reachable) return null;
  return (
    <Alert
      banner
      type="warning"
      role="status"
      icon={<DisconnectOutlined />}
      title={asOf === null ? t('offline.text') : t('offline.asOf', { when: format.dateTime(new Date(asOf).toISOString()) })}
    />
  );
}

function useTrying(reachable: boolean): void {
  const queries = useQueryClient();
  const wasLost = useRef(false);
  useEffect(() => {
    const lost = () => unreached();
    window.addEventListener('offline', lost);
    return () => window.removeEventListener('offline', lost);
  }, []);
  useEffect(() => {
    if (reachable) {
      // What was shown may be of then.
      if (wasLost.current) void queries.invalidateQueries();
      wasLost.current = false;
      return undefined;
    }
    wasLost.current = true;
    const ask = () => void getSession().catch(() => undefined);
    const timer = setInterval(ask, tryEvery);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [reachable, queries]);
}
