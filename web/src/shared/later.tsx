import { lazy, Suspense, type ComponentType } from 'react';

/** A part that is loaded when it is first drawn: what few pages need does not hold up the first one. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(() => load().then((part) => ({ default: part })));
  return function Later(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}
