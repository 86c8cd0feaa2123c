import { sentences } from '../../files.sentences.js';
import { refused } from '../refused.js';

/** Chunks with texts, times and camera metadata. Other unknown chunks may matter for drawing, and are kept. */
const LEFT_OUT = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** @throws {InvalidInput} if the picture is incomplete */
export function cleanPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) throw refused('damaged', sentences.damaged());
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw refused('damaged', sentences.damaged());
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (!LEFT_OUT.has(name)) kept.push(bytes.subarray(at, end));
    // Bytes after the end are no part of the picture.
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
}
