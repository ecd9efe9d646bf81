import type { Challenge } from './contract';
import { sha256 } from './sha256';

const encoder = new TextEncoder();

/** How many bits of a hash are zero before the first that is not. */
export function zeroBits(hash: Uint32Array): number {
  let bits = 0;
  for (const word of hash) {
    if (word !== 0) return bits + Math.clz32(word);
    bits += 32;
  }
  return bits;
}

/** Whether `solution` is the work that was asked for. */
export const isProof = ({ nonce, difficulty }: Challenge, solution: string): boolean => zeroBits(sha256(encoder.encode(nonce + solution))) >= difficulty;

/** The first number from `from` on that is the proof, or null when none of `tries` is. */
export function findProof(challenge: Challenge, from: number, tries: number): string | null {
  for (let at = from; at < from + tries; at += 1) {
    const solution = String(at);
    if (isProof(challenge, solution)) return solution;
  }
  return null;
}
