import { describe, expect, it } from 'vitest';
import { findProof, isProof, zeroBits } from './proof';
import { sha256 } from './sha256';

const hex = (hash: Uint32Array) => [...hash].map((word) => word.toString(16).padStart(8, '0')).join('');

async function known(message: Uint8Array<ArrayBuffer>): Promise<Uint32Array> {
  const view = new DataView(await crypto.subtle.digest('SHA-256', message));
  return Uint32Array.from({ length: 8 }, (_, at) => view.getUint32(4 * at));
}

describe('sha256', () => {
  it('is the SHA-256 of messages of every length around a block', async () => {
    for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1000]) {
      const message = new Uint8Array(length).map((_, i) => (i * 31 + length) & 255);
      expect(hex(sha256(message))).toBe(hex(await known(message)));
    }
  });
});

describe('proof of work', () => {
  it('counts leading zero bits', () => {
    expect(zeroBits(new Uint32Array([0x80000000, 0, 0, 0, 0, 0, 0, 0]))).toBe(0);
    expect(zeroBits(new Uint32Array([0x00ffffff, 0, 0, 0, 0, 0, 0, 0]))).toBe(8);
    expect(zeroBits(new Uint32Array([0, 0x40000000, 0, 0, 0, 0, 0, 0]))).toBe(33);
  });

  it('finds a solution that anybody can check', async () => {
    const challenge = { nonce: '表单-abc', difficulty: 12 };
    const solution = findProof(challenge, 0, 1_000_000) ?? '';
    const hash = await known(new TextEncoder().encode(challenge.nonce + solution));
    expect((hash[0] ?? -1) >>> 20).toBe(0);
    expect(isProof(challenge, solution)).toBe(true);
    expect(isProof({ ...challenge, nonce: 'another' }, solution)).toBe(false);
  });

  it('gives up after the tries it was given', () => expect(findProof({ nonce: 'x', difficulty: 60 }, 0, 50)).toBeNull());
});
