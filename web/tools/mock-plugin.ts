import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';

interface MockModule {
  createMockServer: () => (request: Request) => Promise<Response>;
}

/** `vite --mode mock` answers /api/v1 from src/testing instead of a server. Never part of a build. */
export function mockPlugin(): Plugin {
  return {
    name: 'keyuan-mock',
    apply: 'serve',
    configureServer(server: ViteDevServer) {
      let handler: Promise<(request: Request) => Promise<Response>> | undefined;
      server.middlewares.use((req, res, next) => {
        if (!req.url?.startsWith('/api/v1/')) {
          next();
          return;
        }
        handler ??= server
          .ssrLoadModule('/src/testing/mock-server.ts')
          .then((loaded) => (loaded as MockModule).createMockServer());
        void handler.then((answer) => serve(answer, req, res)).catch(next);
      });
    },
  };
}

async function serve(answer: (request: Request) => Promise<Response>, req: IncomingMessage, res: ServerResponse) {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const body = chunks.length > 0 ? new Uint8Array(Buffer.concat(chunks)) : undefined;
  const request = new Request(`http://localhost${req.url ?? ''}`, {
    method: req.method ?? 'GET',
    headers: Object.entries(req.headers).flatMap(([k, v]) => (typeof v === 'string' ? [[k, v] as [string, string]] : [])),
    ...(body && req.method !== 'GET' ? { body } : {}),
  });
  const response = await answer(request);
  res.statusCode = response.status;
  response.headers.forEach((value, key) => res.setHeader(key, value));
  res.end(Buffer.from(await response.arrayBuffer()));
}
