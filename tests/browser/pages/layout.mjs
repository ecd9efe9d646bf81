// Where an administrator arranges the fields of a record type.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

export class LayoutPage {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** @param {string} entity */
  async open(entity) {
    await this.page.goto(`/settings/fields/${entity}/layout`);
    await this.isOpen();
  }

  async isOpen() {
    await this.page.getByText(this.t('settings.layout.sections')).waitFor();
  }

  /** A new section stands above all others. @param {string} name */
  async addSection(name) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('settings.layout.addSection')}).click();
    await this.heading(t('settings.layout.newSection')).fill(name);
    await this.grip(name).waitFor();
  }

  /** The box in which a section of one's own is named. @param {string} value that stands in it */
  heading(value) {
    return this.page.locator(`input[aria-label="${this.t('settings.layout.heading')}"][value="${value}"]`);
  }

  /** @param {string} name of a field or section */
  grip(name) {
    return this.page.getByRole('button', {name: this.t('settings.layout.move', {name}), exact: true}).first();
  }

  /** Carries a line by keyboard until a screen reader is told that it is at that place. @param {string} name @param {'ArrowUp' | 'ArrowDown'} key @param {number[]} places on the way, the last where it is put down */
  async carry(name, key, places) {
    const {page} = this;
    await this.grip(name).focus();
    await page.keyboard.press('Space');
    await this.#told('carry.over', name); // itself, so far
    for (const place of places) {
      await page.keyboard.press(key);
      await this.#told('carry.over', name, place);
    }
    await page.keyboard.press('Space');
    await this.#told('carry.dropped', name, places.at(-1));
  }

  async #told(what, name, place = '\\d+') {
    const sentence = this.t(what, {name, place: String(place), count: '\\d+'});
    await this.page.getByText(new RegExp(`^${sentence}$`)).waitFor({state: 'attached'});
  }

  /** The section of the preview with this heading. @param {string} what the record type @param {string} heading */
  previewed(what, heading) {
    return this.page.getByRole('region', {name: this.t('settings.layout.previewOf', {what})}).locator('section', {has: this.page.getByText(heading, {exact: true})});
  }

  async save() {
    const {page, t} = this;
    await page.getByRole('button', {name: t('save'), exact: true}).click();
    await page.getByText(t('settings.layout.saved')).first().waitFor();
  }
}
