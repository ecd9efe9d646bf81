import { CloseCircleFilled, DisconnectOutlined, LockOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '@/api/problem';
import { place } from '@/shared/place';
import styles from './problem-page.module.css';

const icons = { offline: <DisconnectOutlined />, 403: <LockOutlined />, 404: <QuestionCircleOutlined />, 500: <CloseCircleFilled />, other: <CloseCircleFilled /> };

/**
 * A page or part that could not be shown: what happened, what one can do, and the number to report.
 * `small` inside a card or panel, where the way home is none.
 */
export function ProblemPage({ error, onRetry, small = false }: { error: unknown; onRetry?: () => void; small?: boolean }) {
  const { t } = useTranslation();
  const problem = toProblem(error);
  const kind = problem.offline ? 'offline' : problem.status === 403 ? '403' : problem.status === 404 ? '404' : problem.status >= 500 ? '500' : 'other';
  return (
    <Told
      small={small}
      icon={icons[kind]}
      title={t(`problem.${kind}.title`)}
      actions={
        <>
          {onRetry && kind !== '403' && kind !== '404' && <Button type={small ? 'default' : 'primary'} onClick={onRetry}>{t('problem.again')}</Button>}
          {!small && <Button href={problem.code === 'workspaces.unknown' ? '/' : `${place.get()}/`}>{t('problem.home')}</Button>}
        </>
      }
    >
      <p>{problem.offline || !problem.message || problem.message === problem.code ? t(`problem.${kind}.text`) : problem.message}</p>
      {problem.detail && <p>{problem.detail}</p>}
      {problem.requestId && <p className={styles['number']}>{t('problem.requestId', { id: problem.requestId })}</p>}
    </Told>
  );
}

/** When the page itself is broken. */
export function BrokenPage({ error }: { error: Error }) {
  const { t } = useTranslation();
  return (
    <Told
      icon={icons['500']}
      title={t('problem.broken.title')}
      actions={<Button type="primary" onClick={() => location.reload()}>{t('problem.reload')}</Button>}
    >
      <p>{error.message}</p>
    </Told>
  );
}

interface Telling {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  actions: ReactNode;
  small?: boolean;
}

function Told({ icon, title, children, actions, small = false }: Telling) {
  return (
    <div className={`${styles['page'] ?? ''} ${small ? styles['small'] ?? '' : ''}`} role="alert">
      <span className={styles['icon']} aria-hidden>{icon}</span>
      <h2 className={styles['title']}>{title}</h2>
      <div className={styles['text']}>{children}</div>
      <div className={styles['actions']}>{actions}</div>
    </div>
  );
}
