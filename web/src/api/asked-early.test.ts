import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askEarly } from './asked-early';
import { askedLastTime, askFor } from './early';
import { listenEarly } from './events';
import { wasSignedIn } from './kept';

vi.mock('./kept', () => ({ wasSignedIn: vi.fn() }));
vi.mock('./early', () => ({ askedLastTime: vi.fn(), askFor: vi.fn() }));
vi.mock('./events', () => ({ listenEarly: vi.fn() }));

const asked = () => vi.mocked(askFor).mock.calls.flatMap(([addresses]) => addresses.map((one) => new URL(one, location.href).pathname));

beforeEach(() => {
  history.pushState(null, '', '/');
  vi.mocked(askFor).mockReset();
  vi.mocked(wasSignedIn).mockReturnValue(true);
  vi.mocked(askedLastTime).mockReturnValue(['/api/v1/charts']);
  vi.mocked(listenEarly).mockReset().mockResolvedValue(true);
});

describe('before anything is drawn', () => {
  it('the session, the descriptions and what the page asked the last time are asked for, that when changes are listened to', async () => {
    vi.mocked(listenEarly).mockImplementation(() => {
      expect(asked()).toEqual(['/api/v1/session', '/api/v1/meta']);
      return Promise.resolve(true);
    });
    askEarly('en');
    await vi.waitFor(() => expect(asked()).toEqual(['/api/v1/session', '/api/v1/meta', '/api/v1/charts']));
  });

  it('nothing more where changes cannot be listened to', async () => {
    vi.mocked(listenEarly).mockResolvedValue(false);
    askEarly('en');
    await Promise.resolve();
    expect(asked()).toEqual(['/api/v1/session', '/api/v1/meta']);
  });

  it('only the session where nobody is known, and nothing on pages for whoever is not signed in', () => {
    vi.mocked(wasSignedIn).mockReturnValue(false);
    askEarly('en');
    expect(asked()).toEqual(['/api/v1/session']);
    history.pushState(null, '', '/sign-in');
    askEarly('en');
    expect(asked()).toEqual(['/api/v1/session']);
  });
});
