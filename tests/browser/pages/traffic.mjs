// What a page asks of the server.

/** @typedef {{path: string, statements: number}} Asked */

export class Traffic {
  /** @type {Asked[]} */
  #asked = [];

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    page.on('response', (response) => {
      const {pathname} = new URL(response.url());
      if (!pathname.startsWith('/api/') || pathname.endsWith('/events')) return;
      const statements = Number(response.headers()['x-keyuan-statements'] ?? 0);
      this.#asked.push({path: `${response.request().method()} ${pathname.replace('/api/v1', '')}`, statements});
    });
  }

  /** What was asked since the last time. @returns {Asked[]} */
  taken() {
    return this.#asked.splice(0);
  }
}
