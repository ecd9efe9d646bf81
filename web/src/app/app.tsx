import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { toProblem } from '@/api/problem';
import { LanguageContext } from '@/shared/language-context';
import { useDensity } from '@/shared/density';
import type { Language } from '@/shared/locale';
import { usePhone } from '@/shared/use-phone';
import { antWords, type AntWords } from './ant-words';
import { AppRoutes } from './routes';
import { ErrorBoundary } from './error-boundary';
import { firstLanguage, speak } from './i18n';
import { themeOf } from './theme';
import { useDark } from './use-dark';
import styles from './app.module.css';

/** Everything around the pages: answers kept, words, looks, addresses. */
export function App() {
  const [queries] = useState(makeQueries);
  const [language, setLanguage] = useState<Language | null>(null);
  const [ant, setAnt] = useState<AntWords>();
  const dark = useDark();
  const { density } = useDensity();
  const phone = usePhone();

  const choose = useCallback((next: Language) => {
    void Promise.all([speak(next), antWords(next)]).then(([, words]) => {
      setAnt(words);
      setLanguage(next);
    });
  }, []);
  useEffect(() => choose(firstLanguage()), [choose]);
  // Scroll bars and what the browser draws itself follow too.
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);

  const chosen = useMemo(() => (language ? { language, choose } : null), [language, choose]);
  if (!chosen || !ant) return null;

  return (
    <QueryClientProvider client={queries}>
      <LanguageContext value={chosen}>
        <ConfigProvider locale={ant} theme={themeOf(chosen.language, dark, density, phone)} button={{ autoInsertSpace: false }}>
          <AntApp className={`keyuan ${styles['app'] ?? ''}`}>
            <ErrorBoundary>
              <BrowserRouter>
                <AppRoutes />
              </BrowserRouter>
            </ErrorBoundary>
          </AntApp>
        </ConfigProvider>
      </LanguageContext>
    </QueryClientProvider>
  );
}

function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // What the server refused stays refused; only a lost network or a busy server is asked again.
        retry: (count, error) => count < 2 && [0, 502, 503, 504].includes(toProblem(error).status),
        refetchOnWindowFocus: false,
        // Without a network the answer is what was kept, or that there is none.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
