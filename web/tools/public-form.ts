import type { Plugin, Connect } from 'vite';

/** While developing, /f/<name> is the page of a published form, as the server has it. */
export function publicForm(): Plugin {
  const asPage: Connect.NextHandleFunction = (request, _response, next) => {
    if (request.url?.startsWith('/f/')) request.url = '/f.html';
    next();
  };
  return {
    name: 'keyuan-public-form',
    configureServer: (server) => void server.middlewares.use(asPage),
    configurePreviewServer: (server) => void server.middlewares.use(asPage),
  };
}
