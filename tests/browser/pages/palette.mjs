// The palette, the search and the shortcuts: all that works from the keyboard on every page.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

export class Palette {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  get box() {
    return this.page.getByRole('combobox', {name: this.t('palette.title')});
  }

  /** What it offers, the best first. */
  get commands() {
    return this.page.getByRole('listbox', {name: this.t('palette.commands')}).getByRole('option');
  }

  async open() {
    await this.page.keyboard.press('Control+k');
    await this.box.waitFor();
  }

  /** Types and waits until the first offer says so. @param {string} text @param {string} first */
  async find(text, first) {
    await this.box.fill(text);
    await this.commands.first().filter({hasText: first}).waitFor();
  }

  /** Opens it, types, and does what is offered first. @param {string} text @param {string} first */
  async run(text, first) {
    await this.open();
    await this.find(text, first);
    await this.page.keyboard.press('Enter');
    await this.box.waitFor({state: 'hidden'});
  }
}

export class ShortcutHelp {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  async open() {
    await this.page.keyboard.press('?');
    const dialog = this.page.getByRole('dialog', {name: this.t('keys.title')});
    await dialog.waitFor();
    return dialog;
  }
}
