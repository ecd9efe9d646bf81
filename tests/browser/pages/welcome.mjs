// The pages one sees before being signed in.

/** @typedef {import('playwright-core').Page} Page */

export class SetupPage {
  /** @param {Page} page @param {(key: string) => string} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** @param {string} link that the server printed at its first start */
  async open(link) {
    await this.page.goto(link);
    await this.page.getByRole('heading', {name: this.t('setup.title')}).waitFor();
  }

  /** @param {{company: string, name: string, email: string, password: string}} answers */
  async answer({company, name, email, password}) {
    const {page, t} = this;
    await page.getByLabel(t('setup.company'), {exact: true}).fill(company);
    await page.getByLabel(t('setup.name'), {exact: true}).fill(name);
    await page.getByLabel(t('signIn.email'), {exact: true}).fill(email);
    await page.getByLabel(t('signIn.password'), {exact: true}).fill(password);
    await page.getByRole('button', {name: t('setup.submit')}).click();
  }
}

export class SignInPage {
  /** @param {Page} page @param {(key: string) => string} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  async isOpen() {
    await this.page.getByRole('heading', {name: this.t('signIn.title')}).waitFor();
  }

  /** @param {{email: string, password: string}} person */
  async signIn({email, password}) {
    const {page, t} = this;
    await this.isOpen();
    await page.getByLabel(t('signIn.email'), {exact: true}).fill(email);
    await page.getByLabel(t('signIn.password'), {exact: true}).fill(password);
    await page.getByRole('button', {name: t('signIn.submit')}).click();
  }

  /** Waits until the page says why it did not let somebody in. */
  async refused() {
    return this.page.getByRole('alert').textContent();
  }
}
