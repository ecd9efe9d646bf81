// When a page is done: nothing is on its way, nothing is about to happen, nothing changed for a moment.

const kMostMs = 60_000;

/**
 * From now on nothing moves in what the page shows. To be called before its first address.
 * @param {import('playwright-core').Page} page
 * @param {string} [now] a moment at which its clock stands
 * @returns {Promise<() => Promise<void>>} waits until it is done, a minute at most
 */
export async function watchOver(page, now) {
  if (now) await page.addInitScript(stopClock, Date.parse(now));
  await page.addInitScript(holdStill);
  const asks = requests(page);
  // It was quiet all the while that nothing was asked: what came in the middle of it is drawn behind it.
  const isDone = async () => {
    const before = asks.seen;
    if (asks.open.size > 0) return void (await new Promise((soon) => setTimeout(soon, 20)));
    // A page that goes elsewhere meanwhile is asked again.
    return (await page.evaluate(quiet).catch(() => false)) && asks.open.size === 0 && asks.seen === before;
  };
  return async () => {
    const began = Date.now();
    while (!(await isDone()) && Date.now() - began < kMostMs);
  };
}

/** The requests of a page that are on their way, and how often one began or ended; but for the stream of live events, which never ends. */
function requests(page) {
  const asks = {open: new Set(), seen: 0};
  const ends = (request) => {
    if (asks.open.delete(request)) asks.seen += 1;
  };
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/events')) return;
    asks.open.add(request);
    asks.seen += 1;
  });
  page.on('requestfinished', ends);
  page.on('requestfailed', ends);
  return asks;
}

/* Runs in the page before it: it is always the same moment; timers go on. */
function stopClock(now) {
  globalThis.Date = new Proxy(Date, {
    apply: (real) => new real(now).toString(),
    construct: (real, values, as) => Reflect.construct(real, values.length ? values : [now], as),
    get: (real, key) => (key === 'now' ? () => now : Reflect.get(real, key)),
  });
}

/* Runs in the page before it: nothing moves, no caret blinks, and one knows whether something is about to happen. */
function holdStill() {
  const [still, hidden] = [new CSSStyleSheet(), new CSSStyleSheet()];
  still.replaceSync('*, ::before, ::after {animation-duration: 0s !important; animation-delay: 0s !important; transition-duration: 0s !important; transition-delay: 0s !important; caret-color: transparent !important; scroll-behavior: auto !important}');
  // The first of the application's fonts, and the one of code, are ones that every machine with these tests has: what else is installed does not matter.
  const faces = [['Segoe UI', '100 500', 'Noto Sans CJK SC', 'NotoSansCJKsc-Regular'], ['Segoe UI', '501 900', 'Noto Sans CJK SC Bold', 'NotoSansCJKsc-Bold']];
  still.insertRule('code, kbd, pre, samp, [style*=monospace] {font-family: "Noto Sans Mono CJK SC" !important}');
  for (const [family, weight, ...names] of faces)
    still.insertRule(`@font-face {font-family: "${family}"; font-weight: ${weight}; src: ${names.map((name) => `local("${name}")`).join(', ')}}`);
  document.adoptedStyleSheets = [still, hidden];
  // What waits longer than this comes again and again, or never.
  const kSoonMs = 600;
  const due = new Set();
  const {setTimeout: set, clearTimeout: clear} = globalThis;
  globalThis.setTimeout = (act, ms = 0, ...rest) => {
    const timer = set(() => {
      due.delete(timer);
      act(...rest);
    }, ms);
    if (ms <= kSoonMs) due.add(timer);
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    due.delete(timer);
    clear(timer);
  };
  // React draws in pieces, and sends itself a message for the next one.
  let drawing = false;
  const {postMessage} = MessagePort.prototype;
  MessagePort.prototype.postMessage = function send(...message) {
    drawing = true;
    return postMessage.apply(this, message);
  };
  const isDue = () => {
    const any = drawing || due.size > 0;
    drawing = false;
    return any;
  };
  globalThis.holdStill = {due: isDue, hide: (selector) => hidden.replaceSync(`${selector} {visibility: hidden !important}`)};
}

/* Runs in the page: true when nothing in it changes for as long as eight pictures of the screen take, and it shows what it is going to. */
async function quiet() {
  const kFrames = 8;
  let since = 0;
  const observer = new MutationObserver(() => (since = 0));
  observer.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  await document.fonts.ready;
  for (let frame = 0; frame < 120 && since < kFrames; ++frame, since = globalThis.holdStill.due() ? 0 : since + 1) await new Promise(requestAnimationFrame);
  observer.disconnect();
  const drawn = [...document.images].every((one) => one.complete);
  return since >= kFrames && drawn && !document.querySelector('[aria-busy=true], .ant-spin-spinning, .ant-skeleton') && document.querySelector('#page, form, main, [role=alert]') !== null;
}
