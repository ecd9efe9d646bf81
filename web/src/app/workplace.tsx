import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, use, type ReactNode } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { keys } from '@/api/keys';
import { getMeta } from '@/api/meta';
import { MetaProvider } from '@/api/meta-context';
import { LiveUpdates } from '@/engine/live/live-updates';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { modulePages } from '@/engine/slots/slots';
import { useLanguage } from '@/shared/language-context';
import { Loading } from '@/shared/loading';
import { ErrorBoundary } from './error-boundary';
import { farWords, farWordsIfAny, hasFarWords } from './i18n';
import { Shell } from './shell/shell';

const HomePage = lazy(() => import('@/pages/home/home-page').then((m) => ({ default: m.HomePage })));
const MePage = lazy(() => import('@/pages/me/me-page').then((m) => ({ default: m.MePage })));
const SearchPage = lazy(() => import('@/engine/search/search-page').then((m) => ({ default: m.SearchPage })));
const ListPage = lazy(() => import('@/engine/list/list-page').then((m) => ({ default: m.ListPage })));
const BoardPage = lazy(() => import('@/engine/board/board-page').then((m) => ({ default: m.BoardPage })));
const RecordPage = lazy(() => import('@/engine/record/record-page').then((m) => ({ default: m.RecordPage })));
const NewRecordPage = lazy(() => import('@/engine/form/new-record-page').then((m) => ({ default: m.NewRecordPage })));
const SettingsPages = lazy(() => Promise.all([import('@/pages/settings/settings-pages'), farWords()]).then(([m]) => ({ default: m.SettingsPages })));
const CalendarPage = lazy(() => import('@/engine/calendar/calendar-page').then((m) => ({ default: m.CalendarPage })));
const EntityCalendarPage = lazy(() => import('@/engine/calendar/calendar-page').then((m) => ({ default: m.EntityCalendarPage })));
const ImportPages = lazy(() => Promise.all([import('@/engine/import/import-pages'), farWords()]).then(([m]) => ({ default: m.ImportPages })));

/** Everything behind the sign-in: the shell and the pages in it. */
export function Workplace() {
  const { language } = useLanguage();
  const { pathname } = useLocation();
  // While another language comes the page stays as it is: what is typed, and keys that are pressed meanwhile, are heard.
  const { data: meta, error, refetch } = useQuery({ queryKey: [...keys.meta, language], queryFn: getMeta, staleTime: 300_000, placeholderData: keepPreviousData });
  if (error && !meta) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!meta) return <Loading />;

  return (
    <MetaProvider meta={meta}>
      <LiveUpdates />
      <Shell>
        <ErrorBoundary at={pathname}>
          <Suspense fallback={<Loading />}>
            <Routes>
              <Route path="/" element={<HomePage />} />
              <Route path="/me" element={<MePage />} />
              <Route path="/search" element={<SearchPage />} />
              <Route path="/calendar" element={<CalendarPage />} />
              <Route path="/settings/*" element={<SettingsPages />} />
              <Route path="/imports/*" element={<ImportPages />} />
              {modulePages.map(({ path, Page }) => (
                <Route key={path} path={path} element={<WithFarWords><Page /></WithFarWords>} />
              ))}
              <Route path="/:path" element={<ListPage />} />
              <Route path="/:path/board" element={<BoardPage />} />
              <Route path="/:path/calendar" element={<EntityCalendarPage />} />
              <Route path="/:path/new" element={<NewRecordPage />} />
              <Route path="/:path/:id" element={<RecordPage />} />
              <Route path="*" element={<NotFoundPage />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </Shell>
    </MetaProvider>
  );
}

function WithFarWords({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  if (!hasFarWords(language)) use(farWordsIfAny());
  return children;
}
