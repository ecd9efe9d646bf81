// Answers the application from a folder and hands the API on to a program: what a service worker fetches comes from there too.
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer, request} from 'node:http';
import {extname, join} from 'node:path';
import {pageOf} from './browser.mjs';

const kTypes = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json'};

/** @param {string} folder @param {string} program its address @returns {Promise<{url: string, stop: () => Promise<void>}>} */
export async function inFrontOf(folder, program) {
  const server = createServer((asked, answer) => {
    const {pathname} = new URL(asked.url, program);
    if (pathname.startsWith('/api/')) {
      const onward = request(new URL(asked.url, program), {method: asked.method, headers: {...asked.headers, host: new URL(program).host}}, (back) => {
        answer.writeHead(back.statusCode, back.headers);
        back.pipe(answer);
      });
      onward.on('error', () => answer.destroy());
      answer.on('close', () => onward.destroy());
      asked.pipe(onward);
      return;
    }
    const wanted = join(folder, pathname);
    const file = existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(folder, pageOf(pathname));
    answer.writeHead(200, {'content-type': kTypes[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache'});
    answer.end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
