// A browser's window in which it is measured when something that was asked for stands on the screen.
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {serveFrom} from '../../tests/browser/browser.mjs';
import {kRoot} from '../../tests/lib/server.mjs';

const {chromium} = createRequire(join(kRoot, 'tests/package.json'))('playwright-core');
const kPatienceMs = 20_000;  // what has not come by then does not come
const kDesk = {width: 1440, height: 900};

export const launch = () => chromium.launch({
  executablePath: process.env.KEYUAN_BROWSER ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--enable-precise-memory-info'],
});

/** A window of somebody who is signed in, with nothing in its cache; `build`: a folder like web/dist, in place of the application that the program carries. */
export async function open({browser, url, person, build}) {
  const context = await browser.newContext({baseURL: url, locale: 'zh-CN', viewport: kDesk, timezoneId: 'Asia/Shanghai', serviceWorkers: build ? 'block' : 'allow'});
  const answer = await context.request.post('/api/v1/session', {data: {email: person.email, password: person.password}});
  if (!answer.ok()) throw new Error(`${person.email} was not let in: ${await answer.text()}`);
  const page = await context.newPage();
  page.setDefaultTimeout(kPatienceMs);
  if (build) await serveFrom(build, page);
  await page.addInitScript(watch, kPatienceMs);
  return {page, close: () => context.close()};
}

/* Runs in every page before it. */
function watch(patience) {
  const text = (where) => document.querySelector(where)?.textContent ?? '';
  const busy = () => document.querySelector('#page [aria-busy=true], #page .ant-skeleton, #page .ant-spin-spinning') !== null;
  let left = null;  // the head of the page before
  // When each thing stands on the screen.
  const there = {
    home: () => text('#page h1') !== '' && document.querySelector('nav a') !== null && !busy(),
    list: (path) => location.pathname === path && document.querySelector(`#page [data-grid="${path.slice(1)}"] [role=row] a[href^="${path}/"]`) !== null && !busy(),
    record: (id) => location.pathname.endsWith(id) && text('#page h1') !== '' && document.querySelector('#page dl dd') !== null,
    board: () => location.pathname.endsWith('/board') && document.querySelector('#page article[data-card]') !== null,
    page: (path) => location.pathname === path && text('#page h1') !== '' && document.querySelector('#page h1') !== left && !busy(),
    found: (q) => document.querySelector(`#search-results[data-of="${q}"] [role=option]`) !== null,
  };

  // A frame calls back, then draws what the page is by then, then comes the message.
  const frame = () => new Promise(requestAnimationFrame);
  const drawn = () => new Promise((done) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  });
  const when = async (what, which) => {
    const since = performance.now();
    do {
      if (performance.now() - since > patience) throw new Error(`${what} ${which ?? ''} did not come to ${location.pathname}`);
      await frame();
    } while (!there[what](which));
    return drawn();
  };

  globalThis.feel = {
    /** Milliseconds from the beginning of this page until it is there. */
    since: when,
    /** Milliseconds from the next click or key until it is there; asked for with `then`. */
    from(event, what, which) {
      this.then = new Promise((done, failed) => {
        addEventListener(event, ({timeStamp}) => {
          left = document.querySelector('#page h1');
          void when(what, which).then((at) => done(at - timeStamp), failed);
        }, {capture: true, once: true});
      });
    },
  };
}

/** Milliseconds from what `act` does until that is on the screen. @param {'click' | 'input' | 'keydown'} event */
export async function felt(page, event, what, which, act) {
  await page.evaluate(([one, two, three]) => globalThis.feel.from(one, two, three), [event, what, which]);
  await act();
  return page.evaluate(() => globalThis.feel.then);
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];

/** @param {number[]} times in milliseconds */
export function figures(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return {count: sorted.length, p50: at(sorted, 0.5), p95: at(sorted, 0.95), most: sorted.at(-1)};
}
