import { theme } from 'antd';
import { useCallback } from 'react';
import type { Meaning } from '@/shared/meanings';

/** The colour of a bar by what it means, as the theme of the hour has it. */
export function useMeaningLines(): (meaning: Meaning) => string {
  const { token } = theme.useToken();
  return useCallback((meaning: Meaning) => {
    const name = `meaning${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}Line`;
    return String((token as unknown as Record<string, unknown>)[name] ?? token.colorPrimary);
  }, [token]);
}
