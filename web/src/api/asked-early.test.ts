import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askEarly, firstMeta, firstSession } from './asked-early';
import { wasSignedIn } from './kept';
import { getMeta } from './meta';
import { getSession } from './session';

vi.mock('./kept', () => ({ wasSignedIn: vi.fn() }));
vi.mock('./meta', () => ({ getMeta: vi.fn() }));
vi.mock('./session', () => ({ getSession: vi.fn() }));

beforeEach(async () => {
  vi.mocked(wasSignedIn).mockReturnValue(true);
  await Promise.allSettled([firstSession(), firstMeta('en')]); // what an earlier test has left
  for (const asked of [getMeta, getSession]) vi.mocked(asked).mockReset().mockRejectedValue(new Error('refused'));
});

describe('what every page asks', () => {
  it('is asked once, before anybody wants it', async () => {
    vi.mocked(getSession).mockResolvedValueOnce('early' as never).mockResolvedValueOnce('later' as never);
    vi.mocked(getMeta).mockResolvedValueOnce('words' as never);
    askEarly('en');
    expect(getSession).toHaveBeenCalledOnce();
    expect([await firstSession(), await firstMeta('en')]).toEqual(['early', 'words']);
    expect(getMeta).toHaveBeenCalledOnce();
    expect(await firstSession()).toBe('later');
  });

  it('is asked when it is wanted where nobody was signed in', async () => {
    vi.mocked(wasSignedIn).mockReturnValue(false);
    askEarly('en');
    expect(getSession).not.toHaveBeenCalled();
    vi.mocked(getSession).mockResolvedValueOnce('now' as never);
    expect(await firstSession()).toBe('now');
  });

  it('is asked again in another language, and where it was refused', async () => {
    askEarly('en');
    vi.mocked(getMeta).mockResolvedValueOnce('词' as never);
    expect(await firstMeta('zh-CN')).toBe('词');
    askEarly('en');
    await Promise.resolve();
    vi.mocked(getMeta).mockResolvedValueOnce('words' as never);
    expect(await firstMeta('en')).toBe('words');
  });

  it('says what went wrong to whoever wants it', async () => {
    askEarly('en');
    await expect(firstSession()).rejects.toThrow('refused');
    await expect(firstMeta('en')).rejects.toThrow('refused');
  });
});
