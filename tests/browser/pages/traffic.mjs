// What a page asks of the server.

/** `scanned`: rows that SQLite went through without an index that led to them. @typedef {{path: string, statements: number, scanned: number}} Asked */

export class Traffic {
  /** @type {Asked[]} */
  #asked = [];

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    page.on('response', (response) => {
      const {pathname} = new URL(response.url());
      if (!pathname.startsWith('/api/') || pathname.endsWith('/events')) return;
      const {'x-keyuan-statements': statements = 0, 'x-keyuan-scanned': scanned = 0} = response.headers();
      this.#asked.push({path: `${response.request().method()} ${pathname.replace('/api/v1', '')}`, statements: Number(statements), scanned: Number(scanned)});
    });
  }

  /** What was asked since the last time. @returns {Asked[]} */
  taken() {
    return this.#asked.splice(0);
  }
}
