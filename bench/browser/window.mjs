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
  // When each thing stands on the screen.
  const there = {
    home: () => text('#page h1') !== '' && document.querySelector('nav a') !== null && !busy(),
    list: (path) => location.pathname === path && document.querySelector(`#page [data-grid="${path.slice(1)}"] [role=row] a[href^="${path}/"]`) !== null && !busy(),
    record: (id) => location.pathname.endsWith(id) && text('#page h1') !== '' && document.querySelector('#page dl dd') !== null,
    board: () => location.pathname.endsWith('/board') && document.querySelector('#page article[data-card]') !== null,
    page: (path) => location.pathname === path && text('#page h1') !== '' && !busy(),
    found: (q) => arrived.has(q) && changed > Math.max(arrived.get(q) ?? 0, began) && document.querySelector('#search-results [role=option]') !== null,
  };

  // Answers to searches by what was searched, and when the results were last drawn.
  const arrived = new Map();
  let changed = 0;
  let began = 0;  // the click or key that is measured
  const {fetch} = globalThis;
  globalThis.fetch = async (...asked) => {
    const answer = await fetch(...asked);
    const url = new URL(asked[0].url ?? asked[0], location.href);
    if (url.pathname.endsWith('/search')) arrived.set(url.searchParams.get('q'), performance.now());
    return answer;
  };
  new MutationObserver((all) => {
    if (all.some(({target}) => target.parentElement?.closest('[role=search]') || target.closest?.('[role=search]'))) changed = performance.now();
  }).observe(document, {subtree: true, childList: true, characterData: true});

  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  }));
  const when = async (what, which) => {
    const since = performance.now();
    while (!there[what](which)) {
      if (performance.now() - since > patience) throw new Error(`${what} ${which ?? ''} did not come to ${location.pathname}`);
      await new Promise(requestAnimationFrame);
    }
    return painted();
  };

  globalThis.feel = {
    /** Milliseconds from the beginning of this page until it is there. */
    since: when,
    /** Milliseconds from the next click or key until it is there; asked for with `then`. */
    from(event, what, which) {
      this.then = new Promise((done, failed) => {
        addEventListener(event, ({timeStamp}) => {
          began = timeStamp;
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
