import { ByteReader, writeVarint } from '@passerelle/text';
import {
  type AnalysedIdea,
  type Analyser,
  type NarrowerTag,
  type OwnTag,
  type TagVector,
  tagVectorOf,
  type WordVector,
} from '../analysis/analyser.js';
import { lengthStep } from '../analysis/term-counts.js';
import { bytesOf } from '../storage/column.js';
import type { DocumentRecords } from '../storage/document-records.js';
import { TextTable } from '../storage/text-table.js';
import { seenTagWeight } from '../weights.js';

/** An analysed document, without its facts. */
export interface DecodedDocument {
  words: WordVector;
  tags: TagVector;
  ideas: AnalysedIdea[];
}

/**
 * Writes analysed documents as records of bytes, without their texts. A record holds, in varints ({@link
 * writeVarint}):
 * - the number of own tags; for each, twice the tag's number, plus 1 if it was seen in the text, followed in this
 *   case by the number of those words;
 * - the number of terms, the length, the title length; for each term, ascending, twice the difference from the term
 *   before, plus 1 if it occurs there more than once or in a title, followed in this case by a byte with the count (5
 *   bits) and the title count (3 bits);
 * - a bit for each term, the lowest of a byte first: whether its spelling differs from the first one in the lexicon;
 *   then for each of these, how many spellings of the term were added before this one;
 * - the number of ideas; for each, the number of its id and the number of its terms; for each of these, the
 *   difference from the term before and a byte with the count.
 */
export class DocumentCodec {
  readonly tags = new Numbering<string>();
  /**
   * The words in which tags were seen, as written. Stored as bytes, since a substring would hold the whole text in
   * memory.
   */
  private readonly phrases = new TextTable();
  private readonly ideaIds = new TextTable();

  constructor(private readonly analyser: Analyser) {}

  get bytes(): number {
    return bytesOf([this.phrases, this.ideaIds]);
  }

  /** All tags broader than a tag, nearest first. */
  broaderOf(tagId: string): readonly string[] {
    return this.analyser.broaderOf(tagId);
  }

  /** All tags narrower than a tag. */
  narrowerOf(tagId: string): readonly NarrowerTag[] {
    return this.analyser.narrowerOf(tagId);
  }

  encode(words: WordVector, tags: TagVector, ideas: readonly AnalysedIdea[] = []): number[] {
    const record: number[] = [];
    this.writeTags(record, tags);
    this.writeWords(record, words);
    writeVarint(record, ideas.length);
    for (const { id, terms, counts } of ideas) {
      writeVarint(record, this.ideaIds.numberOf(id));
      writeVarint(record, terms.length);
      let before = 0;
      for (const [i, term] of terms.entries()) {
        writeVarint(record, term - before);
        record.push(counts[i]);
        before = term;
      }
    }
    return record;
  }

  decode(records: DocumentRecords, documentNumber: number): DecodedDocument {
    const reader = new ByteReader();
    records.open(reader, documentNumber);
    const tags = this.readTags(reader);
    const words = this.readWords(reader);
    const ideas = Array.from({ length: reader.varint() }, () => this.readIdea(reader));
    return { words, tags, ideas };
  }

  private writeTags(record: number[], { own }: TagVector): void {
    writeVarint(record, own.length);
    for (const { tagId, written } of own) {
      writeVarint(record, 2 * this.tags.numberOf(tagId) + (written === undefined ? 0 : 1));
      if (written !== undefined) writeVarint(record, this.phrases.numberOf(written));
    }
  }

  private readTags(reader: ByteReader): TagVector {
    const own = Array.from({ length: reader.varint() }, (): OwnTag => {
      const tag = reader.varint();
      const tagId = this.tags.at(tag >>> 1);
      const written = isSeen(tag) ? this.phrases.at(reader.varint()) : undefined;
      return {
        tagId,
        origin: isSeen(tag) ? 'seen' : 'chosen',
        weight: weightOf(tag),
        written,
        broaderIds: this.analyser.broaderOf(tagId),
      };
    });
    return tagVectorOf(own);
  }

  private writeWords(
    record: number[],
    { terms, spellings, counts, titleCounts, length, titleLength }: WordVector,
  ): void {
    const { lexicon } = this.analyser;
    const isOther = Array.from({ length: Math.ceil(terms.length / 8) }, () => 0);
    const ranks: number[] = [];
    writeVarint(record, terms.length);
    writeVarint(record, length);
    writeVarint(record, titleLength);
    let before = 0;
    for (const [i, term] of terms.entries()) {
      const packed = (counts[i] << 3) | titleCounts[i];
      writeVarint(record, 2 * (term - before) + (packed === onceInText ? 0 : 1));
      if (packed !== onceInText) record.push(packed);
      before = term;
      const rank = lexicon.rankOf(spellings[i]);
      if (rank === 0) continue;
      isOther[i >>> 3] |= 1 << (i & 7);
      ranks.push(rank);
    }
    record.push(...isOther);
    for (const rank of ranks) writeVarint(record, rank);
  }

  private readWords(reader: ByteReader): WordVector {
    const { lexicon } = this.analyser;
    const word = new WordReader();
    word.begin(reader);
    const { left, length, titleLength } = word;
    const terms = new Uint32Array(left);
    const counts = new Uint8Array(left);
    const titleCounts = new Uint8Array(left);
    for (let i = 0; word.next(); i++) {
      terms[i] = word.term;
      counts[i] = word.count;
      titleCounts[i] = word.titleCount;
    }
    word.end(reader);
    const isOther = reader.bytes.subarray(reader.at, (reader.at += Math.ceil(terms.length / 8)));
    const spellings = terms.map((term, i) =>
      lexicon.spellingAt(term, (isOther[i >>> 3] >>> (i & 7)) & 1 ? reader.varint() : 0),
    );
    return {
      terms,
      counts,
      titleCounts,
      spellings,
      length,
      lengthStep: lengthStep(length),
      titleLength,
      titleLengthStep: lengthStep(titleLength),
    };
  }

  private readIdea(reader: ByteReader): AnalysedIdea {
    const id = this.ideaIds.at(reader.varint());
    const length = reader.varint();
    const terms = new Uint32Array(length);
    const counts = new Uint8Array(length);
    let term = 0;
    for (let i = 0; i < length; i++) {
      terms[i] = term += reader.varint();
      counts[i] = reader.byte();
    }
    return { id, terms, counts };
  }
}

/** Goes through the words of a record without creating objects. */
export class WordReader {
  length = 0;
  titleLength = 0;
  term = 0;
  count = 0;
  titleCount = 0;
  left = 0;
  private page: Uint8Array = new Uint8Array(0);
  private at = 0;

  /** Begins at the words of a record, at the reader's position. */
  begin(reader: ByteReader): void {
    this.left = reader.varint();
    this.length = reader.varint();
    this.titleLength = reader.varint();
    this.term = 0;
    this.page = reader.bytes;
    this.at = reader.at;
  }

  /** Goes to the next word. @returns false after the last */
  next(): boolean {
    if (this.left === 0) return false;
    this.left--;
    const { page } = this;
    // An inlined `ByteReader.varint`, since this is the innermost loop.
    let last = page[this.at++];
    let value = last;
    for (let shift = 7; last >= 128; shift += 7) {
      last = page[this.at++];
      value += (last - 1) << shift;
    }
    this.term += value >>> 1;
    const counts = (value & 1) === 1 ? page[this.at++] : onceInText;
    this.count = counts >>> 3;
    this.titleCount = counts & 7;
    return true;
  }

  /** Moves a reader to the end of the words. */
  end(reader: ByteReader): void {
    reader.at = this.at;
  }
}

const onceInText = 1 << 3;

/** Whether a tag, in the format of a record, was seen in the text. */
export function isSeen(tag: number): boolean {
  return (tag & 1) === 1;
}

/** The weight of a tag, in the format of a record. */
export function weightOf(tag: number): number {
  return isSeen(tag) ? seenTagWeight : 1;
}

/** The tags of a record, in its format. The reader must be at the beginning of the record. */
export function tagsIn(reader: ByteReader): number[] {
  const tags: number[] = [];
  for (let left = reader.varint(); left > 0; left--) {
    const tag = reader.varint();
    if (isSeen(tag)) reader.varint();
    tags.push(tag);
  }
  return tags;
}

/** Moves a reader from the beginning of a record to the end of the tags. */
export function skipTags(reader: ByteReader): void {
  for (let left = reader.varint(); left > 0; left--) if (isSeen(reader.varint())) reader.varint();
}

/** Numbers values in the order in which they come, from 0. */
export class Numbering<Thing> {
  private readonly numbers = new Map<Thing, number>();
  private readonly things: Thing[] = [];

  /** The number of a value. undefined if it has none. */
  find(thing: Thing): number | undefined {
    return this.numbers.get(thing);
  }

  /** The number of a value, a new one if it has none. */
  numberOf(thing: Thing): number {
    const known = this.numbers.get(thing);
    if (known !== undefined) return known;
    const number = this.things.length;
    this.numbers.set(thing, number);
    this.things.push(thing);
    return number;
  }

  /** All values, in the order of their numbers. */
  all(): readonly Thing[] {
    return this.things;
  }

  at(number: number): Thing {
    return this.things[number];
  }
}
