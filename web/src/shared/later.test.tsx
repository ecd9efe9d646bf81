import { render, screen, waitFor } from '@testing-library/react';
import { Component, type ComponentType, type ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { later, Until } from './later';

const realTimeout = setTimeout;
afterEach(() => void vi.useRealTimers());

/** Code that comes when it is let. */
function part<Props>(Part: ComponentType<Props>) {
  let come = () => {}, fail: (error: Error) => void = () => {};
  let asked = 0;
  const load = () => {
    asked += 1;
    return new Promise<ComponentType<Props>>((resolve, reject) => { come = () => resolve(Part); fail = reject; });
  };
  return { load, come: () => come(), fail: (error: Error) => fail(error), asked: () => asked };
}

class Caught extends Component<{ children: ReactNode }, { message: string }> {
  override state = { message: '' };
  static getDerivedStateFromError = (error: Error) => ({ message: error.message });
  override render() { return this.state.message || this.props.children; }
}

it('shows what is around it until its code is there, and is drawn at once the next time', async () => {
  const hello = part(({ name }: { name: string }) => <p>hello {name}</p>);
  const Hello = later(hello.load);
  const { unmount } = render(<Until fallback="wait"><Hello name="Li" /><Hello name="Wang" /></Until>);
  expect(document.body.textContent).toBe('waitwait');
  expect(hello.asked()).toBe(1);
  hello.come();
  await screen.findByText('hello Wang');
  expect(document.body.textContent).toBe('hello Lihello Wang');
  unmount();
  render(<Hello name="Zhao" />);
  screen.getByText('hello Zhao');
});

it('is drawn as soon as it is there, however many wait within one another', async () => {
  const inner = part(() => <p>inside</p>);
  const Inner = later(inner.load);
  const outer = part(() => <><p>outside</p><Inner /></>);
  const Outer = later(outer.load);
  render(<Until fallback="wait"><Outer /></Until>);
  outer.come();
  await screen.findByText('outside');
  expect(document.body.textContent).toBe('outside'); // what is around a part is not around its own parts
  await waitFor(() => expect(inner.asked()).toBe(1));
  vi.useFakeTimers({ toFake: ['setTimeout'] }); // by which React's would wait 300 ms
  inner.come();
  for (let turns = 0; turns < 100 && !screen.queryByText('inside'); ++turns) await new Promise((done) => { realTimeout(done, 0); });
  screen.getByText('inside');
});

it('says what it shows itself, and throws what could not be loaded where it was to be drawn', async () => {
  const gone = part(() => <p>never</p>);
  const Gone = later(gone.load, <i>mine</i>);
  render(<Until fallback="wait"><Caught><Gone /></Caught></Until>);
  screen.getByText('mine');
  gone.fail(new Error('no network'));
  await screen.findByText('no network');
});

it('is tried again when it is drawn again', async () => {
  const found = part(() => <p>found</p>);
  const Found = later(found.load);
  const { unmount } = render(<Caught><Found /></Caught>);
  found.fail(new Error('no network'));
  await screen.findByText('no network');
  unmount();
  render(<Caught><Found /></Caught>);
  found.come();
  await screen.findByText('found');
});
