import { emptyHash, finishHash, hashStep } from '@passerelle/text';
import { Column, makeRoom } from './column.js';

const shardBits = 6;
const shardCount = 1 << shardBits;
const smallestShard = 16;
/** A shard grows when it is fuller than this. */
const maxLoad = 0.7;
const pageBits = 20;
const pageSize = 1 << pageBits;
const maxLength = pageSize - 8;
const uuidLength = 36;
/** How many bytes may stand before a text: a short header is the last of them alone; this sign and three bytes are a long one. */
const headerLength = 4;
const longHeader = 255;

/**
 * Numbers texts as they come, from 0: a map and an array of strings in a fifth of the memory, and without an object for each text, so that
 * a million identifiers give the garbage collector nothing to do.
 *
 * A text is kept as bytes after a header with their number: a UUID as sixteen bytes, any other text in one to three bytes a code unit. The
 * numbers are in hash tables, split into shards so small that one can grow without keeping other work waiting.
 */
export class TextTable {
  private readonly pages: Uint8Array[] = [];
  private free = 0;
  private readonly places = new Column(Uint32Array);
  /** The hash tables: in each slot one more than a number, or 0. */
  private readonly shards = Array.from({ length: shardCount }, () => new Uint32Array(0));
  private readonly uses = new Uint32Array(shardCount);
  /** The text asked about last, as bytes from `packedStart` to before `packedEnd`, header included, and its hash. */
  private packed = new Uint8Array(64);
  private packedStart = 0;
  private packedEnd = 0;
  private hash = 0;

  /** How many texts have a number. */
  count = 0;

  get bytes(): number {
    const slots = this.shards.reduce((sum, { byteLength }) => sum + byteLength, 0);
    return this.pages.reduce((sum, page) => sum + page.length, slots + this.places.bytes);
  }

  /** The number of a text, a new one if it has none. @throws {RangeError} if it takes more than a million bytes */
  numberOf(text: string): number {
    return this.find(text) ?? this.add();
  }

  /** The number of a text; undefined if it has none. */
  find(text: string): number | undefined {
    this.pack(text);
    const shard = this.shards[this.hash & (shardCount - 1)];
    for (let slot = this.firstSlot(shard); slot < shard.length; slot = (slot + 1) & (shard.length - 1)) {
      if (shard[slot] === 0) return undefined;
      if (this.isPacked(shard[slot] - 1)) return shard[slot] - 1;
    }
    return undefined;
  }

  /** The text with a number. */
  at(number: number): string {
    const place = this.places.at(number);
    const page = this.pages[place >>> pageBits];
    const header = headerAt(page, place & (pageSize - 1));
    const start = startAfter(page, place & (pageSize - 1));
    const bytes = page.subarray(start, start + (header >>> 1));
    return (header & 1) === 1 ? uuidFrom(bytes) : textFrom(bytes);
  }

  /** Forgets the texts with this number or a higher one. */
  forgetFrom(number: number): void {
    if (number >= this.count) return;
    const place = this.places.at(number);
    while (this.count > number) {
      this.count--;
      // No other text was placed behind the last one: its slot may become free.
      this.pack(this.at(this.count));
      const shard = this.shards[this.hash & (shardCount - 1)];
      shard[shard.indexOf(this.count + 1)] = 0;
      this.uses[this.hash & (shardCount - 1)]--;
    }
    this.pages.length = (place >>> pageBits) + 1;
    this.free = place & (pageSize - 1);
  }

  private add(): number {
    const number = this.count++;
    this.places.set(number, this.store());
    const shardNumber = this.hash & (shardCount - 1);
    const shard = this.shards[shardNumber];
    this.uses[shardNumber]++;
    if (this.uses[shardNumber] > maxLoad * shard.length) this.grow(shardNumber);
    this.insert(this.shards[shardNumber], number);
    return number;
  }

  private insert(shard: Uint32Array, number: number): void {
    let slot = this.firstSlot(shard);
    while (shard[slot] !== 0) slot = (slot + 1) & (shard.length - 1);
    shard[slot] = number + 1;
  }

  private firstSlot({ length }: Uint32Array): number {
    return (this.hash >>> shardBits) & (length - 1);
  }

  private grow(shardNumber: number): void {
    const { hash } = this;
    const before = this.shards[shardNumber];
    const shard = new Uint32Array(Math.max(smallestShard, 2 * before.length));
    // In the order of their numbers: `forgetFrom` relies on it.
    for (const entry of before.filter((slot) => slot > 0).toSorted()) {
      const place = this.places.at(entry - 1);
      const page = this.pages[place >>> pageBits];
      const header = headerAt(page, place & (pageSize - 1));
      const start = startAfter(page, place & (pageSize - 1));
      this.hash = hashOfBytes(page, start, start + (header >>> 1));
      this.insert(shard, entry - 1);
    }
    this.shards[shardNumber] = shard;
    this.hash = hash;
  }

  /** @returns where the packed text now stands */
  private store(): number {
    const { packed, packedStart, packedEnd } = this;
    this.free = makeRoom(this.pages, Uint8Array, pageSize, this.free, packedEnd - packedStart);
    const place = (this.pages.length - 1) * pageSize + this.free;
    const page = this.pages.at(-1) as Uint8Array;
    for (let i = packedStart; i < packedEnd; i++) page[this.free++] = packed[i];
    return place;
  }

  private isPacked(number: number): boolean {
    const { packed, packedStart, packedEnd } = this;
    const place = this.places.at(number);
    const page = this.pages[place >>> pageBits];
    const first = (place & (pageSize - 1)) - packedStart;
    for (let i = packedStart; i < packedEnd; i++) if (page[first + i] !== packed[i]) return false;
    return true;
  }

  /** Writes a text into `packed`: a header with the number of bytes and whether they are a UUID, then the bytes. */
  private pack(text: string): void {
    if (this.packed.length < headerLength + 3 * text.length)
      this.packed = new Uint8Array(2 * (headerLength + 3 * text.length));
    const { packed } = this;
    const isUuid = text.length === uuidLength && packUuid(text, packed);
    this.packedEnd = isUuid ? headerLength + 16 : packText(text, packed);
    if (this.packedEnd > maxLength) throw new RangeError('An identifier or a word is too long.');
    const header = 2 * (this.packedEnd - headerLength) + (isUuid ? 1 : 0);
    const isShort = header < longHeader;
    this.packedStart = isShort ? headerLength - 1 : 0;
    packed[0] = longHeader;
    packed[1] = header & 255;
    packed[2] = (header >>> 8) & 255;
    packed[3] = isShort ? header : header >>> 16;
    this.hash = hashOfBytes(packed, headerLength, this.packedEnd);
  }
}

/** The header at a place: twice the number of bytes that follow it, plus 1 if they are a UUID. */
function headerAt(page: Uint8Array, place: number): number {
  if (page[place] < longHeader) return page[place];
  return page[place + 1] | (page[place + 2] << 8) | (page[place + 3] << 16);
}

/** Where the text with a header at a place begins. */
function startAfter(page: Uint8Array, place: number): number {
  return place + (page[place] < longHeader ? 1 : headerLength);
}

/** Writes a UUID after the header. @returns false if the text is not a UUID in lower case */
function packUuid(text: string, packed: Uint8Array): boolean {
  let at = headerLength;
  let digits = 0;
  let byte = 0;
  for (let i = 0; i < uuidLength; i++) {
    const code = text.charCodeAt(i);
    if (i === 8 || i === 13 || i === 18 || i === 23) {
      if (code !== dash) return false;
      continue;
    }
    const digit = code <= nine ? code - zero : code - smallA + 10;
    if (digit < 0 || digit > 15 || (code > nine && code < smallA)) return false;
    byte = (byte << 4) | digit;
    if (++digits % 2 === 0) {
      packed[at++] = byte;
      byte = 0;
    }
  }
  return true;
}

const [dash, zero, nine, smallA] = Array.from('-09a', (sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

/** The signs of the UUID that is made: dashes where no digit is written. */
const signs = Buffer.alloc(uuidLength, '-');
const digits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

function uuidFrom(bytes: Uint8Array): string {
  let at = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) at++;
    signs[at++] = digits[bytes[i] >>> 4];
    signs[at++] = digits[bytes[i] & 15];
  }
  return signs.toString('latin1');
}

/** Writes a text after the header, one to three bytes a code unit. @returns where it ends */
function packText(text: string, packed: Uint8Array): number {
  let at = headerLength;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) packed[at++] = code;
    else if (code < 0x800) {
      packed[at++] = 0xc0 | (code >>> 6);
      packed[at++] = 0x80 | (code & 63);
    } else {
      packed[at++] = 0xe0 | (code >>> 12);
      packed[at++] = 0x80 | ((code >>> 6) & 63);
      packed[at++] = 0x80 | (code & 63);
    }
  }
  return at;
}

function textFrom(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++];
    if (first < 0x80) text += String.fromCharCode(first);
    else if (first < 0xe0) text += String.fromCharCode(((first & 31) << 6) | (bytes[at++] & 63));
    else text += String.fromCharCode(((first & 15) << 12) | ((bytes[at++] & 63) << 6) | (bytes[at++] & 63));
  }
  return text;
}

function hashOfBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = emptyHash;
  for (let i = from; i < to; i++) hash = hashStep(hash, bytes[i]);
  return finishHash(hash);
}
