// How much is new, and what.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

export class Bell {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  #button(count) {
    return this.page.getByRole('button', {name: count > 0 ? this.t('notification.unread', {count: String(count)}) : this.t('notification.title'), exact: true});
  }

  /** Waits until so many are not read yet. @param {number} count */
  async says(count) {
    await this.#button(count).waitFor();
  }

  get list() {
    return this.page.getByRole('region', {name: this.t('notification.title')});
  }

  async open() {
    await this.page.getByRole('button', {name: new RegExp(`^${this.t('notification.title')}`)}).click();
    await this.list.waitFor();
  }

  /** @param {string} title of what it is about */
  line(title) {
    return this.list.getByRole('button').filter({hasText: title});
  }

  async readAll() {
    await this.list.getByRole('button', {name: this.t('notification.readAll')}).click();
  }
}
