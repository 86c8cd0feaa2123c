import {
  type Analyser,
  type OwnTag,
  seenTagWeight,
  type TagVector,
  tagVectorOf,
  type WordVector,
} from './analyse.js';
import { lengthStep } from './bm25.js';
import type { DocumentRecords } from './document-records.js';

/**
 * How an analysed document is kept as whole numbers, without its texts:
 * how many words; each word as spelling (24 bits), count (5) and title count (3), by ascending term; its length and title length;
 * then each tag of its own, as number and the number of the words in which it was seen plus one (0: it was chosen).
 */
export class DocumentCodec {
  readonly tags = new Numbering<string>();
  private readonly phrases = new Numbering<string>();

  constructor(private readonly analyser: Analyser) {}

  /** What a tag is a kind of, nearest first. */
  broaderOf(tagId: string): readonly string[] {
    return this.analyser.broaderOf(tagId);
  }

  encode(words: WordVector, tags: TagVector): number[] {
    const record = [words.terms.length];
    for (let i = 0; i < words.terms.length; i++)
      record.push(packedWord(words.spellings[i], words.counts[i], words.titleCounts[i]));
    record.push(words.length, words.titleLength, tags.own.length);
    for (const { tagId, written } of tags.own) {
      record.push(this.tags.numberOf(tagId));
      record.push(written === undefined ? 0 : this.phrases.numberOf(written) + 1);
    }
    return record;
  }

  decode(records: DocumentRecords, ordinal: number): { words: WordVector; tags: TagVector } {
    const page = records.pageOf(ordinal);
    const start = records.startOf(ordinal);
    const count = page[start];
    const packed = page.subarray(start + 1, start + 1 + count);
    const spellings = packed.map(spellingOf);
    const [length, titleLength, tagCount] = page.subarray(start + 1 + count, start + 4 + count);
    const own: OwnTag[] = [];
    for (let i = 0, at = start + 4 + count; i < tagCount; i++, at += 2) {
      const tagId = this.tags.at(page[at]);
      const written = page[at + 1] === 0 ? undefined : this.phrases.at(page[at + 1] - 1);
      own.push({
        tagId,
        origin: written === undefined ? 'chosen' : 'seen',
        weight: written === undefined ? 1 : seenTagWeight,
        written,
        broaderIds: this.analyser.broaderOf(tagId),
      });
    }
    return {
      words: {
        terms: spellings.map((spelling) => this.analyser.lexicon.termOfSpelling[spelling]),
        counts: Uint8Array.from(packed, countOf),
        titleCounts: Uint8Array.from(packed, titleCountOf),
        spellings,
        length,
        lengthStep: lengthStep(length),
        titleLength,
        titleLengthStep: lengthStep(titleLength),
      },
      tags: tagVectorOf(own),
    };
  }
}

function packedWord(spelling: number, count: number, titleCount: number): number {
  return ((spelling << 8) | (count << 3) | titleCount) >>> 0;
}

export function spellingOf(packed: number): number {
  return packed >>> 8;
}

export function countOf(packed: number): number {
  return (packed >>> 3) & 31;
}

export function titleCountOf(packed: number): number {
  return packed & 7;
}

/** Numbers for things as they come, from 0. */
export class Numbering<Thing> {
  private readonly numbers = new Map<Thing, number>();
  private readonly things: Thing[] = [];

  numberOf(thing: Thing): number {
    const known = this.numbers.get(thing);
    if (known !== undefined) return known;
    const number = this.things.length;
    this.numbers.set(thing, number);
    this.things.push(thing);
    return number;
  }

  /** In the order of their numbers. */
  all(): readonly Thing[] {
    return this.things;
  }

  at(number: number): Thing {
    return this.things[number];
  }
}
