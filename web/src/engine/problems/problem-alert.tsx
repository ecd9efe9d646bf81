import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';

/** A failed call above the form that made it. Errors named in `shown` already stand at their fields. */
export function ProblemAlert({ problem, shown = [] }: { problem: Problem | null; shown?: string[] }) {
  const { t } = useTranslation();
  if (!problem) return null;
  const rest = problem.errors.filter((one) => !shown.includes(one.field));
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 16 }}
      title={problem.offline ? t('problem.offline.text') : problem.message || t('problem.other.title')}
      description={
        problem.detail || rest.length > 0 || problem.status >= 500 ? (
          <>
            {problem.detail && <div>{problem.detail}</div>}
            {rest.map((one) => (
              <div key={one.field + one.message}>{one.field}: {one.message}</div>
            ))}
            {problem.status >= 500 && problem.requestId && <div>{t('problem.requestId', { id: problem.requestId })}</div>}
          </>
        ) : undefined
      }
    />
  );
}
