// What happened, by the server's own streams of changes: the administrator's, and those of others.
//
// A step lies between two marks: the probe changes the administrator's own name before and after it,
// and whatever a stream tells between the two changes is what the step did as far as its person sees, all
// of it. Who listens must be able to see users, or the marks do not reach him.
import {get} from 'node:http';

const kWaitSeconds = 10;

/** @typedef {{entity: string, id: string, kind: string, fields: string[]}} Event */

/** One person's stream. */
class Stream {
  #events = [];
  #wake = () => {};

  /** @param {import('./client.mjs').Client} client signed in */
  async open(client) {
    await new Promise((opened, failed) => {
      this.request = get(new URL('/api/v1/events', client.url), {headers: client.credentials()}, (answer) => {
        if (answer.statusCode !== 200) failed(new Error(`GET /events → ${answer.statusCode}`));
        let rest = '';
        answer.setEncoding('utf8').on('data', (chunk) => {
          const frames = (rest + chunk).split('\n\n');
          rest = frames.pop() ?? '';
          frames.forEach((frame) => this.#take(frame));
        });
        answer.on('error', () => {});
        opened(undefined);
      });
      this.request.on('error', failed);
    });
  }

  #take(frame) {
    const lines = frame.split('\n');
    if (!lines.includes('event: change')) return;
    const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5)).join('\n');
    this.#events.push(JSON.parse(data));
    this.#wake();
  }

  /**
   * Waits for the change of that user, and returns what was told before it.
   * @param {string} user
   * @returns {Promise<Event[]>}
   */
  async until(user) {
    const deadline = Date.now() + kWaitSeconds * 1000;
    for (;;) {
      const index = this.#events.findIndex(({entity, id}) => entity === 'user' && id === user);
      if (index >= 0) return this.#events.splice(0, index + 1).slice(0, -1);
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`the stream of events did not tell of a change within ${kWaitSeconds} s`);
      let timer;
      await new Promise((seen) => {
        this.#wake = () => seen(undefined);
        timer = setTimeout(seen, left);
      });
      clearTimeout(timer);
    }
  }

  close() {
    this.request?.on('error', () => {}).destroy();
  }
}

export class EventProbe {
  /** @type {Map<import('./client.mjs').Client, Stream>} */
  #streams = new Map();
  #marks = 0;

  /** @param {import('./client.mjs').Client} admin signed in */
  constructor(admin) {
    this.admin = admin;
  }

  /**
   * Forgets what happened so far.
   * @param {import('./client.mjs').Client[]} [listeners] besides the administrator
   */
  async begin(listeners = []) {
    this.self ??= (await this.admin.call('GET', '/session')).user.id;
    for (const client of [this.admin, ...listeners])
      if (!this.#streams.has(client)) {
        const stream = new Stream();
        this.#streams.set(client, stream);
        await stream.open(client);
      }
    await this.happened();
  }

  /**
   * What happened since begin(), as each listener was told.
   * @returns {Promise<Map<import('./client.mjs').Client, Event[]>>}
   */
  async happened() {
    await this.admin.call('PATCH', '/session', {body: {name: `admin ${++this.#marks}`}});
    const told = new Map();
    for (const [client, stream] of this.#streams) told.set(client, await stream.until(this.self));
    return told;
  }

  close() {
    for (const stream of this.#streams.values()) stream.close();
  }
}
