// Browsers have SHA-256 on TLS only, and asking theirs a hundred thousand times takes longer than these lines.
const round = new Uint32Array(64);
const start = new Uint32Array(8);
fillConstants();

/** The SHA-256 of `message`: eight words of 32 bits. */
export function sha256(message: Uint8Array): Uint32Array {
  const length = message.length;
  const padded = new Uint8Array(((length + 72) >> 6) << 6);
  padded.set(message);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(padded.length - 4, length << 3);
  const hash = start.slice();
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(at + 4 * i);
    mix(hash, words);
  }
  return hash;
}

function mix(hash: Uint32Array, words: Uint32Array): void {
  for (let i = 16; i < 64; i += 1) {
    const x = words[i - 15] as number;
    const y = words[i - 2] as number;
    words[i] = (words[i - 16] as number) + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + (words[i - 7] as number) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (round[i] as number) + (words[i] as number)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((part, i) => {
    hash[i] = (hash[i] as number) + part;
  });
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

// The fractions of the roots of the first primes, as the standard has them.
function fillConstants(): void {
  const fraction = (root: number) => ((root - Math.floor(root)) * 0x100000000) >>> 0;
  for (let candidate = 2, found = 0; found < 64; candidate += 1) {
    let prime = true;
    for (let by = 2; by * by <= candidate; by += 1) if (candidate % by === 0) prime = false;
    if (!prime) continue;
    if (found < 8) start[found] = fraction(Math.sqrt(candidate));
    round[found] = fraction(Math.cbrt(candidate));
    found += 1;
  }
}
