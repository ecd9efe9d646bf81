import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App as AntApp, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { MetaProvider } from '@/api/meta-context';
import { speak } from '@/app/i18n';
import { createMockServer } from './mock-server';
import { mockMeta } from './mock-meta';

/** Draws a screen over the server in memory, in Chinese. Gives the requests it made. */
export async function renderApp(screen: ReactNode, address = '/'): Promise<{ requests: Request[] }> {
  await speak('zh-CN');
  const server = createMockServer();
  const requests: Request[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, { ...init, signal: null });
    requests.push(request.clone());
    return server(request);
  };
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <AntApp>
          <MemoryRouter initialEntries={[address]}>
            <MetaProvider meta={mockMeta}>{screen}</MetaProvider>
          </MemoryRouter>
        </AntApp>
      </ConfigProvider>
    </QueryClientProvider>,
  );
  return { requests };
}
