// The queue of the day, the plan of a record and why a lead has its score.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

export class TodayPage {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  get queue() {
    return this.page.getByRole('list', {name: this.t('today.queue')}).getByRole('button');
  }

  /** Whoever is at work, by the name of the card. @param {string} name */
  async isAt(name) {
    await this.page.getByRole('article', {name, exact: true}).waitFor();
  }

  /** Types what was said and when to go on, and logs it, without a mouse. @param {string} text @param {string} [when] a key */
  async log(text, when) {
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(text);
    if (when) await this.page.keyboard.press(when);
    await this.page.keyboard.press('Control+Enter');
  }

  async isDone() {
    await this.page.getByText(this.t('today.allDone')).waitFor();
  }
}

export class PlanStrip {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  get line() {
    return this.page.getByRole('region', {name: this.t('plans.title')});
  }

  get steps() {
    return this.line.getByRole('listitem');
  }

  /** @param {string} plan */
  async start(plan) {
    await this.line.getByRole('button', {name: this.t('plans.start')}).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', {name: plan}).check();
    await dialog.getByRole('button', {name: this.t('plans.start')}).click();
    await this.line.getByText(plan).waitFor();
  }

  /** @param {string} word the key of what is chosen from the plan's menu */
  async choose(word) {
    await this.line.getByRole('button', {name: this.t('plans.title')}).click();
    await this.page.getByRole('menuitem', {name: this.t(word)}).click();
  }
}
