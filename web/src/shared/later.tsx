import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

/**
 * A part that is loaded when it is first drawn: what few pages need does not hold up the first one.
 * `waiting` keeps its place until then, so that nothing below it jumps.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>, waiting: ReactNode = null): ComponentType<Props> {
  const Part = lazy(() => load().then((part) => ({ default: part })));
  return function Later(props: Props) {
    return (
      <Suspense fallback={waiting}>
        <Part {...props} />
      </Suspense>
    );
  };
}
