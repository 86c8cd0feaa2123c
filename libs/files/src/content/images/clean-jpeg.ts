import { sentences } from '../../files.sentences.js';
import { refused } from '../refused.js';
import { orientationIn, orientationOnly } from './orientation.js';

const START_OF_SCAN = 0xda;
const END = 0xd9;
/**
 * JFIF, the colour profile, and Adobe's colour transform. Without these segments the picture would look different.
 */
const NEEDED = new Set([0xe0, 0xe2, 0xee]);

/**
 * A photograph without the metadata of its camera: place, time, serial number, thumbnail. Keeps the orientation, and
 * drops all bytes after the end of the picture.
 * @throws {InvalidInput} if the picture is incomplete
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation: number | undefined;
  let hasPicture = false;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw damaged();
    const marker = bytes[at + 1] ?? 0;
    // Any number of fill bytes may precede a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END && hasPicture) {
      kept.push(bytes.subarray(at, at + 2));
      break;
    }
    if (at + 4 > bytes.length) throw damaged();
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) throw damaged();
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) orientation ??= orientationIn(segment.subarray(4));
    const isExtra = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (!isExtra || (NEEDED.has(marker) && !isPreview(segment))) kept.push(segment);
    at = end;
    if (marker !== START_OF_SCAN) continue;
    hasPicture = true;
    const scanned = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, scanned));
    at = scanned;
  }
  if (orientation !== undefined && orientation > 1) kept.splice(1, 0, orientationOnly(orientation));
  return Buffer.concat(kept);
}

/**
 * Position of the next marker. Within the picture data, a byte that looks like a marker is followed by a zero or a
 * restart number.
 */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw damaged();
}

/** The index of further pictures after this one, which are dropped. */
const isPreview = (segment: Buffer): boolean => segment.subarray(4, 8).toString('latin1') === 'MPF\u0000';

const damaged = () => refused('damaged', sentences.damaged());
