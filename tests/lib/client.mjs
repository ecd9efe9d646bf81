// One person talking to the API: signed in by cookie, or nobody.
import {Agent, request as httpRequest} from 'node:http';

/**
 * @typedef {{status: number, headers: import('node:http').IncomingHttpHeaders, body: any, text: string}} Answer
 *   body: the parsed JSON, undefined when the answer is no JSON
 */

const kApi = '/api/v1';

/** Escapes what may not stand in a request line and leaves the rest alone, so that a test can send it bad. */
const escaped = (path) => path.replace(/[^\x21-\x7e]/gu, (c) => encodeURIComponent(c)).replace(/["<>\\^`{|}]/g, encodeURIComponent);

export class Client {
  #agent = new Agent({keepAlive: true});
  #cookies = new Map();
  #csrf = '';

  /** @param {string} url of the server, or of one of its workspaces: http://127.0.0.1:8080/w/north */
  constructor(url) {
    this.url = new URL(url);
    this.base = this.url.pathname.replace(/\/$/, '');
  }

  /**
   * @param {string} method
   * @param {string} path below /api/v1, or from the root when it begins with "//"
   * @param {{headers?: Record<string, string>, body?: unknown, raw?: string | Buffer}} [options]
   *   body is sent as JSON, raw as it is
   * @returns {Promise<Answer>}
   */
  send(method, path, options = {}) {
    return this.#start(method, path, options, (answer, done, failed) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', failed);
      answer.on('end', () => done(this.#read(answer, Buffer.concat(chunks).toString('utf8'))));
    });
  }

  /**
   * The status alone; what follows it is not waited for, so that a stream may be asked too.
   * @param {string} method @param {string} path @param {any} [options]
   * @returns {Promise<number>}
   */
  status(method, path, options = {}) {
    return this.#start(method, path, options, (answer, done) => {
      answer.destroy();
      done(answer.statusCode);
    });
  }

  #start(method, path, {headers = {}, body, raw}, take) {
    const bytes = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    /** @type {Record<string, string | number>} */
    const all = {Accept: 'application/json', 'Accept-Language': 'en'};
    if (bytes !== undefined) {
      all['Content-Type'] = 'application/json';
      all['Content-Length'] = Buffer.byteLength(bytes);
    }
    if (this.#cookies.size) all.Cookie = this.#cookie();
    if (this.#csrf && method !== 'GET') all['X-CSRF-Token'] = this.#csrf;
    for (const [name, value] of Object.entries(headers)) {
      for (const given of Object.keys(all)) if (given.toLowerCase() === name.toLowerCase()) delete all[given];
      if (value !== null) all[name] = value;
    }
    return new Promise((resolve, reject) => {
      const call = httpRequest({
        agent: this.#agent, host: this.url.hostname, port: this.url.port, method,
        path: escaped(this.base + (path.startsWith('//') ? path.slice(1) : kApi + path)), headers: all,
      }, (answer) => take(answer, resolve, reject));
      // A server may answer 413 and close before it has read everything.
      call.on('error', (error) => (call.res ? undefined : reject(error)));
      call.end(bytes);
    });
  }

  #cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #read(answer, text) {
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value && !/max-age=0\b/i.test(line)) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    const isJson = /\bjson\b/.test(answer.headers['content-type'] ?? '');
    return {status: answer.statusCode, headers: answer.headers, text, body: isJson && text ? JSON.parse(text) : undefined};
  }

  /** Like send, and throws unless the answer is a success. */
  async call(method, path, options) {
    const answer = await this.send(method, path, options);
    if (answer.status >= 300) throw new Error(`${method} ${path} → ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** @param {{email: string, password: string}} person */
  async signIn({email, password}) {
    const session = await this.call('POST', '/session', {body: {email, password}});
    this.#csrf = session.csrf;
    return session;
  }

  /** Headers by which other connections may speak as this person. */
  credentials() {
    return {Cookie: this.#cookie()};
  }

  close() {
    this.#agent.destroy();
  }
}
