import { ByteReader } from '@passerelle/text';
import type { OwnTag } from '../analysis/analyser.js';
import { blockBits, blockSize, Column } from '../storage/column.js';
import type { DocumentRecords } from '../storage/document-records.js';
import type { Batch } from './block-search.js';
import { type DocumentCodec, tagsIn, weightOf } from './document-codec.js';

const slotCount = 4;
const none = 0;
/**
 * In the first slot: the document has more tags than slots, or a tag with too high a number. Its tags are read from
 * its record.
 */
const overflow = 1;
const firstTag = 2;
const maxEntry = 2 ** 16 - 1;

/**
 * The tags of documents, stored so that an upper bound of the share of tags takes four look-ups. Each document has
 * four slots side by side, each with the number of a tag and whether it was seen in the text.
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

  put(documentNumber: number, own: readonly OwnTag[]): void {
    const entries = own.map(
      ({ tagId, origin }) => firstTag + 2 * this.codec.tags.numberOf(tagId) + (origin === 'seen' ? 1 : 0),
    );
    const fit = entries.length <= slotCount && entries.every((entry) => entry <= maxEntry);
    const taken = fit ? entries : [overflow];
    for (let i = 0; i < slotCount; i++) this.slots.set(slotCount * documentNumber + i, taken[i] ?? none);
  }

  /**
   * Calls `use` with a document's tags, in the first `count` entries: twice the number of each, plus one if it was
   * seen. @returns its result
   */
  use(documentNumber: number, use: (tags: readonly number[], count: number) => number): number {
    const page = this.slots.pages[(slotCount * documentNumber) >>> blockBits];
    const first = (slotCount * documentNumber) % blockSize;
    let count = 0;
    for (; count < slotCount; count++) {
      const slot = page[first + count];
      if (slot === none) break;
      if (slot === overflow) {
        this.records.open(this.reader, documentNumber);
        const all = tagsIn(this.reader);
        return use(all, all.length);
      }
      this.tags[count] = slot - firstTag;
    }
    return use(this.tags, count);
  }

  /**
   * A table for {@link addUp}: by slot, the contribution of its tag.
   * @param values of the tags with a contribution
   * @param max the highest sum of all tags
   */
  table(values: Iterable<[tag: number, value: number]>, max: number): Float32Array {
    const table = new Float32Array(firstTag + 2 * this.codec.tags.all().length);
    table[overflow] = max;
    for (const [tag, value] of values)
      for (const entry of [2 * tag, 2 * tag + 1]) table[firstTag + entry] = weightOf(entry) * value;
    return table;
  }

  /** Fills in the coverages of a batch: the sum of the contributions of each document's tags. */
  addUp({ block, count, offsets, coverages }: Batch, table: Float32Array): void {
    if (count === 0) return;
    // A batch lies within a block, and its slots lie within one page.
    const page = this.slots.pages[(slotCount * (block * blockSize + offsets[0])) >>> blockBits];
    for (let i = 0; i < count; i++) {
      const first = (slotCount * offsets[i]) % blockSize;
      coverages[i] =
        table[page[first]] + table[page[first + 1]] + table[page[first + 2]] + table[page[first + 3]];
    }
  }
}
