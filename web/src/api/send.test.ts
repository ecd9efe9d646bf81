import { beforeEach, describe, expect, it } from 'vitest';
import { withCaches } from '@/testing/with-caches';
import { connection, reached } from './connection';
import { credentials } from './credentials';
import { send } from './send';

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const post = () => new Request('http://here/api/v1/leads', { method: 'POST', body: '{"name":"a"}', headers: { 'X-CSRF-Token': 'old' } });

/** Answers in order; tells what was asked. */
function answering(...answers: (Response | Error)[]): string[] {
  const asked: string[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    asked.push(`${request.method} ${new URL(request.url).pathname} ${request.headers.get('X-CSRF-Token') ?? '-'} ${await request.text()}`.trim());
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer ?? json(500, {});
  };
  return asked;
}

beforeEach(() => {
  credentials.csrf = 'old';
  reached();
});

describe('when the session has ended', () => {
  it('the same request goes on after a new sign-in, once for all that wait', async () => {
    let asked = 0;
    const forget = credentials.onLost(async () => {
      asked += 1;
      await Promise.resolve();
      credentials.csrf = 'new';
      return true;
    });
    const requests = answering(json(401, {}), json(401, {}), json(201, { id: '1' }), json(201, { id: '2' }));
    const [one, other] = await Promise.all([send(post()), send(post())]);
    forget();
    expect([one.status, other.status, asked]).toEqual([201, 201, 1]);
    expect(requests.slice(2)).toEqual(['POST /api/v1/leads new {"name":"a"}', 'POST /api/v1/leads new {"name":"a"}']);
  });

  it('it is refused when nobody signs in', async () => {
    answering(json(401, {}));
    expect((await send(post())).status).toBe(401);
  });

  it('a wrong password at the sign-in is just that', async () => {
    const forget = credentials.onLost(() => Promise.reject(new Error('nobody is asked')));
    answering(json(401, {}));
    expect((await send(new Request('http://here/api/v1/session', { method: 'POST', body: '{}' }))).status).toBe(401);
    forget();
  });

  it('a sign-in in another window is ours too', async () => {
    const requests = answering(json(403, { code: 'auth.csrf' }), json(200, { csrf: 'theirs' }), json(201, {}));
    expect((await send(post())).status).toBe(201);
    expect(requests.at(-1)).toBe('POST /api/v1/leads theirs {"name":"a"}');
  });

  it('a token that others have learnt meanwhile is taken too', async () => {
    const requests = answering(json(403, { code: 'auth.csrf' }), json(200, { csrf: 'theirs' }), json(201, {}));
    const sent = send(post());
    credentials.csrf = 'theirs';
    expect((await sent).status).toBe(201);
    expect(requests.at(-1)).toBe('POST /api/v1/leads theirs {"name":"a"}');
  });

  it('what one may not do stays forbidden', async () => {
    const requests = answering(json(403, { code: 'access.forbidden' }));
    expect((await send(post())).status).toBe(403);
    expect(requests).toHaveLength(1);
  });
});

describe('without a network', () => {
  it('a change fails and the connection is known to be lost, until something answers', async () => {
    answering(new TypeError('no network'), json(200, {}));
    await expect(send(post())).rejects.toThrow();
    expect(connection.get()).toEqual({ reachable: false, asOf: null });
    await send(new Request('http://here/api/v1/leads'));
    expect(connection.get().reachable).toBe(true);
  });

  it('what was asked before is answered with what was kept, and from when it is', async () => {
    withCaches();
    answering(json(200, { name: '华为' }), new TypeError('no network'));
    const lead = () => new Request('http://here/api/v1/leads/1');
    await send(lead());
    await new Promise((done) => setTimeout(done, 0));
    const answer = await send(lead());
    expect(await answer.json()).toEqual({ name: '华为' });
    expect(connection.get().reachable).toBe(false);
    expect(Date.now() - (connection.get().asOf ?? 0)).toBeLessThan(5000);
  });

  it.each(['/api/v1/search?q=a', '/api/v1/files/1', '/api/v1/accounts/1/files', '/api/v1/tokens', '/api/v1/accounts/export?format=csv', '/api/v1/administration/health'])(
    '%s is never kept', async (path) => {
      withCaches();
      answering(json(200, {}), new TypeError('no network'));
      await send(new Request(`http://here${path}`));
      await new Promise((done) => setTimeout(done, 0));
      await expect(send(new Request(`http://here${path}`))).rejects.toThrow();
    });
});
