import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Loading } from '@/shared/loading';
import { SignedInOnly } from './signed-in-only';

const SignInPage = lazy(() => import('@/pages/sign-in/sign-in-page').then((m) => ({ default: m.SignInPage })));
const SetupPage = lazy(() => import('@/pages/setup/setup-page').then((m) => ({ default: m.SetupPage })));
const SignInLinkPage = lazy(() => import('@/pages/sign-in-link/sign-in-link-page').then((m) => ({ default: m.SignInLinkPage })));
const Workplace = lazy(() => import('./workplace').then((m) => ({ default: m.Workplace })));

export function AppRoutes() {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route path="/invitation" element={<SignInLinkPage purpose="invitations" />} />
        <Route path="/password-reset" element={<SignInLinkPage purpose="password_resets" />} />
        <Route path="/setup" element={<SetupPage />} />
        <Route path="*" element={<SignedInOnly><Workplace /></SignedInOnly>} />
      </Routes>
    </Suspense>
  );
}
