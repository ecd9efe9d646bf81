// Pictures of pages, made small: at an eighth of their size what fonts do to edges is gone, and what moved, went missing
// or changed its colour is not. One sheet a page, with a cell for each look; a page of the same browser scales and compares them.
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {kRoot} from '../lib/server.mjs';

const kKept = join(kRoot, 'tests/browser/snapshots');
const kScreens = join(kRoot, 'build/test/screens');
const kSpecimen = 'specimen.json';

export const kWidths = {desk: {width: 1280, height: 800}, phone: {width: 360, height: 760}};
export const kLanguages = ['zh-CN', 'zh-TW', 'en'];
const kThemes = ['light', 'dark'];
const kEighth = 8;
// A sheet has a column for each language and theme; desks stand above phones. Cells begin at multiples of 16, so that compression keeps to them.
const kColumn = 160;
const kPhonesBelow = 112;
const kSheet = {width: kColumn * kLanguages.length * kThemes.length, height: kPhonesBelow + 96};

// A point differs when one of its colours does by more than this of 255; a cell when of some square of eight by eight
// points (64 by 64 on the screen) more than this share differs.
const kRules = {different: 20, square: 8, share: 0.25};

/** @typedef {{language: string, theme: 'light' | 'dark', width: 'desk' | 'phone'}} Look */

/** @param {Look} look */
export const nameOf = ({language, theme, width}) => `${language}-${theme}-${width}`;

/** @param {Look} look */
function cellOf({language, theme, width}) {
  const size = kWidths[width];
  const column = kLanguages.indexOf(language) * kThemes.length + kThemes.indexOf(theme);
  return {x: column * kColumn, y: width === 'desk' ? 0 : kPhonesBelow, w: size.width / kEighth, h: size.height / kEighth};
}

/** Whether pictures are taken anew instead of compared: KEYUAN_SNAPSHOTS=take; into or with another folder: take:FOLDER, compare:FOLDER */
const [, kAsked, kElsewhere] = /^(take|compare)(?::(.+))?$/.exec(process.env.KEYUAN_SNAPSHOTS ?? '') ?? [];
const kTake = kAsked === 'take';

export class Snapshots {
  /**
   * @param {import('playwright-core').Browser} browser
   * @param {{folder?: string, take?: boolean}} [where] the pictures are, and whether they are taken
   */
  static async open(browser, {folder = kElsewhere ?? kKept, take = kTake} = {}) {
    const snapshots = new Snapshots();
    Object.assign(snapshots, {folder, take, table: await (await browser.newContext()).newPage()});
    await snapshots.table.evaluate(layTable, {eighth: kEighth, sheet: kSheet, rules: kRules});
    return snapshots;
  }

  /** @type {string[]} */
  differing = [];
  #seen = new Map();

  /** Whether this machine sets text as the one did on which the pictures were taken; with other fonts what changed is told, not judged. */
  judged = true;

  /** @param {unknown} lines how this machine sets some lines of text */
  setsText(lines) {
    const file = join(this.folder, kSpecimen), now = JSON.stringify(lines) + '\n';
    if (this.take) keep(this.folder, kSpecimen, Buffer.from(now).toString('base64'));
    else this.judged = existsSync(file) && readFileSync(file, 'utf8') === now;
  }

  /**
   * Looks at what a page shows, for its sheet.
   * @param {import('playwright-core').CDPSession} window that shows the page
   * @param {string} name of the page @param {Look} look
   */
  async look(window, name, look) {
    const data = await this.#pictureOf(window);
    if (!this.#seen.has(name)) this.#seen.set(name, new Map());
    this.#seen.get(name).set(nameOf(look), {look, data});
    if (this.take) keep(kScreens, `${name}-${nameOf(look)}.jpg`, data); // for who wants to look at them
    await this.table.evaluate((one) => globalThis.put(one), {name, cell: cellOf(look), data});
  }

  // What is kept must be what it comes to: the same twice.
  async #pictureOf(window) {
    const shoot = async () => (await window.send('Page.captureScreenshot', {format: 'jpeg', quality: 92, optimizeForSpeed: true})).data;
    let data = await shoot();
    for (let tries = 0, before = ''; this.take && data !== before && tries < 20; ++tries) [before, data] = [data, await shoot()];
    return data;
  }

  /** The looks of a page, of those seen, that are not as they were kept. @param {string} name @returns {Promise<Look[]>} */
  async changed(name) {
    return this.take ? [] : (await this.#compared(name)).changed.map(({look}) => look);
  }

  /** Every look of a page was seen: its sheet is kept, or what differs from the kept one is told. @param {string} name */
  async done(name) {
    const {was, now, changed} = await this.#compared(name);
    this.#seen.delete(name);
    await this.table.evaluate((one) => globalThis.forget(one), name);
    if (this.take) return keep(this.folder, `${name}.webp`, now);
    if (!was) return void this.differing.push(`${name}: there is no picture yet`);
    if (changed.length) keep(kScreens, `${name}.now.webp`, now);
    for (const {look, data, x, y} of changed) {
      const whole = `${name}-${nameOf(look)}`;
      keep(kScreens, `${whole}.jpg`, data);
      this.differing.push(`${whole}: changed around ${x}, ${y}; seen in ${join(kScreens, `${whole}.jpg`)}`);
    }
  }

  async #compared(name) {
    const seen = [...this.#seen.get(name).values()];
    const file = join(this.folder, `${name}.webp`);
    const was = existsSync(file) ? readFileSync(file).toString('base64') : null;
    const cells = seen.map(({look}) => cellOf(look));
    const {now, worst} = await this.table.evaluate((one) => globalThis.compare(one), {name, cells, was, over: this.take});
    return {was: was !== null, now, changed: seen.map((one, index) => ({...one, ...worst[index]})).filter(({share}) => share > kRules.share)};
  }

  /** Pictures that belong to no page any more. @param {string[]} names of all pages */
  left(names) {
    const kept = existsSync(this.folder) ? readdirSync(this.folder) : [];
    return kept.filter((file) => file !== kSpecimen && !names.includes(basename(file, '.webp')));
  }
}

function keep(folder, name, base64) {
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, name), Buffer.from(base64, 'base64'));
}

/* What follows runs in the browser: a table on which the sheets lie. */

function layTable({eighth, sheet, rules}) {
  const sheets = new Map();
  const pictureOf = async (type, base64) => createImageBitmap(await (await fetch(`data:image/${type};base64,${base64}`)).blob());
  const penFor = (canvas) => {
    const pen = canvas.getContext('2d', {willReadFrequently: true});
    pen.imageSmoothingQuality = 'high';
    return pen;
  };

  globalThis.put = async ({name, cell, data}) => {
    if (!sheets.has(name)) sheets.set(name, new OffscreenCanvas(sheet.width, sheet.height));
    const picture = await pictureOf('jpeg', data);
    // By halves: a point is the mean of the 64 it stands for.
    let from = picture;
    for (let by = 2; by <= eighth; by *= 2) {
      const half = new OffscreenCanvas(Math.round(picture.width / by), Math.round(picture.height / by));
      penFor(half).drawImage(from, 0, 0, half.width, half.height);
      from = half;
    }
    penFor(sheets.get(name)).drawImage(from, cell.x, cell.y, cell.w, cell.h);
    picture.close();
  };

  globalThis.forget = (name) => sheets.delete(name);

  globalThis.compare = async ({name, cells, was, over}) => {
    const canvas = new OffscreenCanvas(sheet.width, sheet.height);
    const pen = penFor(canvas);
    const before = was === null ? null : await pictureOf('webp', was);
    // Looks that were not taken this time stay as they were.
    if (over && before) pen.drawImage(before, 0, 0);
    for (const {x, y, w, h} of cells) pen.drawImage(sheets.get(name), x, y, w, h, x, y, w, h);
    const blob = await canvas.convertToBlob({type: 'image/webp', quality: 0.9});
    const now = btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
    if (before === null) return {now, worst: cells.map(() => ({share: 0, x: 0, y: 0}))};
    // Both have gone through the same compression.
    const [one, other] = [await createImageBitmap(blob), before].map((picture) => {
      const own = penFor(new OffscreenCanvas(sheet.width, sheet.height));
      own.drawImage(picture, 0, 0);
      return own;
    });
    return {now, worst: cells.map(({x, y, w, h}) => worstSquare(one.getImageData(x, y, w, h), other.getImageData(x, y, w, h)))};
  };

  /** The square of the two pictures in which most points differ, and where on the screen it is. */
  function worstSquare(one, other) {
    const {width, height} = one;
    // sums[(y + 1) * across + x + 1]: how many differ left of and above it
    const across = width + 1;
    const sums = new Int32Array(across * (height + 1));
    for (let y = 0; y < height; ++y)
      for (let x = 0; x < width; ++x) {
        const at = (y * width + x) * 4;
        const far = Math.max(...[0, 1, 2].map((colour) => Math.abs(one.data[at + colour] - other.data[at + colour])));
        sums[(y + 1) * across + x + 1] = Number(far > rules.different) + sums[y * across + x + 1] + sums[(y + 1) * across + x] - sums[y * across + x];
      }
    const {square} = rules;
    const worst = {share: 0, x: 0, y: 0};
    for (let y = 0; y + square <= height; ++y)
      for (let x = 0; x + square <= width; ++x) {
        const count = sums[(y + square) * across + x + square] - sums[y * across + x + square] - sums[(y + square) * across + x] + sums[y * across + x];
        const share = count / (square * square);
        if (share > worst.share) Object.assign(worst, {share, x: (x + square / 2) * eighth, y: (y + square / 2) * eighth});
      }
    return worst;
  }
}
