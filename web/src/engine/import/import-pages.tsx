import { NotFoundPage } from '../problems/not-found-page';

/** Everything below /imports. */
export function ImportPages() {
  return <NotFoundPage />;
}
