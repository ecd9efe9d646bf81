import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App as AntApp, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { MetaProvider } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { farWords, speak } from '@/app/i18n';

// For tests that lie beside a module's screens.
export { fireEvent, screen, within } from '@testing-library/react';

/** What the server would say: by "POST /leads", a status and a body. */
export type Answers = Record<string, (body: unknown) => [status: number, body: unknown]>;

export interface Sent {
  method: string;
  headers: Headers;
  body: unknown;
}

/** Draws a screen in Chinese; gives the requests it made. What is not among the answers fails the test. */
export async function renderApp(screen: ReactNode, entities: Entity[], answers: Answers): Promise<{ requests: Sent[] }> {
  await speak('zh-CN');
  await farWords();
  const requests: Sent[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    const body: unknown = text ? JSON.parse(text) : undefined;
    requests.push({ method: request.method, headers: request.headers, body });
    const asked = `${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`;
    const answer = answers[asked];
    if (!answer) throw new Error(`nothing answers ${asked}`);
    const [status, told] = answer(body);
    return new Response(JSON.stringify(told), { status, headers: { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json' } });
  };
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <AntApp>
          <MemoryRouter>
            <MetaProvider meta={{ version: '1', language: 'zh-CN', entities, messages: {} }}>{screen}</MetaProvider>
          </MemoryRouter>
        </AntApp>
      </ConfigProvider>
    </QueryClientProvider>,
  );
  return { requests };
}
