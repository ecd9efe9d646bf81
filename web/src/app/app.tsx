import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { credentials } from '@/api/credentials';
import { toProblem } from '@/api/problem';
import { GoingProvider } from '@/shared/going';
import { LanguageContext } from '@/shared/language-context';
import { useDensity } from '@/shared/density';
import type { Language } from '@/shared/locale';
import { place } from '@/shared/place';
import { placeIn } from '@/shared/place-in';
import { useStore } from '@/shared/store';
import { usePhone } from '@/shared/use-phone';
import { antWords, type AntWords } from './ant-words';
import { AppRoutes } from './routes';
import { ErrorBoundary } from './error-boundary';
import { firstLanguage, speak } from './i18n';
import { themeOf } from './theme';
import { useDark } from './use-dark';
import styles from './app.module.css';

/** Everything around the pages: words, looks, and in which workspace they are. */
export function App() {
  const at = usePlace();
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
    <LanguageContext value={chosen}>
      <ConfigProvider locale={ant} theme={themeOf(chosen.language, dark, density, phone)} button={{ autoInsertSpace: false }}>
        <AntApp className={`keyuan ${styles['app'] ?? ''}`}>
          <ErrorBoundary>
            <Workspace key={at} at={at} />
          </ErrorBoundary>
        </AntApp>
      </ConfigProvider>
    </LanguageContext>
  );
}

/** The pages of one workspace, with the answers kept for them: nothing of it is left in the next. */
function Workspace({ at }: { at: string }) {
  const [queries] = useState(makeQueries);
  useEffect(() => () => credentials.left(), []);
  return (
    <QueryClientProvider client={queries}>
      {/* Where one goes is drawn at once, in one piece: piece by piece, as the router would have it, takes longer. */}
      <BrowserRouter basename={at || '/'} useTransitions={false}>
        <GoingProvider><AppRoutes /></GoingProvider>
      </BrowserRouter>
    </QueryClientProvider>
  );
}

// The browser's own buttons lead from one workspace to another too.
function usePlace(): string {
  useEffect(() => {
    const moved = () => {
      const now = placeIn(location.pathname);
      if (now !== place.get()) place.set(now);
    };
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  return useStore(place);
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
