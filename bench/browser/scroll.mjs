// A list is scrolled through 100,000 rows, by the wheel and by its bar: frames that were not drawn in time.
import {open} from './window.mjs';

const kFrameMs = 1000 / 60;
const kRows = 100_000;
const kWheel = {pixels: 40_000, speed: 4_000};  // ten seconds
const kBarFrames = 600;

export async function scroll(where) {
  const {page, close} = await open(where);
  await page.goto('/accounts?sort=name');
  await page.evaluate(() => globalThis.feel.since('list', '/accounts'));
  const tools = await page.context().newCDPSession(page);
  const box = await page.locator('[data-grid]').boundingBox();
  // The wheel moves what is drawn already without asking the page: what the screen is given counts.
  const wheel = await notDrawn(where.browser, page, () => tools.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2, y: box.y + box.height / 2, yDistance: -kWheel.pixels, speed: kWheel.speed, gestureSourceType: 'mouse', preventFling: true,
  }));
  const bar = await dropped(page, () => page.evaluate(async ([rows, frames]) => {
    const list = document.querySelector('[data-grid]');
    const height = list.querySelector('[role=row] ~ [role=row], [role=rowgroup] [role=row]')?.getBoundingClientRect().height ?? 44;
    const most = Math.min(rows * height, list.scrollHeight - list.clientHeight);
    for (let frame = 1; frame <= frames; ++frame) {
      list.scrollTop = (most * frame) / frames;
      await new Promise(requestAnimationFrame);
    }
  }, [kRows, kBarFrames]));
  await close();
  return {rows: kRows, wheel, bar};
}

/** How many frames the screen was owed while `act` went on, and how many of them did not come in time. */
async function notDrawn(browser, page, act) {
  await browser.startTracing(page, {categories: ['viz']});
  await act();
  const {traceEvents} = JSON.parse((await browser.stopTracing()).toString());
  return late(traceEvents.filter(({name, ph}) => name === 'Display::DrawAndSwap' && ph === 'X').map(({ts}) => ts / 1000).sort((a, b) => a - b));
}

/** How many frames the page owed while `act` went on, and how many of them came late. */
async function dropped(page, act) {
  await page.evaluate(() => {
    const times = (globalThis.frames_ = []);
    const next = (at) => {
      times.push(at);
      if (globalThis.frames_ === times) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await act();
  const times = await page.evaluate(() => {
    const all = globalThis.frames_;
    globalThis.frames_ = null;
    return all;
  });
  return late(times);
}

/** @param {number[]} times of frames, in milliseconds */
function late(times) {
  const gaps = times.slice(1).map((at, index) => Math.round((at - times[index]) / kFrameMs));
  const owed = gaps.reduce((sum, gap) => sum + gap, 0);
  return {frames: owed, dropped: owed - gaps.length, share: (owed - gaps.length) / owed, longest: Math.max(...gaps) * kFrameMs};
}
