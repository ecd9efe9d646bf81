// A zip archive from parts: bytes or text, or what is packed already with the size it claims.
import {crc32 as ofZlib, deflateRawSync} from 'node:zlib';

const kTable = Array.from({length: 256}, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; ++k) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
function crc32(bytes) {
  if (ofZlib) return ofZlib(bytes);
  let c = 0xffffffff;
  for (const byte of bytes) c = kTable[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** @param {Record<string, string | Buffer | {packed: Buffer, size: number}>} parts */
export function zipOf(parts) {
  const locals = [], entries = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const given = typeof content === 'object' && 'packed' in content;
    const plain = given ? Buffer.alloc(0) : Buffer.from(content);
    const packed = given ? content.packed : deflateRawSync(plain);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(given ? 0 : crc32(plain), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(given ? content.size : plain.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), header, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), header, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const count = Math.min(entries.length, 0xffff);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}
