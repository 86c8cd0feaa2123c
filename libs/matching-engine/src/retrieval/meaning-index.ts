import { type CentredVector, dotProduct, meaningPoints } from '../scoring/meaning.js';
import { blockBits, blockSize, bytesOf, Column } from '../storage/column.js';
import { VectorTable } from '../storage/vector-table.js';

/**
 * The vectors of one side (needs or solvers), for exact comparison of all of them with one vector of the other side.
 * Scanning a block takes about as long as reading its vectors from memory.
 *
 * The centre is not subtracted from each vector. With the centred query q', q' · (s·v − c) equals s·(q' · v) − q' ·
 * c. Only the length of each centred vector is stored, as long as the centre stays the same.
 */
export class MeaningIndex {
  private readonly vectors = new VectorTable();
  /** By row: the dot product of the vector with itself, and the length of the centred vector. */
  private readonly squares = new Column(Uint32Array);
  private readonly norms = new Column(Float64Array);
  /** The centre and the number of rows for which the norms are valid. */
  private normCentre: Int16Array | undefined;
  private normCount = 0;
  private products = new Int32Array(0);

  /**
   * @param scale the factor of vectors of this side, before the centre is subtracted
   * @param centreOf their centre
   */
  constructor(
    private readonly scale: number,
    private readonly centreOf: () => Int16Array | undefined,
  ) {}

  get bytes(): number {
    return bytesOf([this.vectors, this.squares, this.norms]) + this.products.byteLength;
  }

  /** Adds the vector of a document that has just got its number. */
  add(documentNumber: number, vector: Int8Array | undefined): void {
    if (vector === undefined) return;
    if (this.products.length === 0) this.products = new Int32Array(blockSize);
    this.squares.set(this.vectors.rowCount, dotProduct(vector, vector));
    this.vectors.add(documentNumber, vector);
  }

  get(documentNumber: number): Int8Array | undefined {
    return this.vectors.get(documentNumber);
  }

  /** Computes the missing lengths, in steps of about a millisecond between which other work may run. */
  *catchUp(): Generator<void> {
    const centre = this.centreOf();
    if (centre === undefined) return;
    if (centre !== this.normCentre) this.normCount = 0;
    this.normCentre = centre;
    while (this.normCount < this.vectors.rowCount && this.normCentre === centre) {
      this.computeNorms(
        centre,
        this.normCount,
        Math.min(this.vectors.rowCount, pageEndAfter(this.normCount)),
      );
      yield;
    }
  }

  private computeNorms(centre: Int16Array, start: number, end: number): void {
    const { scale, products } = this;
    this.vectors.multiply(centre, start, products.subarray(0, end - start));
    const ofCentre = dotProduct(centre, centre);
    // All are in one page. The last is set first, so that the page is long enough.
    this.norms.set(end - 1, 0);
    const [squares, norms] = [this.squares.pages[start >>> blockBits], this.norms.pages[start >>> blockBits]];
    for (let row = start; row < end; row++) {
      const offset = row % blockSize;
      norms[offset] = Math.sqrt(scale * (scale * squares[offset] - 2 * products[row - start]) + ofCentre);
    }
    this.normCount = end;
  }

  /**
   * Sets the points by meaning of each document of a block, if the meaning is known. Call it when caught up.
   * @param query of the other side
   * @param points by offset in the block; others are left unchanged
   */
  fillPoints(block: number, query: CentredVector, points: Int16Array): void {
    const { scale, normCentre } = this;
    const [start, end] = this.vectors.rowsOf(block);
    if (normCentre === undefined || start === end || query.norm === 0) return;
    const products = this.products.subarray(0, end - start);
    this.vectors.multiply(query.values, start, products);
    const ofCentre = dotProduct(query.values, normCentre);
    for (let from = start; from < end; from = Math.min(end, pageEndAfter(from))) {
      const norms = this.norms.pages[from >>> blockBits];
      const documents = this.vectors.documentPages[from >>> blockBits];
      const to = Math.min(end, pageEndAfter(from));
      for (let row = from; row < to; row++) {
        const offset = row % blockSize;
        const norm = norms[offset];
        if (norm > 0)
          points[documents[offset] % blockSize] = meaningPoints(
            scale * products[row - start] - ofCentre,
            query.norm * norm,
          );
      }
    }
  }
}

/** One more than the last row of a row's page. */
function pageEndAfter(row: number): number {
  return ((row >>> blockBits) + 1) << blockBits;
}
