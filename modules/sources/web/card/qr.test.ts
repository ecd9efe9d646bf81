import encodeQR from 'qr';
import { decodeQR } from 'qr/decode.js';
import { expect, it } from 'vitest';
import { readCards } from './vcard';

/** A QR code as a camera would give it: white around it, some points a square. */
function pictureOf(text: string): { width: number; height: number; data: Uint8ClampedArray } {
  const squares = encodeQR(text, 'raw', { border: 4 });
  const scale = 4;
  const side = squares.length * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (squares[Math.floor(y / scale)]?.[Math.floor(x / scale)]) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

it('a card in Chinese goes through a QR code', () => {
  const text = 'BEGIN:VCARD\nVERSION:3.0\nFN:欧阳明华\nORG:重庆长安汽车\nTEL;TYPE=CELL:13800138000\nEND:VCARD';
  expect(readCards(decodeQR(pictureOf(text)))[0]?.fields).toEqual({ name: '欧阳明华', company: '重庆长安汽车', mobile: '13800138000' });
});
