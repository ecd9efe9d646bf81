// A list as people work in it: narrowed, typed in, pasted into, grouped, walked by keyboard.
import {expectCount} from '../browser.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

export class Listing {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** Waits until this many records are told. @param {string} count */
  async counts(count) {
    await this.page.getByText(this.t('list.total', {count}), {exact: true}).first().waitFor();
  }

  /** @param {string} name of a record */
  row(name) {
    return this.page.getByRole('row').filter({has: this.page.getByRole('link', {name, exact: true})});
  }

  /** @param {string} name @param {string} field */
  cell(name, field) {
    return this.row(name).locator(`[data-field="${field}"]`);
  }

  /** Narrows by a choice with one click. @param {string} label of the field @param {string} choice */
  async quick(label, choice) {
    const {page, t} = this;
    await page.getByRole('toolbar', {name: t('filter.quick')}).getByRole('button', {name: label}).click();
    await page.getByRole('menuitem', {name: choice, exact: true}).click();
    const item = page.getByRole('menuitem', {name: choice, exact: true});
    await page.getByRole('heading', {level: 1}).click();
    await item.waitFor({state: 'hidden'});
  }

  /** @param {string} name */
  async saveView(name) {
    const {page, t} = this;
    await this.#views();
    await page.getByRole('menuitem', {name: t('view.saveAs')}).click();
    await page.getByLabel(t('view.name')).fill(name);
    await page.getByRole('dialog').getByRole('button', {name: t('save')}).click();
    await page.getByRole('button', {name: t('view.choose', {name})}).waitFor();
  }

  /** @param {string} name */
  async openView(name) {
    await this.#views();
    await this.page.getByRole('menuitem', {name}).first().click();
  }

  async #views() {
    const any = this.t('view.choose', {name: ''});
    await this.page.getByRole('button', {name: new RegExp(`^${any.trim()}`)}).click();
  }

  /** Points at a cell, beside what is in it: a number there would be called. @param {string} name @param {string} field */
  async standAt(name, field) {
    const cell = this.cell(name, field);
    const {width} = await cell.boundingBox();
    await cell.click({position: {x: width - 6, y: 6}});
  }

  /** Types over a cell and goes on with a key. @param {string} name @param {string} field @param {string} text @param {string} key */
  async type(name, field, text, key = 'Enter') {
    const {page} = this;
    await this.standAt(name, field);
    await page.keyboard.press('F2');
    const box = page.locator(`#cell-${field}`);
    await box.fill(text);
    await box.press(key);
    await box.waitFor({state: 'detached'});
  }

  /** Puts a block of cells at the cell one stands in. @param {string} text */
  async paste(text) {
    await this.page.evaluate((block) => {
      const data = new DataTransfer();
      data.setData('text/plain', block);
      document.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
    }, text);
  }

  /** @param {string} name of a record */
  async choose(name) {
    await this.row(name).getByRole('checkbox').click();
  }

  /** Adds a value of a choice that holds several to the chosen records. @param {string} label of the field @param {string} choice */
  async bulkAdd(label, choice) {
    const {page, t} = this;
    await page.getByRole('toolbar').getByRole('button', {name: label, exact: true}).click();
    const dialog = page.getByRole('dialog').filter({has: page.locator('#bulk-value')});
    const box = dialog.locator('#bulk-value');
    await box.fill(choice);
    await page.locator('.ant-select-dropdown:visible').getByTitle(choice, {exact: true}).click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', {name: t('save'), exact: true}).click();
    const job = page.getByRole('dialog').filter({hasText: t('job.done')});
    await job.getByRole('button', {name: t('close')}).last().click();
    await job.waitFor({state: 'hidden'});
  }

  /** Begins to give everything that the list has to somebody. @param {string} person @returns the dialog that follows it */
  async assignAll(person) {
    const {page, t} = this;
    await page.getByRole('checkbox', {name: t('list.selectPage'), exact: true}).check();
    await page.getByRole('toolbar').getByRole('button', {name: t('list.assign'), exact: true}).click();
    const dialog = page.getByRole('dialog').filter({has: page.locator('#bulk-value')});
    await dialog.locator('#bulk-value').fill(person);
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({hasText: person}).first().click();
    await dialog.getByRole('button', {name: t('save'), exact: true}).click();
    return page.getByRole('dialog').filter({has: page.getByRole('progressbar')});
  }

  async undo() {
    await this.page.keyboard.press('Control+z');
  }

  /** Groups by a field, by the name of its column. @param {string} label */
  async groupBy(label) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('list.group'), exact: true}).click();
    await page.getByRole('menuitem', {name: label, exact: true}).click();
  }

  /** The same by the menu of a phone, which has no names of columns. @param {string} label */
  async groupOnPhone(label) {
    const {page, t} = this;
    await page.getByRole('main').getByRole('button', {name: t('more'), exact: true}).click();
    await page.getByRole('menuitem', {name: t('list.order')}).click();
    const drawer = page.getByRole('dialog', {name: t('list.order')});
    const box = drawer.locator('#list-group');
    await box.fill(label);
    await page.locator('.ant-select-dropdown:visible').getByTitle(label, {exact: true}).waitFor();
    await box.press('Enter');
    await drawer.getByRole('button', {name: t('close')}).or(drawer.locator('.ant-drawer-close')).first().click();
    await drawer.waitFor({state: 'hidden'});
  }

  /** The headings of the groups on a phone. */
  phoneGroups() {
    return this.page.getByRole('main').getByRole('heading', {level: 2}).getByRole('button');
  }

  /** The lines above the groups, as they are read, when so many are there. @param {number} count */
  async groups(count) {
    const heads = this.page.getByRole('grid').locator('button[aria-expanded]');
    await expectCount(heads, count);
    return (await heads.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  }
}
