// The pages one works in: the frame around them, a list, a form, a record.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

export class Shell {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** Waits until somebody is signed in. */
  async isOpen() {
    await this.page.getByRole('navigation', {name: this.t('shell.navigation')}).waitFor();
  }

  /** @param {string} label of a record type: 客户 */
  async goTo(label) {
    const navigation = this.page.getByRole('navigation', {name: this.t('shell.navigation')});
    await navigation.getByRole('link', {name: label, exact: true}).click();
  }

  /**
   * Types into the search box and returns what it offers.
   * @param {string} text
   */
  async search(text) {
    const box = this.page.getByRole('combobox', {name: this.t('search.title')});
    await box.fill('');
    await box.pressSequentially(text, {delay: 20});
    return this.page.getByRole('listbox', {name: this.t('search.results')}).getByRole('option');
  }

  /** @param {string} name of who is signed in */
  async signOut(name) {
    await this.page.getByRole('button', {name: this.t('me.menu', {name})}).click();
    await this.page.getByRole('menuitem', {name: this.t('me.signOut')}).click();
  }
}

export class ListPage {
  /** @param {Page} page @param {Words} t @param {string} what the record type's label */
  constructor(page, t, what) {
    Object.assign(this, {page, t, what});
  }

  async create() {
    await this.page.getByRole('link', {name: this.t('list.create', {what: this.what})}).click();
    await this.page.getByRole('heading', {name: this.t('form.new', {what: this.what})}).waitFor();
  }

  /** The records of the list that have this name; not the link under what was opened last. @param {string} name */
  named(name) {
    return this.page.getByRole('main').getByRole('link', {name, exact: true});
  }

  /** @param {string} text typed into the list's own box */
  async find(text) {
    await this.page.getByRole('textbox', {name: this.t('list.quick')}).fill(text);
  }
}

export class RecordForm {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** @param {Record<string, string>} values of text fields, by label */
  async fill(values) {
    for (const [label, value] of Object.entries(values)) await this.page.getByLabel(label, {exact: true}).fill(value);
  }

  /** @param {string} label of a choice field @param {string} choice */
  async choose(label, choice) {
    await this.page.getByLabel(label, {exact: true}).click();
    await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({hasText: choice}).click();
  }

  /** What a choice field offers. @param {string} label */
  async choicesOf(label) {
    await this.page.getByLabel(label, {exact: true}).click();
    const offered = this.page.locator('.ant-select-dropdown:visible .ant-select-item-option');
    await offered.first().waitFor();
    return offered.allInnerTexts();
  }

  async save() {
    await this.page.getByRole('button', {name: this.t('save')}).click();
  }
}

export class RecordPage {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** @param {string} title */
  async isOpen(title) {
    await this.page.getByRole('heading', {name: title, level: 1}).waitFor();
  }
}
