import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, createInflate, inflate, inflateSync } from 'node:zlib';
import { sentences } from '../files.sentences.js';
import { refused } from './refused.js';

const unpack = promisify(inflate);

/** Most streams, and most bytes of all object streams once unpacked. */
const MOST_STREAMS = 50_000;
const MOST_UNPACKED = 50_000_000;
/** Bytes of a packed stream that show whether it contains objects, and bytes before it with its description. */
const BEGINNING = 64;
const DESCRIPTION = 1_000;
/** How many streams are read between two pauses for other work. */
const SLICE = 50;

/** A name of a PDF. Any of its characters may be written as a number. */
const nameOf = (name: string): string =>
  `/${[...name].map((letter) => `(?:${letter}|#${anyCase(letter.charCodeAt(0).toString(16))})`).join('')}`;
const anyCase = (digits: string): string =>
  digits.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`);
const END = String.raw`(?=[\s\0()<>[\]{}/%]|$)`;
/**
 * Names of actions that run a program or a script, open another file or send typed texts; of contents that play; and
 * of forms with scripts.
 */
const ACTING = new RegExp(
  [
    ...['JavaScript', 'Launch', 'ImportData', 'GoToR', 'GoToE', 'SubmitForm'].map(
      (name) => `${nameOf(name)}${END}`,
    ),
    nameOf('RichMedia'),
    `${nameOf('XFA')}(?=\\s*[\\d[(<])`,
  ].join('|'),
);
/** Actions without a click, with their description or its position, and an action that opens an address. */
const BY_ITSELF = new RegExp(
  `(?:${nameOf('OpenAction')}|${nameOf('AA')})\\s*(?:<<|(\\d{1,10})\\s+(\\d{1,5})\\s+R)`,
  'g',
);
const OPENS_ADDRESS = new RegExp(`${nameOf('URI')}${END}`);
/** A file within the file, and its names. */
const ATTACHED = new RegExp(`${nameOf('EF')}\\s*(?:<<|\\d)`, 'g');
const FILE_NAME = new RegExp(
  `(?:${nameOf('F')}|${nameOf('UF')})\\s*(?:\\(([^)]{0,500})|<(?!<)([\\da-fA-F\\s]{0,1000})>)`,
  'g',
);
/** Endings of attached files that run nowhere. An invoice contains its figures as XML. */
const INERT_ENDING = /\.(?:xml|pdf|csv|txt)$/i;
/** How many of them are followed at most, and the length of their descriptions. */
const MOST_FOLLOWED = 100;
const MOST_SOUGHT = 20;
const MOST_IN_PLACE = 5_000;
const NEAR = 600;
const ENCRYPTED = new RegExp(`${nameOf('Encrypt')}(?=\\s*(?:\\d|<<))`);
const OBJECT_STREAM = new RegExp(nameOf('ObjStm'), 'g');
const FILTERED = new RegExp(`${nameOf('Filter')}${END}`);
/** A stream of objects begins with their numbers and positions. */
const NUMBERS = /^\s*(?:$|%|\d+(?:$|\s+(?:$|%|\d)))/;

/**
 * Checks that a PDF does nothing when it is opened: no script, and no started program. Objects may be packed into
 * streams, which are unpacked for the check.
 * @throws {InvalidInput} also for a PDF that is encrypted or packed in a way that prevents the check
 */
export async function assertPdfIsInert(bytes: Buffer): Promise<void> {
  const text = bytes.toString('latin1');
  assertInert(text);
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
      // Either not packed, so its bytes were already checked, or packed in a way that is not read here.
      if (holdsObjects && FILTERED.test(description)) throw refused('locked_pdf', sentences.lockedPdf());
      continue;
    }
    if (!holdsObjects && !NUMBERS.test(beginning)) continue;
    const objects = await objectsOf(bytes.subarray(start), MOST_UNPACKED - unpacked);
    unpacked += objects.length;
    assertInert(objects);
  }
  // A stream whose description is far from its data. No program writes that.
  if (countOf(OBJECT_STREAM, text) > objectStreams) throw refused('locked_pdf', sentences.lockedPdf());
  // Anything may follow the first five characters, such as a page with a script.
  if (!text.includes('%%EOF')) throw refused('damaged', sentences.damaged());
}

function assertInert(objects: string): void {
  if (ACTING.test(objects) || opensByItself(objects) || attachesPrograms(objects))
    throw refused('acting_pdf', sentences.actingPdf());
}

/** Whether an address is opened without a click. */
function opensByItself(objects: string): boolean {
  let sought = 0;
  let inPlace = 0;
  for (const {
    index,
    0: { length },
    1: number,
    2: generation,
  } of objects.matchAll(BY_ITSELF)) {
    if (number === undefined) {
      inPlace += 1;
      if (inPlace > MOST_IN_PLACE) return true;
      if (OPENS_ADDRESS.test(dictionaryFrom(objects, index + length))) return true;
      continue;
    }
    sought += 1;
    if (sought > MOST_SOUGHT) return true;
    const at = objects.search(new RegExp(`(?<!\\d)${number}\\s{1,9}${generation}\\s{1,9}obj`));
    if (at === -1) continue;
    const [action = ''] = objects.slice(at, at + NEAR).split('endobj', 1);
    if (OPENS_ADDRESS.test(action)) return true;
  }
  return false;
}

/** The content of a dictionary up to its end. @param from after its beginning */
function dictionaryFrom(objects: string, from: number): string {
  let depth = 1;
  let at = from;
  for (; at < from + NEAR && at < objects.length && depth > 0; at += 1) {
    const sign = objects.slice(at, at + 2);
    if (sign !== '<<' && sign !== '>>') continue;
    depth += sign === '<<' ? 1 : -1;
    at += 1;
  }
  return objects.slice(from, at);
}

function attachesPrograms(objects: string): boolean {
  let followed = 0;
  for (const { index } of objects.matchAll(ATTACHED)) {
    followed += 1;
    if (followed > MOST_FOLLOWED) return true;
    const [before = ''] = objects
      .slice(Math.max(0, index - NEAR), index)
      .split('endobj')
      .slice(-1);
    const [behind = ''] = objects.slice(index, index + NEAR).split('endobj', 1);
    for (const [, literal, digits = ''] of `${before}${behind}`.matchAll(FILE_NAME)) {
      const name = literal ?? Buffer.from(digits.replaceAll(/\s/g, ''), 'hex').toString('latin1');
      if (!INERT_ENDING.test(name.replaceAll(/\0|\\0{3}/g, '').trim())) return true;
    }
  }
  return false;
}

function countOf(name: RegExp, text: string): number {
  let count = 0;
  name.lastIndex = 0;
  while (name.test(text)) count += 1;
  return count;
}

/** The text before a stream, back to the beginning of its object. */
function descriptionBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - DESCRIPTION), at);
  return before.slice(before.lastIndexOf(' obj') + 1);
}

/** The start of the data of a stream, after the end of its line. */
function dataAfter(text: string, at: number): number {
  let start = at;
  while (start < at + 4 && ' \r\n\t'.includes(text.charAt(start))) start += 1;
  return start;
}

/** The first characters of a packed stream. undefined: it is not packed by `FlateDecode` alone. */
async function beginningOf(packed: Buffer): Promise<string | undefined> {
  // The two bytes at the beginning of zlib data.
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
