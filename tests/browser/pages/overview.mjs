// Where one sees things together: home, calendars.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

export class HomePage {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** @param {string} title of a tile */
  tile(title) {
    return this.page.locator('section').filter({has: this.page.getByRole('heading', {name: title, level: 2, exact: true})});
  }

  /** @param {string} title of a task */
  async finish(title) {
    await this.page.getByRole('checkbox', {name: this.t('home.doneTask', {title})}).click();
  }

  /** Puts a task off until tomorrow. @param {string} title */
  async putOff(title) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('home.postpone', {title})}).click();
    await page.getByRole('menuitem', {name: t('home.delay.tomorrow')}).click();
  }

  /** The figures of a chart, by the names of its groups. @param {string} title */
  async figures(title) {
    const {page, t} = this;
    const tile = this.tile(title);
    await tile.getByRole('button', {name: t('chart.asTable', {title})}).click();
    const rows = tile.getByRole('row').filter({has: page.getByRole('rowheader')});
    await rows.first().waitFor();
    const texts = await rows.evaluateAll((all) => all.map((row) => [row.querySelector('th').textContent, row.querySelector('td').textContent]));
    return Object.fromEntries(texts);
  }

  /** Opens the records behind a figure of a chart that is shown as a table. @param {string} title @param {string} group */
  async open(title, group) {
    const row = this.tile(title).getByRole('row').filter({has: this.page.getByRole('rowheader', {name: group, exact: true})});
    await row.getByRole('link').click();
  }

  /** The titles of the tiles in their order; what somebody new begins with stands above them. */
  async titles() {
    const all = await this.page.getByRole('heading', {level: 2}).allInnerTexts();
    return all.filter((title) => title !== this.t('home.start'));
  }

  async arrange() {
    await this.page.getByRole('button', {name: this.t('home.arrange')}).click();
    await this.page.locator('section header [aria-roledescription]').first().waitFor();
  }

  /** Adds a part that is not there. @param {string} title */
  async add(title) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('home.addPart')}).click();
    await page.getByRole('menuitem', {name: title}).click();
    await this.tile(title).waitFor();
  }

  /** Makes a chart that counts records. @param {string} title @param {string} what the type's label for many */
  async draw(title, what) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('home.addChart')}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('chart.title'), {exact: true}).fill(title);
    await dialog.locator('#chart-entity').click();
    await page.locator('.ant-select-item-option', {hasText: what}).first().click();
    await dialog.locator('svg').last().waitFor();
    await dialog.getByRole('button', {name: t('save')}).click();
    await this.tile(title).waitFor();
  }

  /** What somebody new may begin with and did not do yet. */
  async stepsOffered() {
    const steps = this.tile(this.t('home.start')).getByRole('listitem').getByRole('link');
    await steps.first().waitFor();
    return steps.allInnerTexts();
  }

  /** @param {string} step */
  async openStep(step) {
    await this.tile(this.t('home.start')).getByRole('link', {name: step, exact: true}).click();
  }

  /** @param {string} step */
  async skipStep(step) {
    const button = this.tile(this.t('home.start')).getByRole('button', {name: this.t('home.skipStep', {step})});
    await Promise.all([this.page.waitForResponse((answer) => answer.url().includes('/me/settings/home.start') && answer.request().method() === 'PUT'), button.click()]);
    await button.waitFor({state: 'detached'});
  }

  /** Waits until a step is ticked off. @param {string} step */
  async stepIsDone(step) {
    await this.tile(this.t('home.start')).getByRole('listitem').filter({hasText: step}).getByRole('img', {name: this.t('home.stepDone')}).waitFor();
  }

  async skipAllSteps() {
    const tile = this.tile(this.t('home.start'));
    await Promise.all([this.page.waitForResponse((answer) => answer.url().includes('/me/settings/home.start') && answer.request().method() === 'PUT'), tile.getByRole('button', {name: this.t('home.skipAll')}).click()]);
    await tile.waitFor({state: 'detached'});
  }

  async arranged() {
    await this.page.getByRole('button', {name: this.t('home.arranged')}).click();
  }

  /** Carries a tile one place on with the keyboard. @param {string} title */
  async carry(title) {
    const {page, t} = this;
    const handle = page.getByRole('button', {name: t('home.moveTile', {title})});
    const before = (await this.titles()).indexOf(title);
    await handle.focus();
    await page.keyboard.press('Space');
    await page.waitForTimeout(150);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      ([name, place]) => [...document.querySelectorAll('h2')].map((one) => one.innerText).indexOf(name) !== place, [title, before]);
    await page.keyboard.press('Space');
  }
}

export class CalendarPage {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** @param {string} address with the view and the day, as people send it to each other */
  async open(address) {
    await this.page.goto(address);
    await this.page.locator('.fc-view').waitFor();
  }

  /** @param {string} title */
  entry(title) {
    return this.page.locator('.fc-event', {hasText: title}).first();
  }

  /** The cell of a day in the month. @param {string} day 2026-11-23 */
  day(day) {
    return this.page.locator(`.fc-daygrid-day[data-date="${day}"]`);
  }

  /** Drags an entry to another day of the month. @param {string} title @param {string} day */
  async drag(title, day) {
    const {mouse} = this.page;
    const from = await this.entry(title).boundingBox();
    const to = await this.day(day).boundingBox();
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(from.x + from.width / 2 + 8, from.y + from.height / 2 + 8, {steps: 4});
    await mouse.move(to.x + to.width / 2, to.y + to.height / 2, {steps: 10});
    await mouse.up();
  }

  /** Presses keys on an entry. @param {string} title @param {string[]} keys */
  async press(title, ...keys) {
    for (const key of keys) {
      await this.entry(title).focus();
      const told = this.page.getByRole('status').filter({hasText: title});
      const before = await told.count() ? await told.first().innerText() : '';
      await this.page.keyboard.press(key);
      await this.page.waitForFunction(
        ([name, was]) => [...document.querySelectorAll('[role=status]')].some((one) => one.textContent.includes(name) && one.textContent !== was), [title, before]);
    }
  }
}
