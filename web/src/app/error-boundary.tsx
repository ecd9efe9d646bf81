import { Component, type ReactNode } from 'react';
import { BrokenPage } from '@/engine/problems/problem-page';

interface State {
  error: Error | null;
}

interface Props {
  children: ReactNode;
  /** Where one is: what broke there is left behind when one goes elsewhere. */
  at?: string;
}

/** A mistake of ours in one page does not take the application away. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.error && before.at !== this.props.at) this.setState({ error: null });
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return <BrokenPage error={this.state.error} />;
  }
}
