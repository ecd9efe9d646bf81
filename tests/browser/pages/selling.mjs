// The pages on which money is earned: an import, the composer of a record, a lead's conversion, the board, the funnel.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

export class ImportPage {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** From a list, by its menu. @param {{name: string, text: string}} file */
  async choose({name, text}) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('more')}).click();
    await page.getByRole('menuitem', {name: t('list.import')}).click();
    await page.locator('input[type=file]').setInputFiles({name, mimeType: 'text/csv', buffer: Buffer.from(text)});
    await page.getByRole('button', {name: t('import.rehearse')}).waitFor();
  }

  /** Tries it without writing and returns how many records it would make. */
  async rehearse() {
    const {page, t} = this;
    await page.getByRole('button', {name: t('import.rehearse')}).click();
    await page.getByRole('button', {name: t('import.run')}).waitFor();
    const counts = page.getByRole('group', {name: t('import.step.rehearsal')}).locator('> *');
    const made = await counts.filter({hasText: t('import.outcome.new')}).innerText();
    return Number(made.match(/\d+/)?.[0]);
  }

  /** Opens the rows that one of the counts is of. @param {string} outcome */
  async openCount(outcome) {
    const count = this.page.getByRole('group', {name: this.t('import.step.rehearsal')}).getByRole('button').filter({hasText: outcome});
    await count.click();
    await count.and(this.page.locator('[aria-expanded=true]')).waitFor();
  }

  /** Writes it and waits until the result is there. */
  async write() {
    const {page, t} = this;
    await page.getByRole('button', {name: t('import.run')}).click();
    await page.getByRole('button', {name: t('import.undo')}).waitFor();
  }

  /** The file of rows that did not come in. @param {string} count how many there are */
  async rejectedRows(count) {
    const {page, t} = this;
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', {name: t('import.rejected', {count})}).click()]);
    return file;
  }

  /** Takes the import back and waits until that is done. */
  async undo() {
    const {page, t} = this;
    await page.getByRole('button', {name: t('import.undo')}).click();
    await page.getByRole('dialog').getByRole('button', {name: t('import.undo')}).click();
    await page.getByText(t('import.state.undone')).first().waitFor();
  }

  /** Writes it, waits until that is done and goes to the list. @param {string} what the type's label */
  async run(what) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('import.run')}).click();
    await page.getByRole('link', {name: t('import.toList', {what})}).click();
  }
}

export class Composer {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** @param {string} text of a follow-up */
  async write(text) {
    const {page, t} = this;
    const box = page.getByRole('textbox', {name: t('composer.text')});
    await box.fill(text);
    await page.getByRole('button', {name: t('composer.save'), exact: true}).click();
    await page.getByRole('link', {name: text}).waitFor();
  }
}

export class Conversion {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** @param {{action: string, amountLabel: string, amount: string}} deal */
  async convert({action, amountLabel, amount}) {
    const {page, t} = this;
    await page.getByRole('button', {name: action, exact: true}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(amountLabel, {exact: true}).fill(amount);
    await dialog.getByRole('button', {name: t('conversion.submit')}).click();
    await dialog.waitFor({state: 'hidden'});
  }
}

export class Board {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** From the list of the type. */
  async open() {
    await this.page.getByRole('link', {name: this.t('board.title')}).click();
  }

  /** @param {string} stage */
  column(stage) {
    return this.page.getByRole('region', {name: stage, exact: true});
  }

  /** @param {string} name of a deal */
  card(name) {
    return this.page.locator(`article[aria-label="${name}"]`);
  }

  /** Carries a card to a column with the mouse, and lets go when the board says it is there. @param {string} name @param {string} stage */
  async drag(name, stage) {
    const {page, t} = this;
    const {mouse} = page;
    const from = await this.card(name).boundingBox();
    await mouse.move(from.x + from.width - 8, from.y + from.height - 6);
    await mouse.down();
    await mouse.move(from.x + from.width + 20, from.y + from.height, {steps: 5});
    const over = page.getByRole('status').filter({hasText: t('board.over', {stage})});
    for (let step = 0; step < 100 && !(await over.count()); ++step) {
      const to = await this.column(stage).boundingBox();
      await mouse.move(to.x + to.width / 2 + (step % 2), to.y + 120, {steps: 3});
    }
    await over.waitFor({state: 'attached'});
    await mouse.up();
  }

  /** Carries a card one column on without a mouse; it can be gone on from there. @param {string} name */
  async carryByKeyboard(name) {
    const {page} = this;
    const column = () => this.card(name).evaluate((card) => card.closest('[role=region], section')?.getAttribute('aria-label'));
    const from = await column();
    await this.card(name).focus();
    await page.keyboard.press('Space');
    const told = page.getByRole('status').filter({hasText: /\S/});
    await told.first().waitFor({state: 'attached'});
    await page.keyboard.press('ArrowRight');
    await page.getByRole('status').filter({hasNotText: from}).filter({hasText: /“/}).first().waitFor({state: 'attached'});
    await page.keyboard.press('Space');
    await page.locator(`section:not([aria-label="${from}"]) article[aria-label="${name}"]:focus`).waitFor();
  }

  /** Answers what is asked when a deal is won. */
  async confirm() {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', {name: this.t('save')}).click();
    await dialog.waitFor({state: 'hidden'});
  }
}

export class MoveDialog {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** From a deal's page. @param {{action: string, stage: string, reason: string, note: string}} how */
  async lose({action, stage, reason, note}) {
    const {page, t} = this;
    await page.getByRole('button', {name: action, exact: true}).click();
    await this.#choose('#move-stage', stage);
    await page.getByRole('dialog').getByRole('button', {name: t('save')}).click();
    await this.#choose('#close-reason', reason);
    await page.locator('#close-note').fill(note);
    const closing = page.getByRole('dialog').filter({has: page.locator('#close-note')});
    await closing.getByRole('button', {name: t('save')}).click();
    await closing.waitFor({state: 'hidden'});
  }

  async #choose(box, label) {
    await this.page.locator(box).click();
    await this.page.locator('.ant-select-item-option').filter({hasText: label}).first().click();
  }
}

export class FunnelPage {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** The figures of a stage as they stand in the table. @param {string} stage */
  async stage(stage) {
    const row = this.page.getByRole('row').filter({has: this.page.getByRole('rowheader', {name: stage, exact: true})});
    await row.waitFor();
    return row.getByRole('cell').allInnerTexts();
  }
}
