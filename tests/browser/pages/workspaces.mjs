// The workspaces of a server: their page in the settings, and the ways from one to another.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

export class Workspaces {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  async isOpen() {
    await this.page.getByRole('heading', {name: this.t('settings.workspaces.title'), level: 1}).waitFor();
  }

  /** Makes one and closes the dialog with its link. @param {string} name @returns {Promise<string>} the link by which it is set up */
  async make(name) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('settings.workspaces.make')}).click();
    const asks = page.getByRole('dialog', {name: t('settings.workspaces.make')});
    await asks.getByLabel(t('settings.workspaces.name'), {exact: true}).fill(name);
    await asks.getByRole('button', {name: t('settings.workspaces.makeIt'), exact: true}).click();
    const shows = page.getByRole('dialog', {name: t('settings.workspaces.linkFor', {name})});
    const link = await shows.locator('code').innerText();
    await shows.getByRole('button', {name: t('close'), exact: true}).last().click();
    await shows.waitFor({state: 'hidden'});
    return link.trim();
  }

  /** Goes there by the menu under one's name. @param {string} person who is signed in here @param {string} company */
  async goTo(person, company) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('me.menu', {name: person})}).click();
    await page.getByRole('menuitem', {name: t('me.workspaces')}).hover();
    await page.getByRole('menuitem', {name: company, exact: true}).click();
    await this.isIn(company);
  }

  /** Waits until the frame of the page says so. @param {string} company */
  async isIn(company) {
    await this.page.getByRole('banner').getByText(company, {exact: true}).waitFor();
  }
}
