import { Route, Routes } from 'react-router';
import { later, Until } from '@/shared/later';
import { Loading } from '@/shared/loading';
import { SignedInOnly } from './signed-in-only';

const SignInPage = later(() => import('@/pages/sign-in/sign-in-page').then((m) => m.SignInPage));
const SetupPage = later(() => import('@/pages/setup/setup-page').then((m) => m.SetupPage));
const SignInLinkPage = later(() => import('@/pages/sign-in-link/sign-in-link-page').then((m) => m.SignInLinkPage));
// On its way while the session is asked for, or while somebody signs in.
const loadWorkplace = () => import('./workplace').then((m) => m.Workplace);
void loadWorkplace().catch(() => undefined);
const Workplace = later(loadWorkplace);

export function AppRoutes() {
  return (
    <Until fallback={<Loading />}>
      <Routes>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route path="/invitation" element={<SignInLinkPage purpose="invitations" />} />
        <Route path="/password-reset" element={<SignInLinkPage purpose="password_resets" />} />
        <Route path="/setup" element={<SetupPage />} />
        <Route path="*" element={<SignedInOnly><Workplace /></SignedInOnly>} />
      </Routes>
    </Until>
  );
}
