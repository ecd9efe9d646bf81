// The first page after sign-in: with nothing in the browser's cache, and again.
import {figures, open} from './window.mjs';

const kTimes = 5;

export async function first(where) {
  const [cold, warm] = [[], []];
  for (let time = 0; time < kTimes; ++time) {
    const {page, close} = await open(where);
    await page.goto('/');
    cold.push(await page.evaluate(() => globalThis.feel.since('home')));
    for (let again = 0; again < 2; ++again) {
      await page.reload();
      warm.push(await page.evaluate(() => globalThis.feel.since('home')));
    }
    await close();
  }
  return {cold: figures(cold), warm: figures(warm)};
}
