import type { ByteReader } from '@passerelle/text';
import { blockBits, blockSize, Column } from './column.js';
import { TextTable } from './text-table.js';

const pageBits = 20;
const pageSize = 1 << pageBits;

/**
 * The documents of one side, each under an ordinal that grows and is never used again, with a record of bytes.
 * A document that is put again gets a new ordinal; what it was stays in the pages until the collection is rebuilt.
 */
export class DocumentRecords {
  private readonly ids = new TextTable();
  /** Of each id, by its number: one more than the ordinal that it has now; 0 if it was removed. */
  private readonly ordinals = new Column(Uint32Array);
  // Of each ordinal: the number of its id, and where its record begins.
  private readonly idNumbers = new Column(Uint32Array);
  private readonly places = new Column(Uint32Array);
  private readonly pages: Uint8Array[] = [];
  private free = pageSize;

  /** How many documents there are. */
  count = 0;
  /** One more than the highest ordinal. */
  end = 0;

  get bytes(): number {
    const columns = this.ordinals.bytes + this.idNumbers.bytes + this.places.bytes;
    return this.pages.reduce((sum, page) => sum + page.length, this.ids.bytes + columns);
  }

  ordinalOf(id: string): number | undefined {
    const number = this.ids.find(id);
    const ordinal = number === undefined ? 0 : this.ordinals.at(number);
    return ordinal === 0 ? undefined : ordinal - 1;
  }

  idOf(ordinal: number): string {
    return this.ids.at(this.idNumbers.at(ordinal));
  }

  /** @returns the ordinal under which the document now is. */
  add(id: string, record: readonly number[]): number {
    this.remove(id);
    const ordinal = this.end++;
    const number = this.ids.numberOf(id);
    this.count++;
    this.ordinals.set(number, ordinal + 1);
    this.idNumbers.set(ordinal, number);
    this.places.set(ordinal, this.store(record));
    return ordinal;
  }

  remove(id: string): void {
    const ordinal = this.ordinalOf(id);
    if (ordinal === undefined) return;
    this.count--;
    this.ordinals.set(this.idNumbers.at(ordinal), 0);
  }

  /** Sets a reader to where a record begins. */
  open(reader: ByteReader, ordinal: number): void {
    const place = this.places.pages[ordinal >>> blockBits][ordinal % blockSize];
    reader.bytes = this.pages[place >>> pageBits] as Uint8Array;
    reader.at = place & (pageSize - 1);
  }

  private store(record: readonly number[]): number {
    const last = this.pages.at(-1);
    if (last === undefined || this.free + record.length > last.length) {
      // A record longer than a page has one to itself.
      this.pages.push(new Uint8Array(Math.max(pageSize, record.length)));
      this.free = 0;
    }
    const place = (this.pages.length - 1) * pageSize + this.free;
    this.pages.at(-1)?.set(record, this.free);
    this.free += record.length;
    return place;
  }
}
