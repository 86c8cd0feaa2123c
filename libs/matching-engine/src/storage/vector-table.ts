import { blockBits, Column } from './column.js';
import {
  type DotProducts,
  dotProductsIn,
  lanes,
  maxComponents,
  memoryPage,
  newRowMemory,
  reservedBytes,
  type RowMemory,
} from './dot-products.js';

/** The memory grows by a sixteenth of itself, and by at least this many bytes. */
const leastGrowth = 1 << 18;

/**
 * The vectors of some documents, one row of bytes each, in the order of document numbers and without gaps. A document
 * without a vector has no row. All have the same number of components as the first.
 *
 * Rows are in a memory of WebAssembly, which grows without moving them.
 */
export class VectorTable {
  private memory: RowMemory | undefined;
  private bytesHeld: Int8Array = new Int8Array(0);
  private dotProducts: DotProducts | undefined;
  private components = 0;
  private rowLength = 0;
  /** By row: the document number. */
  private readonly documents = new Column(Uint32Array);
  /** By document number: its row plus one; 0 for none. */
  private readonly rows = new Column(Uint32Array);
  /** By block of documents: one more than the last row of the block, or of an earlier block. */
  private readonly rowEnds: number[] = [];

  /** How many rows there are. */
  rowCount = 0;

  get bytes(): number {
    return this.bytesHeld.length + this.documents.bytes + this.rows.bytes;
  }

  /** Adds the vector of a document whose number is higher than all before. */
  add(documentNumber: number, vector: Int8Array): void {
    if (this.memory === undefined) this.begin(vector.length);
    const row = this.rowCount++;
    const start = this.placeOf(row);
    this.growTo(start + this.rowLength);
    this.bytesHeld.set(vector, start);
    this.documents.set(row, documentNumber);
    this.rows.set(documentNumber, row + 1);
    const block = documentNumber >>> blockBits;
    while (this.rowEnds.length < block) this.rowEnds.push(row);
    this.rowEnds[block] = row + 1;
  }

  /** A copy of a document's vector. undefined if it has none. */
  get(documentNumber: number): Int8Array | undefined {
    const row = this.rows.at(documentNumber) - 1;
    if (row < 0) return undefined;
    const start = this.placeOf(row);
    return this.bytesHeld.slice(start, start + this.components);
  }

  /** The rows of a block of documents: from the first, to before the second. */
  rowsOf(block: number): [start: number, end: number] {
    const endOf = (number: number): number => (number < 0 ? 0 : (this.rowEnds[number] ?? this.rowCount));
    return [endOf(block - 1), endOf(block)];
  }

  /** By row within its page: the documents' numbers. */
  get documentPages(): readonly Uint32Array[] {
    return this.documents.pages;
  }

  /**
   * The exact dot products of a query with rows.
   * @param query see {@link DotProducts}
   * @param products receives one for each row from `start` on
   */
  multiply(query: Int16Array, start: number, products: Int32Array): void {
    const padded = new Int16Array(this.rowLength);
    padded.set(query);
    this.dotProducts?.(padded, this.placeOf(start), products);
  }

  private begin(components: number): void {
    if (components > maxComponents)
      throw new RangeError(`A vector has at most ${maxComponents} components, not ${components}.`);
    this.components = components;
    this.rowLength = lanes * Math.ceil(components / lanes);
    this.memory = newRowMemory();
    this.dotProducts = dotProductsIn(this.memory);
  }

  private placeOf(row: number): number {
    return reservedBytes + row * this.rowLength;
  }

  private growTo(end: number): void {
    const { memory } = this;
    if (memory === undefined || end <= this.bytesHeld.length) return;
    const held = memory.buffer.byteLength;
    const wanted = Math.max(end, held + Math.max(leastGrowth, held / 16));
    memory.grow(Math.ceil((wanted - held) / memoryPage));
    this.bytesHeld = new Int8Array(memory.buffer);
  }
}
