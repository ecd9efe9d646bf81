import type { ComponentProps } from 'react';
import { later, Until } from '@/shared/later';
import { Loading } from '@/shared/loading';

const load = () => import('./drawing').then((m) => m.Drawing);
const Drawing = later(load);

/** A chart will be shown as soon as its figures are there: the library is fetched along with them. */
export const chartComes = (): void => void load().catch(() => undefined);

/** A chart; the library that draws it is fetched when the first one is shown. */
export function Chart(props: ComponentProps<typeof Drawing>) {
  return (
    <Until fallback={<Loading />}>
      <Drawing {...props} />
    </Until>
  );
}
