// Settings → record types: what the company keeps records of besides.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

export class RecordTypes {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  async open() {
    await this.page.goto('/settings/types');
    await this.isOpen();
  }

  async isOpen() {
    await this.page.getByRole('heading', {name: this.t('settings.types.title'), level: 1}).waitFor();
  }

  /** @param {string} label of a type: the line with what one can do to it */
  line(label) {
    return this.page.locator('main div', {has: this.page.locator(':scope > span', {hasText: label})}).last();
  }

  /** Makes one with what is offered, and is led to its fields. @param {string} label */
  async make(label) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('settings.types.make')}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill(label);
    await dialog.getByRole('button', {name: t('save'), exact: true}).click();
    await page.getByRole('heading', {name: t('settings.fields.title'), level: 1}).waitFor();
  }

  /** Adds a field to the type whose fields are open. @param {string} label @param {string} type as the API calls it @param {string[]} choices */
  async addField(label, type, choices = []) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('settings.fields.make')}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill(label);
    await dialog.getByLabel(t('settings.fields.type'), {exact: true}).click();
    // The list is drawn as far as it is seen.
    await page.keyboard.type(t(`settings.type.${type}`));
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({hasText: new RegExp(`^${t(`settings.type.${type}`)}$`)}).click();
    const first = dialog.locator('.ant-form-item', {hasText: t('settings.fields.addChoice')}).last();
    for (const [index, choice] of choices.entries()) await first.getByRole('textbox').nth(index * 3).fill(choice);
    await dialog.getByRole('button', {name: t('save'), exact: true}).click();
    await dialog.waitFor({state: 'hidden'});
    await page.locator('main').getByText(label, {exact: false}).first().waitFor();
  }

  /** Which field its board goes by. @param {string} label of the type @param {string} field */
  async giveBoard(label, field) {
    const {page, t} = this;
    await this.line(label).getByRole('button', {name: t('edit'), exact: true}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('settings.types.board'), {exact: true}).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({hasText: field}).click();
    await dialog.getByRole('button', {name: t('save'), exact: true}).click();
    await dialog.waitFor({state: 'hidden'});
  }

  /** @param {string} label */
  async remove(label) {
    const {page, t} = this;
    await this.line(label).getByRole('button', {name: t('remove'), exact: true}).click();
    await page.getByRole('dialog').getByRole('button', {name: t('remove'), exact: true}).click();
  }
}
