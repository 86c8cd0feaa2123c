import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, createInflate, inflate, inflateSync } from 'node:zlib';
import { sentences } from '../../files.sentences.js';
import { refused } from '../refused.js';

const unpack = promisify(inflate);

/** Most streams, and most bytes of all object streams once unpacked. */
const MOST_STREAMS = 50_000;
const MOST_UNPACKED = 50_000_000;
/** Bytes of a packed stream that show whether it holds objects, and bytes before it that hold its description. */
const BEGINNING = 64;
const DESCRIPTION = 1_000;
/** Streams between which other work has its turn. */
const SLICE = 50;

/** A name of a PDF: any of its characters may be written as a number. */
const nameOf = (name: string): string =>
  `/${[...name].map((letter) => `(?:${letter}|#${anyCase(letter.charCodeAt(0).toString(16))})`).join('')}`;
const anyCase = (digits: string): string =>
  digits.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`);
const END = String.raw`(?=[\s\0()<>[\]{}/%]|$)`;
/** Names of actions that run a program or a script, of contents that play, and of forms with scripts. */
const ACTING = new RegExp(
  `${nameOf('JavaScript')}${END}|${nameOf('Launch')}${END}|${nameOf('ImportData')}${END}|${nameOf('RichMedia')}|${nameOf('XFA')}(?=\\s*[\\d[])`,
);
const ENCRYPTED = new RegExp(`${nameOf('Encrypt')}(?=\\s*(?:\\d|<<))`);
const OBJECT_STREAM = new RegExp(nameOf('ObjStm'), 'g');
const FILTERED = new RegExp(`${nameOf('Filter')}${END}`);
/** A stream of objects begins with their numbers and places. */
const NUMBERS = /^\s*(?:$|%|\d+(?:$|\s+(?:$|%|\d)))/;

/**
 * Checks that a PDF does nothing when it is opened: no script, and no program is started. Objects may be packed into
 * streams, which are unpacked for that.
 * @throws {InvalidInput} also for a PDF that is encrypted or packed so that nobody can look inside
 */
export async function assertPdfIsInert(bytes: Buffer): Promise<void> {
  const text = bytes.toString('latin1');
  if (ACTING.test(text)) throw refused('acting_pdf', sentences.actingPdf());
  if (ENCRYPTED.test(text)) throw refused('locked_pdf', sentences.lockedPdf());
  let streams = 0;
  let objectStreams = 0;
  let unpacked = 0;
  for (let at = text.indexOf('stream'); at !== -1; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    streams += 1;
    if (streams > MOST_STREAMS) throw refused('bomb', sentences.bomb());
    if (streams % SLICE === 0) await setImmediate();
    const description = descriptionBefore(text, at);
    const holdsObjects = description.search(OBJECT_STREAM) !== -1;
    if (holdsObjects) objectStreams += 1;
    const start = dataAfter(text, at + 6);
    const beginning = await beginningOf(bytes.subarray(start, start + BEGINNING));
    if (beginning === undefined) {
      // Not packed, and then its bytes have been looked at; or packed in a way that is not read here.
      if (holdsObjects && FILTERED.test(description)) throw refused('locked_pdf', sentences.lockedPdf());
      continue;
    }
    if (!holdsObjects && !NUMBERS.test(beginning)) continue;
    const objects = await objectsOf(bytes.subarray(start), MOST_UNPACKED - unpacked);
    unpacked += objects.length;
    if (ACTING.test(objects)) throw refused('acting_pdf', sentences.actingPdf());
  }
  // One whose description lies far from its data, as no program writes it.
  if (countOf(OBJECT_STREAM, text) > objectStreams) throw refused('locked_pdf', sentences.lockedPdf());
}

function countOf(name: RegExp, text: string): number {
  let count = 0;
  name.lastIndex = 0;
  while (name.test(text)) count += 1;
  return count;
}

/** What precedes a stream, back to where its object begins. */
function descriptionBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - DESCRIPTION), at);
  return before.slice(before.lastIndexOf(' obj') + 1);
}

/** Where the data of a stream begin, behind the end of its line. */
function dataAfter(text: string, at: number): number {
  let start = at;
  while (start < at + 4 && ' \r\n\t'.includes(text.charAt(start))) start += 1;
  return start;
}

/** The first characters of a packed stream; undefined: it is not packed by `FlateDecode` alone. */
async function beginningOf(packed: Buffer): Promise<string | undefined> {
  // The two bytes with which zlib begins.
  const [first = 0, second = 0] = packed;
  if (first % 16 !== 8 || (first * 256 + second) % 31 !== 0) return undefined;
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4 * BEGINNING };
    return inflateSync(packed, options).toString('latin1');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? firstPiece(packed) : undefined;
  }
}

async function firstPiece(packed: Buffer): Promise<string> {
  const unpacking = createInflate({ chunkSize: BEGINNING });
  unpacking.end(packed);
  for await (const piece of unpacking) return (piece as Buffer).toString('latin1');
  return '';
}

async function objectsOf(packed: Buffer, most: number): Promise<string> {
  try {
    const objects = await unpack(packed, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: Math.max(1, most),
    });
    return objects.toString('latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw refused('bomb', sentences.bomb());
    throw refused('damaged', sentences.damaged());
  }
}
