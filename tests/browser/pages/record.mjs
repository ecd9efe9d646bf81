// The parts of a record's page: its fields, edited where they stand.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

export class Facts {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** @param {string} name of a field as the API calls it */
  field(name) {
    return this.page.locator(`[data-field="${name}"]`);
  }

  input(name) {
    return this.page.locator(`#fact-${name}`);
  }

  /** Types over a text where it stands, and leaves it by a key. @param {'Enter' | 'Tab'} leaving */
  async edit(name, text, leaving) {
    await this.field(name).locator('dd').click();
    await this.input(name).fill(text);
    await this.input(name).press(leaving);
    await this.input(name).waitFor({state: 'hidden'});
  }

  /** The whole form over the page. */
  async openForm() {
    const {page, t} = this;
    await page.locator('header').filter({has: page.getByRole('heading', {level: 1})}).getByRole('button', {name: t('edit')}).click();
    const form = page.getByRole('dialog', {name: t('form.edit', {what: ''}).trim()});
    await form.getByRole('button', {name: t('save'), exact: true}).waitFor();
    return form;
  }

  /** Opens what stood in a field before. */
  async history(name) {
    const {page, t} = this;
    const what = await this.field(name).locator('dt').innerText();
    await page.getByRole('button', {name: t('record.fieldMenu', {what})}).click();
    await page.getByRole('menuitem', {name: t('record.fieldHistory')}).click();
    return page.getByRole('tooltip').filter({hasText: t('record.historyOf', {what})});
  }
}
