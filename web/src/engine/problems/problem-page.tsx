import { Button, Result, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { toProblem } from '@/api/problem';

/** A page or part that could not be shown: what happened, what one can do, and the number to report. */
export function ProblemPage({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = toProblem(error);
  const kind = problem.offline ? 'offline' : problem.status === 403 ? '403' : problem.status === 404 ? '404' : problem.status >= 500 ? '500' : 'other';
  return (
    <Result
      status={kind === 'offline' ? 'warning' : kind === 'other' ? 'error' : kind}
      title={t(`problem.${kind}.title`)}
      subTitle={
        <>
          <div>{problem.offline || !problem.message || problem.message === problem.code ? t(`problem.${kind}.text`) : problem.message}</div>
          {problem.detail && <div>{problem.detail}</div>}
          {problem.requestId && (
            <Typography.Text type="secondary" copyable={{ text: problem.requestId }}>
              {t('problem.requestId', { id: problem.requestId })}
            </Typography.Text>
          )}
        </>
      }
      extra={[
        ...(onRetry && kind !== '403' && kind !== '404' ? [<Button key="again" type="primary" onClick={onRetry}>{t('problem.again')}</Button>] : []),
        <Button key="home" href="/">{t('problem.home')}</Button>,
      ]}
    />
  );
}

/** When the page itself is broken. */
export function BrokenPage({ error }: { error: Error }) {
  const { t } = useTranslation();
  return (
    <Result
      status="500"
      title={t('problem.broken.title')}
      subTitle={error.message}
      extra={<Button type="primary" onClick={() => location.reload()}>{t('problem.reload')}</Button>}
    />
  );
}
