// From each letter typed into the search to its results: characters, pinyin, initials, the end of a number.
import {felt, figures, open} from './window.mjs';

const kTyped = ['重庆机械', '华东', 'chongqing', 'cqjx', 'zhangwei', '13800', '深圳电子'];
const kBetweenMs = 120;  // a quick typist's

export async function search(where) {
  const {page, close} = await open(where);
  await page.goto('/accounts');
  await page.evaluate(() => globalThis.feel.since('list', '/accounts'));
  const box = page.locator('[role=search] input');
  const times = [];
  for (const text of kTyped) {
    await box.fill('');
    for (let length = 1; length <= text.length; ++length) {
      const letter = text[length - 1];
      times.push(await felt(page, 'input', 'found', text.slice(0, length), () => page.keyboard.insertText(letter)));
      await page.waitForTimeout(kBetweenMs);
    }
  }
  await close();
  return figures(times);
}
