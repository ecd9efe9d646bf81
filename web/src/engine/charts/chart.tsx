import type { ComponentProps } from 'react';
import { later, Until } from '@/shared/later';
import { Loading } from '@/shared/loading';

const Drawing = later(() => import('./drawing').then((m) => m.Drawing));

/** A chart; the library that draws it is fetched when the first one is shown. */
export function Chart(props: ComponentProps<typeof Drawing>) {
  return (
    <Until fallback={<Loading />}>
      <Drawing {...props} />
    </Until>
  );
}
