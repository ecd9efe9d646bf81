import { render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from './error-boundary';

vi.mock('@/engine/problems/problem-page', () => ({ BrokenPage: ({ error }: { error: Error }) => <p>{error.message}</p> }));

afterEach(() => vi.restoreAllMocks());

function Broken(): never {
  throw new Error('it broke');
}

it('leaves behind what broke when one goes elsewhere, and only then', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { rerender } = render(<ErrorBoundary at="/a"><Broken /></ErrorBoundary>);
  expect(screen.getByText('it broke')).toBeTruthy();
  rerender(<ErrorBoundary at="/a"><p>whole</p></ErrorBoundary>);
  expect(screen.queryByText('whole')).toBeNull();
  rerender(<ErrorBoundary at="/b"><p>whole</p></ErrorBoundary>);
  expect(screen.getByText('whole')).toBeTruthy();
});
