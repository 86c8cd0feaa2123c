import { emptyHash, finishHash, hashStep } from '@passerelle/text';
import { blockBits, blockSize, bytePageBits, bytePageSize, Column, makeRoom } from './column.js';

const shardBits = 6;
const shardCount = 1 << shardBits;
const smallestShard = 16;
/** A shard grows once its load is above this, and by how much. */
const maxLoad = 0.85;
const growth = 1.4;
/**
 * The position is stored for one text in this many. The others follow it, and their headers contain their length.
 */
const groupBits = 2;
const groupSize = 1 << groupBits;
const maxLength = 2 ** 20;
/** How many bits of a slot are for the number of a text. */
const numberBits = 24;
const maxCount = 2 ** numberBits - 1;
const uuidLength = 36;
/**
 * The largest number of bytes before a text. A short header is only the last byte. A long one is this sign and three
 * bytes.
 */
const headerLength = 4;
const longHeader = 255;
/** In place of a header: the next text begins on the next page. */
const nextPage = 254;

/**
 * Numbers texts in the order in which they come, from 0. It replaces a map and an array of strings in a fifth of the
 * memory, without an object for each text. So a million identifiers give the garbage collector no work.
 *
 * A text is stored as bytes after a header with their number: a UUID as sixteen bytes, any other text in one to three
 * bytes a code unit. The numbers are in hash tables, split into shards so small that one can grow without blocking
 * other work.
 */
export class TextTable {
  private readonly pages: Uint8Array[] = [];
  private free = 0;
  /** By group of {@link groupSize} texts: the start of the first. */
  private readonly places = new Column(Uint32Array);
  /**
   * The hash tables. Each slot has a number plus one, or 0. The eight bits above are of the text's hash: nearly
   * always they distinguish another text without a look at its bytes.
   */
  private readonly shards = Array.from({ length: shardCount }, () => new Uint32Array(0));
  private readonly uses = new Uint32Array(shardCount);
  /** The last looked-up text, as bytes from `packedStart` to before `packedEnd`, header included, and its hash. */
  private packed = new Uint8Array(64);
  private packedStart = 0;
  private packedEnd = 0;
  private hash = 0;

  // The bytes of the text after `moveTo`: `page[start]` to `page[end - 1]`.
  page: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  /**
   * Where its header is in the page, and its position: `bytePageSize` for each page before, plus the offset in the
   * page.
   */
  private header = 0;
  private place = 0;

  /** How many texts have a number. */
  count = 0;

  get bytes(): number {
    const slots = this.shards.reduce((sum, { byteLength }) => sum + byteLength, 0);
    return this.pages.reduce((sum, page) => sum + page.length, slots + this.places.bytes);
  }

  /** The number of a text, a new one if it has none. @throws {RangeError} if it takes more than a million bytes, or there are too many */
  numberOf(text: string): number {
    return this.find(text) ?? this.add();
  }

  /** The number of a text. undefined if it has none. */
  find(text: string): number | undefined {
    this.pack(text);
    const shard = this.shards[this.hash & (shardCount - 1)];
    if (shard.length === 0) return undefined;
    const mark = markOf(this.hash);
    for (let slot = firstSlot(this.hash, shard); shard[slot] !== 0; slot = following(slot, shard)) {
      if (shard[slot] >>> numberBits !== mark) continue;
      const number = (shard[slot] & maxCount) - 1;
      if (this.isPacked(number)) return number;
    }
    return undefined;
  }

  /** The text with a number. */
  at(number: number): string {
    this.moveTo(number);
    const { page, start, end, header } = this;
    const bytes = page.subarray(start, end);
    return (headerAt(page, header) & 1) === 1 ? uuidFrom(bytes) : textFrom(bytes);
  }

  /**
   * Moves to the bytes of a text, for inner loops, which should create no string. A text of only ASCII has a byte for
   * each letter.
   */
  moveTo(number: number): void {
    const place = this.places.pages[number >>> (groupBits + blockBits)][(number >>> groupBits) % blockSize];
    let pageNumber = place >>> bytePageBits;
    let at = place & (bytePageSize - 1);
    let page = this.pages[pageNumber];
    for (let left = number & (groupSize - 1); left > 0; left--) {
      at = startAfter(page, at) + (headerAt(page, at) >>> 1);
      for (; at === page.length || page[at] === nextPage; at = 0) page = this.pages[++pageNumber];
    }
    this.page = page;
    this.header = at;
    this.place = pageNumber * bytePageSize + at;
    this.start = startAfter(page, at);
    this.end = this.start + (headerAt(page, at) >>> 1);
  }

  /** Removes the texts with this number or a higher one. */
  forgetFrom(number: number): void {
    if (number >= this.count) return;
    while (this.count > number) {
      this.pack(this.at(this.count - 1));
      // No other text came after the last one, so its slot may become free.
      const shard = this.shards[this.hash & (shardCount - 1)];
      shard[shard.indexOf(entryOf(this.count - 1, this.hash))] = 0;
      this.uses[this.hash & (shardCount - 1)]--;
      this.count--;
    }
    const last = this.place >>> bytePageBits;
    this.pages.length = last + 1;
    this.free = this.header;
    // A long text had its own page.
    if (this.page.length > bytePageSize) this.pages[last] = new Uint8Array(bytePageSize);
  }

  private add(): number {
    if (this.count === maxCount) throw new RangeError('There are too many identifiers or words.');
    const number = this.count;
    const place = this.store();
    this.count++;
    if (number % groupSize === 0) this.places.set(number >>> groupBits, place);
    const shardNumber = this.hash & (shardCount - 1);
    this.uses[shardNumber]++;
    if (this.uses[shardNumber] > maxLoad * this.shards[shardNumber].length) this.grow(shardNumber);
    insert(this.shards[shardNumber], this.hash, number);
    return number;
  }

  private grow(shardNumber: number): void {
    const before = this.shards[shardNumber];
    const shard = new Uint32Array(Math.max(smallestShard, Math.ceil(growth * before.length)));
    // In the order of their numbers, since `forgetFrom` relies on it.
    const numbers = before.filter((slot) => slot > 0).map((slot) => (slot & maxCount) - 1);
    for (const number of numbers.toSorted()) {
      this.moveTo(number);
      insert(shard, hashOfBytes(this.page, this.start, this.end), number);
    }
    this.shards[shardNumber] = shard;
  }

  /** @returns the position of the packed text */
  private store(): number {
    const { packed, packedStart, packedEnd } = this;
    const [last, used] = [this.pages.at(-1), this.free];
    this.free = makeRoom(this.pages, used, packedEnd - packedStart);
    // After `forgetFrom` a page may be empty. If the next text does not fit, the page stays empty, with this sign at
    // its beginning.
    if (this.pages.at(-1) !== last && last !== undefined && used < last.length) last[used] = nextPage;
    const place = (this.pages.length - 1) * bytePageSize + this.free;
    const page = this.pages.at(-1) as Uint8Array;
    for (let i = packedStart; i < packedEnd; i++) page[this.free++] = packed[i];
    return place;
  }

  private isPacked(number: number): boolean {
    const { packed, packedStart, packedEnd } = this;
    this.moveTo(number);
    const first = this.header - packedStart;
    for (let i = packedStart; i < packedEnd; i++) if (this.page[first + i] !== packed[i]) return false;
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
    const isShort = header < nextPage;
    this.packedStart = isShort ? headerLength - 1 : 0;
    packed[0] = longHeader;
    packed[1] = header & 255;
    packed[2] = (header >>> 8) & 255;
    packed[3] = isShort ? header : header >>> 16;
    this.hash = hashOfBytes(packed, headerLength, this.packedEnd);
  }
}

/** Eight bits of a hash, for a slot. */
function markOf(hash: number): number {
  return (hash >>> shardBits) & 255;
}

function entryOf(number: number, hash: number): number {
  return ((markOf(hash) << numberBits) | (number + 1)) >>> 0;
}

function insert(shard: Uint32Array, hash: number, number: number): void {
  let slot = firstSlot(hash, shard);
  while (shard[slot] !== 0) slot = following(slot, shard);
  shard[slot] = entryOf(number, hash);
}

/** Divides the hashes among the slots, of which there may be any number. */
function firstSlot(hash: number, { length }: Uint32Array): number {
  return Math.floor(((hash >>> shardBits) * length) / 2 ** (32 - shardBits));
}

function following(slot: number, { length }: Uint32Array): number {
  return slot + 1 === length ? 0 : slot + 1;
}

/** The header at a position: twice the number of bytes that follow it, plus 1 if they are a UUID. */
function headerAt(page: Uint8Array, place: number): number {
  if (page[place] < longHeader) return page[place];
  return page[place + 1] | (page[place + 2] << 8) | (page[place + 3] << 16);
}

/** The start of the text after a header. */
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

/** The signs of the UUID that is built. Dashes stay where no digit is written. */
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

/** Writes a text after the header, one to three bytes a code unit. @returns its end */
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
