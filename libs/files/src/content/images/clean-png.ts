import { sentences } from '../../files.sentences.js';
import { refused } from '../refused.js';

/** Words, times and what cameras write. All else that is not known may say how to draw it. */
const LEFT_OUT = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** @throws {InvalidInput} if it is no whole picture */
export function cleanPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) throw refused('damaged', sentences.damaged());
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw refused('damaged', sentences.damaged());
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (!LEFT_OUT.has(name)) kept.push(bytes.subarray(at, end));
    // What stands behind the end is no part of the picture.
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
}
