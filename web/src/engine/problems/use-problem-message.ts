import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '@/api/problem';

/** Shows a failed call as a message: what it means, and the request id when the server is at fault. */
export function useProblemMessage(): (error: unknown) => void {
  const { message } = App.useApp();
  const { t } = useTranslation();
  return useCallback(
    (error: unknown) => {
      const problem = toProblem(error);
      const sentence = problem.offline ? t('problem.offline.text') : problem.message || t('problem.other.title');
      const parts = [sentence, ...problem.errors.map((one) => one.message).slice(0, 3)];
      if (problem.status >= 500 && problem.requestId) parts.push(t('problem.requestId', { id: problem.requestId }));
      void message.error(parts.join(' · '), 6);
    },
    [message, t],
  );
}
