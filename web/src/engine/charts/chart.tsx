import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '@/shared/loading';

const Drawing = lazy(() => import('./drawing').then((m) => ({ default: m.Drawing })));

/** A chart; the library that draws it is fetched when the first one is shown. */
export function Chart(props: ComponentProps<typeof Drawing>) {
  return (
    <Suspense fallback={<Loading />}>
      <Drawing {...props} />
    </Suspense>
  );
}
