// Pools: what waits to be claimed, the rules of a pool, and a record that lies in one or goes back.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

export class PoolsPage {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  async open() {
    await this.page.goto('/pools');
    await this.page.getByRole('heading', {name: this.t('pool.title'), level: 1}).waitFor();
  }

  /** @param {string} name of a pool */
  card(name) {
    return this.page.getByRole('listitem').filter({has: this.page.getByRole('heading', {name, level: 2})}).first();
  }

  /** Opens what lies in a pool. @param {string} name */
  async enter(name) {
    await this.card(name).getByRole('heading', {level: 2}).getByRole('link').click();
    await this.page.getByRole('heading', {name, level: 1}).waitFor();
  }
}

export class PoolList {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** @param {string} name of a record */
  claimOne(name) {
    return this.page.getByRole('button', {name: this.t('pools.claim.one', {name}), exact: true});
  }

  /** Chooses these and claims them together. @param {string[]} names */
  async claim(...names) {
    for (const name of names) await this.page.getByRole('checkbox', {name: this.t('list.selectRow', {name}), exact: true}).check();
    await this.page.getByRole('button', {name: this.t('pools.claim.chosen'), exact: true}).click();
  }

  /** Chooses these to be given to those. @param {string[]} names @param {string[]} people */
  async assign(names, people) {
    const {page, t} = this;
    for (const name of names) await page.getByRole('checkbox', {name: t('list.selectRow', {name}), exact: true}).check();
    await page.getByRole('button', {name: t('pools.assign.act'), exact: true}).click();
    const dialog = new AssignDialog(page, t);
    await dialog.open();
    for (const person of people) await dialog.add(person);
    return dialog;
  }

  /** What came of a claim. */
  get result() {
    return this.page.getByRole('dialog');
  }
}

export class AssignDialog {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t, dialog: page.getByRole('dialog')});
  }

  async open() {
    await this.dialog.getByLabel(this.t('pools.assign.people'), {exact: true}).waitFor();
  }

  /** @param {string} person */
  async add(person) {
    const {page, t, dialog} = this;
    await dialog.getByLabel(t('pools.assign.people'), {exact: true}).fill(person);
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({hasText: person}).first().click();
    await this.#line(person).waitFor();
    await dialog.locator('.ant-modal-title').click();
    await page.locator('.ant-select-dropdown:visible').waitFor({state: 'hidden'});
  }

  /** @param {Record<string, number>} weights by person */
  async byWeight(weights) {
    const {t, dialog} = this;
    await dialog.getByRole('radio', {name: t('pools.assign.byWeight')}).check();
    for (const [name, weight] of Object.entries(weights)) await dialog.getByRole('spinbutton', {name: t('pools.assign.weightOf', {name})}).fill(String(weight));
  }

  /** How many each will get, as they stand there. */
  async shares() {
    const lines = await this.dialog.getByRole('listitem').allInnerTexts();
    return lines.map((line) => line.trim().split(/\s+/).at(-1));
  }

  /** Gives them, and closes what says so. @param {string} count */
  async go(count) {
    const {t, dialog} = this;
    await dialog.getByRole('button', {name: t('pools.assign.act'), exact: true}).click();
    await dialog.getByText(t('pools.assign.done', {count})).waitFor();
    await dialog.getByRole('button', {name: t('close'), exact: true}).last().click();
    await dialog.waitFor({state: 'hidden'});
  }

  #line(person) {
    return this.dialog.getByRole('listitem').filter({hasText: person});
  }
}

export class PoolRules {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** @param {string} id of a pool */
  async open(id) {
    await this.page.goto(`/pools/${id}/settings`);
    await this.page.getByRole('heading', {name: this.t('pools.rule.title'), level: 2}).waitFor();
  }

  /** Adds a rule: nothing was written down for so many days. @param {number} days */
  async add(days) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('pools.rule.add')}).click();
    await page.getByRole('spinbutton', {name: t('pools.rule.days'), exact: true}).fill(String(days));
    await page.getByRole('button', {name: t('pools.rule.done'), exact: true}).click();
  }

  /** Opens the rehearsal that stands before saving. */
  async rehearse() {
    const {page, t} = this;
    await page.getByRole('button', {name: t('pools.settings.rehearseAndSave')}).click();
    const drawer = page.getByRole('dialog', {name: t('pools.rehearsal.title')});
    await drawer.getByRole('heading', {level: 3}).first().waitFor();
    return drawer;
  }

  /** Saves what was rehearsed. */
  async save() {
    await this.page.getByRole('button', {name: this.t('pools.rehearsal.save')}).click();
    await this.page.getByText(this.t('pools.settings.saved')).waitFor();
  }
}

export class PoolStrip {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** The line below a record's head. */
  get line() {
    return this.page.getByRole('region', {name: this.t('pools.strip.label')});
  }

  /** Gives the record back, with a reason. @param {string} reason as the dialog has it */
  async release(reason) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('pools.release.act'), exact: true}).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', {name: reason}).check();
    await dialog.getByRole('button', {name: t('pools.release.act'), exact: true}).click();
    await dialog.waitFor({state: 'hidden'});
  }
}
