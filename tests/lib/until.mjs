// What comes when it comes, waited for.

/** @typedef {import('./client.mjs').Client} Client */

/**
 * Waits until `look` gives something, looking again now and then.
 * @template T @param {() => Promise<T | undefined>} look @param {number} [seconds] @param {() => string} [what] was waited for
 * @returns {Promise<T>}
 */
export async function until(look, seconds = 30, what = () => `${look}`) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`this did not come about within ${seconds} s: ${what()}`);
    await new Promise((wake) => setTimeout(wake, 10));
  }
}

/** The job once it has ended. @param {Pick<Client, 'call'>} client @param {string} id */
export const ended = (client, id, seconds = 60) =>
  until(async () => {
    const job = await client.call('GET', `/jobs/${id}`);
    return ['done', 'failed', 'cancelled'].includes(job.state) ? job : undefined;
  }, seconds);
