import { Component, type ReactNode } from 'react';
import { BrokenPage } from '@/engine/problems/problem-page';

interface State {
  error: Error | null;
}

/** A mistake of ours in one page does not take the application away. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return <BrokenPage error={this.state.error} />;
  }
}
