// Pictures of pages, made small: at an eighth of their size what fonts do to edges is gone, and what moved, went missing
// or changed its colour is not. Kept as WebP beside the test; a page of the same browser scales and compares them.
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {kRoot} from '../lib/server.mjs';

const kKept = join(kRoot, 'tests/browser/snapshots');
const kScreens = join(kRoot, 'build/test/screens');
const kEighth = 8;
// A point differs when one of its colours does by more than this of 255; a page when more than this share of its points do.
const kDifferent = 26;
const kShare = 0.02;

/** Whether pictures are taken anew instead of compared: KEYUAN_SNAPSHOTS=take ./test browser */
const kTake = process.env.KEYUAN_SNAPSHOTS === 'take';

export class Snapshots {
  /** Whether there is anything to compare with, or it is being made. */
  static taken() {
    return kTake || (existsSync(kKept) && readdirSync(kKept).length > 0);
  }

  /** @param {import('playwright-core').Browser} browser */
  static async open(browser) {
    const snapshots = new Snapshots();
    snapshots.desk = await browser.newPage();
    return snapshots;
  }

  /** @type {string[]} */
  differing = [];

  /**
   * Compares what a page shows with the picture of that name, or keeps it when there is none or they are taken anew.
   * @param {import('playwright-core').Page} page
   * @param {string} name home-zh-CN-light-desk
   */
  async look(page, name) {
    const seen = await page.screenshot({animations: 'disabled', caret: 'hide'});
    const file = join(kKept, `${name}.webp`);
    if (kTake || !existsSync(file)) {
      if (!kTake) this.differing.push(`${name}: there is no picture yet`);
      else keep(file, await this.desk.evaluate(shrunk, {seen: seen.toString('base64'), by: kEighth}));
      return;
    }
    const was = readFileSync(file).toString('base64');
    const {share, now} = await this.desk.evaluate(compared, {seen: seen.toString('base64'), was, by: kEighth, different: kDifferent});
    if (share <= kShare) return;
    const path = join(kScreens, `${name}.png`);
    mkdirSync(kScreens, {recursive: true});
    writeFileSync(path, seen);
    keep(join(kScreens, `${name}.now.webp`), now);
    this.differing.push(`${name}: ${(share * 100).toFixed(1)} % of it changed; seen in ${path}`);
  }
}

function keep(file, base64) {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, Buffer.from(base64, 'base64'));
}

/* The two functions below run in the browser. */

async function shrunk({seen, by}) {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${seen}`)).blob());
  const canvas = new OffscreenCanvas(Math.round(picture.width / by), Math.round(picture.height / by));
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({type: 'image/webp', quality: 0.9})).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}

async function compared({seen, was, by, different}) {
  const small = async (type, base64, scale) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/${type};base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(Math.round(picture.width / scale), Math.round(picture.height / scale));
    const pen = canvas.getContext('2d', {willReadFrequently: true});
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return {canvas, data: pen.getImageData(0, 0, canvas.width, canvas.height).data};
  };
  const full = await small('png', seen, by);
  const bytes = new Uint8Array(await (await full.canvas.convertToBlob({type: 'image/webp', quality: 0.9})).arrayBuffer());
  const now = btoa(String.fromCharCode(...bytes));
  // Both have gone through the same compression.
  const [one, other] = [await small('webp', now, 1), await small('webp', was, 1)];
  if (one.canvas.width !== other.canvas.width || one.canvas.height !== other.canvas.height) return {share: 1, now};
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const far = Math.max(...[0, 1, 2].map((colour) => Math.abs(one.data[at + colour] - other.data[at + colour])));
    if (far > different) ++count;
  }
  return {share: count / (one.data.length / 4), now};
}
