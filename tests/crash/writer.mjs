// One person who works on records of his own until the server is gone, and knows what was confirmed.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {kDeeds} from './deeds.mjs';
import {TokenClient} from './keyuan.mjs';
import {Random} from './random.mjs';

// Jobs take their time, on PostgreSQL more so after a kill; who waits for one does not write records meanwhile.
const kJobs = ['bulk', 'import'];
const weightsOf = (jobs) =>
  Object.fromEntries(Object.entries(kDeeds).filter(([name]) => jobs || !kJobs.includes(name)).map(([name, {weight}]) => [name, weight]));

/** The server went away in the middle of a request. */
export class Gone extends Error {}

export class Writer {
  records = [];
  files = [];
  converted = [];
  imports = [];
  made = 0;
  marks = 0;
  confirmed = 0;
  unsure = 0;
  pending;

  /** @param {string} name @param {Random} random @param {boolean} jobs whether he asks for jobs too */
  constructor(name, random, jobs) {
    this.name = name;
    this.random = random;
    this.weights = weightsOf(jobs);
  }

  async send(method, path, options) {
    try {
      return await this.client.send(method, path, options);
    } catch (error) {
      if (error.code === 'ERR_ASSERTION') throw error;
      throw new Gone(`${method} ${path}: ${error.message}`);
    }
  }

  async call(method, path, options) {
    const answer = await this.send(method, path, options);
    assert.ok(answer.status < 300, `${method} ${path} → ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** Works until the server is gone. @param {string} url @param {string} token */
  async work(url, token) {
    this.client = new TokenClient(url, token);
    try {
      if (this.pending) await this.#settle();
      for (;;) await this.#one();
    } catch (error) {
      if (!(error instanceof Gone) && !['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(error.code) && !/socket hang up/.test(error.message))
        throw new Error(`${this.name}, ${JSON.stringify(this.pending, (key, value) => (key === 'bytes' ? undefined : value))?.slice(0, 300)}: ${error.message}`, {cause: error});
    } finally {
      this.client.close();
    }
  }

  async #one() {
    const name = this.random.weighted(this.weights);
    const deed = kDeeds[name].plan(this);
    if (!deed || kDeeds[name].skip?.(deed)) return;
    this.pending = {name, deed};
    await kDeeds[name].act(this, deed);
    this.pending = undefined;
    ++this.confirmed;
  }

  async #settle() {
    const {name, deed} = this.pending;
    ++this.unsure;
    await kDeeds[name].settle(this, deed);
    this.pending = undefined;
  }

  /** Everything that was ever confirmed is as it was. @param {string} url @param {string} token */
  async verify(url, token) {
    this.client = new TokenClient(url, token);
    if (this.pending) await this.#settle();
    for (const record of this.records) {
      const answer = await this.send('GET', `/accounts/${record.id}`);
      assert.equal(answer.status, record.removed ? 404 : 200, `${record.name}: ${answer.text}`);
      if (!record.removed) assert.deepEqual([answer.body.version, answer.body.short_name], [record.version, record.mark], record.name);
    }
    for (const {id, sha256, record} of this.files) {
      if (record.removed) continue;
      const bytes = await this.#download(`/files/${id}`);
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, `the file ${id}`);
    }
    for (const {lead, account, contact, opportunity} of this.converted) {
      const is = await this.call('GET', `/leads/${lead}`);
      assert.deepEqual([is.converted_account, is.converted_contact, is.converted_opportunity], [account, contact, opportunity]);
      for (const path of [`accounts/${account}`, `contacts/${contact}`, `opportunities/${opportunity}`]) await this.call('GET', `/${path}`);
    }
    this.client.close();
  }

  async #download(path) {
    const answer = await fetch(new URL(`/api/v1${path}`, this.client.url), {headers: this.client.authorization()});
    assert.equal(answer.status, 200, path);
    return Buffer.from(await answer.arrayBuffer());
  }
}
