import { Problem } from '@/api/problem';
import { ProblemPage } from './problem-page';

/** No such address here. */
export function NotFoundPage() {
  return <ProblemPage error={new Problem({ status: 404, code: 'page.not_found' })} />;
}
