import { sentences } from '../../files.sentences.js';
import { refused } from '../refused.js';

/** Flags of `VP8X`: the file has camera metadata (EXIF), and metadata of programs (XMP). */
const EXIF_AND_XMP = 0b0000_1100;

/** @throws {InvalidInput} if the picture is incomplete */
export function cleanWebp(bytes: Buffer): Buffer {
  const length = bytes.readUInt32LE(4) + 8;
  if (length > bytes.length || length < 20) throw refused('damaged', sentences.damaged());
  const kept: Buffer[] = [];
  for (let at = 12; at < length;) {
    if (at + 8 > length) throw refused('damaged', sentences.damaged());
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > length) throw refused('damaged', sentences.damaged());
    const name = bytes.toString('latin1', at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (name === 'VP8X' && size > 0) chunk.writeUInt8(chunk.readUInt8(8) & ~EXIF_AND_XMP, 8);
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at = end;
  }
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return Buffer.concat([head, ...kept]);
}
