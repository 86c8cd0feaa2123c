import { ByteReader } from '@passerelle/text';
import type { OwnTag } from '../analysis/index.js';
import type { Batch } from './block-search.js';
import { blockBits, blockSize, Column, type DocumentRecords } from '../storage/index.js';
import { type DocumentCodec, tagsIn, weightOf } from './document-codec.js';

const slotCount = 4;
const none = 0;
/** Stands, in the first slot alone, for all tags of a document that has more than there are slots. */
const many = 1;
const firstTag = 2;
const greatest = 2 ** 16 - 1;

/**
 * The tags of documents where they can be looked at very fast, to estimate how well they cover others: each document has four
 * slots side by side, each with a tag and whether it was seen in the text.
 */
export class TagSlots {
  private readonly slots = new Column(Uint16Array);
  private readonly tags: number[] = Array.from({ length: slotCount }, () => 0);
  private readonly reader = new ByteReader();

  constructor(
    private readonly codec: DocumentCodec,
    private readonly records: DocumentRecords,
  ) {}

  get bytes(): number {
    return this.slots.bytes;
  }

  put(ordinal: number, own: readonly OwnTag[]): void {
    const entries = own.map(
      ({ tagId, origin }) => firstTag + 2 * this.codec.tags.numberOf(tagId) + (origin === 'seen' ? 1 : 0),
    );
    const fit = entries.length <= slotCount && entries.every((entry) => entry <= greatest);
    const taken = fit ? entries : [many];
    for (let i = 0; i < slotCount; i++) this.slots.set(slotCount * ordinal + i, taken[i] ?? none);
  }

  /** Gives the tags of a document as its record has them, each twice its number, plus one if it was seen. */
  use(ordinal: number, use: (tags: readonly number[], count: number) => number): number {
    const page = this.slots.pages[(slotCount * ordinal) >>> blockBits];
    const first = (slotCount * ordinal) % blockSize;
    let count = 0;
    for (; count < slotCount; count++) {
      const slot = page[first + count];
      if (slot === none) break;
      if (slot === many) {
        this.records.open(this.reader, ordinal);
        const all = tagsIn(this.reader);
        return use(all, all.length);
      }
      this.tags[count] = slot - firstTag;
    }
    return use(this.tags, count);
  }

  /**
   * What each tag brings that brings anything, as {@link addUp} takes it.
   * @param most what any number of tags bring together at most
   */
  table(values: Iterable<[tag: number, value: number]>, most: number): Float32Array {
    const table = new Float32Array(firstTag + 2 * this.codec.tags.all().length);
    table[many] = most;
    for (const [tag, value] of values)
      for (const entry of [2 * tag, 2 * tag + 1]) table[firstTag + entry] = weightOf(entry) * value;
    return table;
  }

  /** Adds up what the tags of each document of a batch bring, as its coverage. */
  addUp({ block, count, places, coverages }: Batch, table: Float32Array): void {
    if (count === 0) return;
    // A batch is within a block, and its slots within a page.
    const page = this.slots.pages[(slotCount * (block * blockSize + places[0])) >>> blockBits];
    for (let i = 0; i < count; i++) {
      const first = (slotCount * places[i]) % blockSize;
      coverages[i] =
        table[page[first]] + table[page[first + 1]] + table[page[first + 2]] + table[page[first + 3]];
    }
  }
}
