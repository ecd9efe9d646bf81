import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Suspense, use, type ReactNode } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { keys } from '@/api/keys';
import { getMeta } from '@/api/meta';
import { MetaProvider } from '@/api/meta-context';
import { LiveUpdates } from '@/engine/live/live-updates';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { modulePages } from '@/engine/slots/slots';
import { useLanguage } from '@/shared/language-context';
import { later, Until } from '@/shared/later';
import { Loading } from '@/shared/loading';
import { pathHere } from '@/shared/place';
import { ErrorBoundary } from './error-boundary';
import { farWords, farWordsIfAny, hasFarWords } from './i18n';
import { Shell } from './shell/shell';

// On its way with this: most come here first.
const loadHome = () => import('@/pages/home/home-page').then((m) => m.HomePage);
if (pathHere() === '/') void loadHome().catch(() => undefined);
const HomePage = later(loadHome);
const MePage = later(() => import('@/pages/me/me-page').then((m) => m.MePage));
const SearchPage = later(() => import('@/engine/search/search-page').then((m) => m.SearchPage));
const ListPage = later(() => import('@/engine/list/list-page').then((m) => m.ListPage));
const BoardPage = later(() => import('@/engine/board/board-page').then((m) => m.BoardPage));
const RecordPage = later(() => import('@/engine/record/record-page').then((m) => m.RecordPage));
const NewRecordPage = later(() => import('@/engine/form/new-record-page').then((m) => m.NewRecordPage));
const SettingsPages = later(() => Promise.all([import('@/pages/settings/settings-pages'), farWords()]).then(([m]) => m.SettingsPages));
const CalendarPage = later(() => import('@/engine/calendar/calendar-page').then((m) => m.CalendarPage));
const EntityCalendarPage = later(() => import('@/engine/calendar/calendar-page').then((m) => m.EntityCalendarPage));
const ImportPages = later(() => Promise.all([import('@/engine/import/import-pages'), farWords()]).then(([m]) => m.ImportPages));

/** Everything behind the sign-in: the shell and the pages in it. */
export function Workplace() {
  const { language } = useLanguage();
  const { pathname } = useLocation();
  // While another language comes the page stays as it is: what is typed, and keys that are pressed meanwhile, are heard.
  const { data: meta, error, refetch } = useQuery({ queryKey: [...keys.meta, language], queryFn: () => getMeta(), staleTime: 300_000, placeholderData: keepPreviousData });
  if (error && !meta) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  return (
    <>
      {/* Listened to before anything is read: what changes from then on is told. */}
      <LiveUpdates />
      {meta ? <MetaProvider meta={meta}><Pages at={pathname} /></MetaProvider> : <Loading />}
    </>
  );
}

function Pages({ at }: { at: string }) {
  return (
    <Shell>
      <ErrorBoundary at={at}>
        <Until fallback={<Loading />}>
          <Routes>
            <Route path="/" element={<HomePage />} />
            <Route path="/me" element={<MePage />} />
            <Route path="/search" element={<SearchPage />} />
            <Route path="/calendar" element={<CalendarPage />} />
            <Route path="/settings/*" element={<SettingsPages />} />
            <Route path="/imports/*" element={<ImportPages />} />
            {modulePages.map(({ path, Page }) => (
              <Route key={path} path={path} element={<Suspense fallback={<Loading />}><WithFarWords><Page /></WithFarWords></Suspense>} />
            ))}
            <Route path="/:path" element={<ListPage />} />
            <Route path="/:path/board" element={<BoardPage />} />
            <Route path="/:path/calendar" element={<EntityCalendarPage />} />
            <Route path="/:path/new" element={<NewRecordPage />} />
            <Route path="/:path/:id" element={<RecordPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Until>
      </ErrorBoundary>
    </Shell>
  );
}

function WithFarWords({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  if (!hasFarWords(language)) use(farWordsIfAny());
  return children;
}
