import { withRoom } from './growing.js';
import { ShardedMap } from './sharded-map.js';

const pageBits = 18;
const pageSize = 1 << pageBits;

/**
 * The documents of one side, each under an ordinal that grows and is never used again, with a record of whole numbers.
 * A document that is put again gets a new ordinal; what it was stays in the pages until the collection is rebuilt.
 */
export class DocumentRecords {
  private readonly ordinals = new ShardedMap<number>();
  private readonly ids: string[] = [];
  private readonly pages: Uint32Array[] = [];
  private free = 0;
  private places = new Uint32Array(0);

  /** How many documents there are. */
  get count(): number {
    return this.ordinals.size;
  }

  /** One more than the highest ordinal. */
  get end(): number {
    return this.ids.length;
  }

  get bytes(): number {
    return this.pages.length * pageSize * 4 + this.places.byteLength;
  }

  ordinalOf(id: string): number | undefined {
    return this.ordinals.get(id);
  }

  idOf(ordinal: number): string {
    return this.ids[ordinal];
  }

  /** @returns the ordinal under which the document now is. */
  add(id: string, record: readonly number[]): number {
    const ordinal = this.ids.length;
    this.ids.push(id);
    this.ordinals.set(id, ordinal);
    const place = this.allocate(record.length);
    this.pages[place >>> pageBits].set(record, place & (pageSize - 1));
    this.places = withRoom(this.places, ordinal + 1);
    this.places[ordinal] = place;
    return ordinal;
  }

  remove(id: string): void {
    this.ordinals.delete(id);
  }

  /** The page that holds a record, and where in it the record begins. */
  pageOf(ordinal: number): Uint32Array {
    return this.pages[this.places[ordinal] >>> pageBits];
  }

  startOf(ordinal: number): number {
    return this.places[ordinal] & (pageSize - 1);
  }

  private allocate(length: number): number {
    const last = this.pages.at(-1);
    if (last === undefined || this.free + length > last.length) {
      // A record longer than a page has one to itself.
      this.pages.push(new Uint32Array(Math.max(pageSize, length)));
      this.free = 0;
    }
    const place = (this.pages.length - 1) * pageSize + this.free;
    this.free += length;
    return place;
  }
}
