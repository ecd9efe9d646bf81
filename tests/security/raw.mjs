// Bytes as they are, to a server and back: for requests that no client library would send.
import {connect} from 'node:net';

/**
 * Sends `bytes` on a connection of its own, and gives back all that came until it was closed, or
 * until nothing came for `quiet` ms.
 * @param {string} url
 * @param {string | Buffer | (string | Buffer)[]} bytes pieces are sent 20 ms apart
 * @param {{quiet?: number, most?: number}} [options]
 * @returns {Promise<{text: string, statuses: number[], closed: boolean, ms: number}>}
 */
export function exchange(url, bytes, {quiet = 700, most = 20_000} = {}) {
  const {hostname, port} = new URL(url);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const socket = connect({host: hostname, port: Number(port), allowHalfOpen: true});
    const chunks = [];
    let closed = false, timer;
    const done = () => {
      clearTimeout(timer);
      clearTimeout(limit);
      socket.destroy();
      const text = Buffer.concat(chunks).toString('latin1');
      resolve({text, statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, s]) => Number(s)), closed, ms: performance.now() - began});
    };
    const limit = setTimeout(done, most);
    const wait = () => {
      clearTimeout(timer);
      if (quiet) timer = setTimeout(done, quiet);
    };
    socket.on('data', (chunk) => (chunks.push(chunk), wait()));
    socket.on('end', () => ((closed = true), done()));
    socket.on('error', (error) => (/** @type {any} */ (error).code === 'ECONNREFUSED' ? reject(error) : ((closed = true), done())));
    socket.on('connect', async () => {
      for (const piece of Array.isArray(bytes) ? bytes : [bytes]) {
        if (socket.destroyed) return;
        socket.write(piece);
        if (Array.isArray(bytes)) await new Promise((next) => setTimeout(next, 20));
      }
      wait();
    });
  });
}
