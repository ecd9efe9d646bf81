// Chance that a seed repeats.

/** The seed of this run: KEYUAN_SEED, or a new one. */
export const kSeed = Number(process.env.KEYUAN_SEED ?? Math.floor(Math.random() * 1e9));

export class Random {
  #state;

  /** @param {...(number | string)} parts that tell this sequence from the others of one seed */
  constructor(...parts) {
    this.#state = 0x811c9dc5;
    for (const c of parts.join('/')) this.#state = Math.imul(this.#state ^ (c.codePointAt(0) ?? 0), 0x01000193);
  }

  /** 0 … 1, without 1 (mulberry32). */
  real() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, `from` … `to`. */
  between(from, to) {
    return from + Math.floor(this.real() * (to - from + 1));
  }

  /** @template T @param {T[]} list @returns {T} */
  of(list) {
    return list[this.between(0, list.length - 1)];
  }

  /** One of the names, each as likely as its weight. @param {Record<string, number>} weights */
  weighted(weights) {
    let left = this.real() * Object.values(weights).reduce((a, b) => a + b, 0);
    for (const [name, weight] of Object.entries(weights)) {
      left -= weight;
      if (left < 0) return name;
    }
    return Object.keys(weights)[0];
  }

  /** @param {number} n */
  bytes(n) {
    const bytes = Buffer.alloc(n);
    for (let i = 0; i < n; i += 4) bytes.writeUInt32LE(Math.floor(this.real() * 4294967296), Math.min(i, Math.max(0, n - 4)));
    return bytes;
  }
}
