// The work that a form for strangers asks of a browser.
import {createHash} from 'node:crypto';

/** How many bits a hash begins with that are zero. */
function zeroBits(hash) {
  const first = hash.findIndex((byte) => byte !== 0);
  return first < 0 ? hash.length * 8 : first * 8 + Math.clz32(hash[first]) - 24;
}

/**
 * @param {string} nonce its first number says how many zero bits are asked for
 * @returns {string} what makes SHA-256(nonce + solution) begin with them
 */
export function solve(nonce) {
  const difficulty = Number(nonce.split('.')[0]);
  for (let n = 0; ; ++n)
    if (zeroBits(createHash('sha256').update(nonce + n).digest()) >= difficulty) return String(n);
}
