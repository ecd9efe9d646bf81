// What happened, by the server's own stream of changes, read as the administrator.
//
// A step lies between two marks: the probe changes the administrator's own name before and after it,
// and whatever the stream tells between the two changes is what the step did, all of it.
import {get} from 'node:http';

const kWaitSeconds = 10;

export class EventProbe {
  #events = [];
  #wake = () => {};
  #marks = 0;

  /** @param {import('./client.mjs').Client} admin signed in */
  constructor(admin) {
    this.admin = admin;
  }

  /** Forgets what happened so far. */
  async begin() {
    if (!this.stream) await this.#open();
    await this.#mark();
  }

  /**
   * What happened since begin().
   * @returns {Promise<string[]>} as "lead.created", in order
   */
  async happened() {
    return (await this.#mark()).map(({entity, kind}) => `${entity}.${kind}`);
  }

  async #open() {
    const {user} = await this.admin.call('GET', '/session');
    this.self = user.id;
    await new Promise((opened, failed) => {
      this.stream = get(new URL('/api/v1/events', this.admin.url), {headers: this.admin.credentials()}, (answer) => {
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
      this.stream.on('error', failed);
    });
  }

  #take(frame) {
    const lines = frame.split('\n');
    if (!lines.includes('event: change')) return;
    const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5)).join('\n');
    this.#events.push(JSON.parse(data));
    this.#wake();
  }

  /** Sets a mark, waits until it is seen, and returns what was seen before it. */
  async #mark() {
    await this.admin.call('PATCH', '/session', {body: {name: `admin ${++this.#marks}`}});
    const deadline = Date.now() + kWaitSeconds * 1000;
    for (;;) {
      const index = this.#events.findIndex(({entity, id}) => entity === 'user' && id === this.self);
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
    this.stream?.on('error', () => {}).destroy();
  }
}
