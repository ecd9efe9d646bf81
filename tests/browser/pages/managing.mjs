// What a manager sees to: who gets which lead, who is away, which days are worked, who asks for more time, where leads come from.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

/**
 * Moves the mouse to and fro over the middle of `to`, or `aside` of it, until `there` is on the page: a drag is seen only
 * while something moves.
 */
async function hoverUntil(page, to, there, aside = 0) {
  for (let step = 0; step < 100 && !(await there.count()); ++step) {
    const {x, y, width, height} = await to.boundingBox();
    await page.mouse.move(x + width / 2 + aside + (step % 3), y + height / 2 + (step % 2), {steps: 3});
  }
  await there.first().waitFor({state: 'attached'});
}

export class AssignmentBoard {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  async open() {
    await this.page.goto('/leads/assignment');
    await this.page.getByRole('heading', {name: this.t('assigning.peopleTitle')}).waitFor();
  }

  /** @param {string} name of a lead */
  lead(name) {
    return this.page.locator(`article[aria-label="${name}"]`);
  }

  /** @param {string} name */
  person(name) {
    return this.page.getByRole('listitem').filter({has: this.page.locator('strong', {hasText: name})}).filter({hasText: this.t('assigning.openLeads')});
  }

  /** Carries a lead to a person with the mouse. @param {string} name @param {string} to */
  async drag(name, to) {
    const {page, t} = this;
    const from = await this.lead(name).boundingBox();
    await page.mouse.move(from.x + from.width - 8, from.y + from.height - 6);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width + 12, from.y + from.height, {steps: 5});
    await hoverUntil(page, this.person(to), page.getByRole('status').filter({hasText: t('assigning.over', {name: to})}));
    await page.mouse.up();
    await page.getByText(t('assigning.given', {count: '1', name: to})).waitFor();
  }
}

export class Absences {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  async open() {
    await this.page.goto('/settings/absences');
    await this.page.getByRole('heading', {name: this.t('assignment.absences'), level: 1}).waitFor();
  }

  /** Somebody signed in says when he is away. @param {{first: string, last: string}} labels of the two days @param {string} from @param {string} to */
  async add({first, last}, from, to) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('assigning.absence.add')}).click();
    const dialog = page.getByRole('dialog');
    for (const [label, day] of [[first, from], [last, to]]) {
      await dialog.getByLabel(label, {exact: true}).fill(day);
      await page.keyboard.press('Enter');
    }
    await dialog.getByRole('button', {name: t('save'), exact: true}).click();
    await dialog.waitFor({state: 'hidden'});
  }

  /** Takes the only one back. @param {string} name whose it is */
  async removeOne(name) {
    const {page, t} = this;
    await page.locator('main').getByRole('button', {name: t('assigning.absence.remove', {name})}).click();
    await page.getByRole('dialog').getByRole('button', {name: t('remove'), exact: true}).click();
    await page.getByText(t('assigning.absence.none')).waitFor();
  }
}

export class WorkCalendar {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  async open() {
    await this.page.goto('/settings/calendar');
    await this.page.getByRole('heading', {name: this.t('workDays.exceptions')}).waitFor();
  }

  /** Takes an announcement as it is. @param {string} text @param {number} days that are read of it */
  async paste(text, days) {
    const {page, t} = this;
    await page.getByRole('button', {name: t('workDays.paste')}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(text);
    await dialog.getByRole('button', {name: t('workDays.take', {count: String(days)})}).click();
    await dialog.waitFor({state: 'hidden'});
  }

  /** Turns a day of the year round: one that is worked becomes a holiday. @param {RegExp} label of the day */
  async turn(label, name) {
    const {page, t} = this;
    await page.locator('main').getByRole('button', {name: label}).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('workDays.name')).fill(name);
    await dialog.getByRole('button', {name: t('workDays.set')}).click();
    await dialog.waitFor({state: 'hidden'});
  }

  async save() {
    await this.page.getByRole('button', {name: this.t('save'), exact: true}).last().click();
    await this.page.getByText(this.t('workDays.saved')).waitFor();
  }
}

export class ExtensionRequests {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  /** @param {string} pool its id */
  async open(pool) {
    await this.page.goto(`/pools/${pool}/requests`);
    await this.page.getByRole('heading', {name: this.t('pools.requests.title'), level: 1}).waitFor();
  }

  /** Grants so many days to the only one who waits. @param {string} name of the record @param {number} days @param {string} answer */
  async approve(name, days, answer) {
    const {page, t} = this;
    const one = page.getByRole('listitem').filter({has: page.getByRole('heading', {name, level: 2})});
    await one.getByRole('textbox', {name: t('pools.requests.answer')}).fill(answer);
    await one.getByRole('spinbutton', {name: t('pools.requests.days')}).fill(String(days));
    await one.getByRole('button', {name: t('pools.requests.approve')}).click();
    await page.getByText(t('pools.requests.none.open')).waitFor();
  }
}

/** A tree takes what is let go further to the right for a child. */
const kBelow = 60;

export class SourceTree {
  /** @param {Page} page @param {Words} t */
  constructor(page, t) {
    Object.assign(this, {page, t});
  }

  async open() {
    await this.page.goto('/sources');
    await this.page.locator('.ant-tree').waitFor();
  }

  /** @param {string} name of a source */
  line(name) {
    return this.page.locator('.ant-tree-treenode').filter({has: this.page.getByRole('link', {name, exact: true})});
  }

  /** Lets one fall onto another and to the right, so that it lies below it. @param {string} name @param {string} onto */
  async drag(name, onto) {
    const {page} = this;
    const link = (which) => this.line(which).getByRole('link', {name: which, exact: true});
    const from = await link(name).boundingBox();
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await hoverUntil(page, link(onto), page.locator('.ant-tree-treenode.drag-over').filter({has: page.getByRole('link', {name: onto, exact: true})}), kBelow);
    await page.mouse.up();
  }
}
