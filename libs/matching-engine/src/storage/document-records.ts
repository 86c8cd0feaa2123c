import type { ByteReader } from '@passerelle/text';
import { blockBits, blockSize, bytePageBits, bytePageSize, Column, makeRoom } from './column.js';
import { TextTable } from './text-table.js';

/**
 * The documents of one side (needs or solvers), each with a document number and a record of bytes.
 *
 * Document numbers grow and are never used twice. A document that is put again gets a new number, so postings lists,
 * which are in the order of document numbers, only grow at their end. The old record stays in the pages until the
 * collection is rebuilt.
 */
export class DocumentRecords {
  private readonly ids = new TextTable();
  /** By the number of an id: its document number plus one; 0 once it was removed. */
  private readonly numbers = new Column(Uint32Array);
  // By document number: the number of its id, and the start of its record.
  private readonly idNumbers = new Column(Uint32Array);
  private readonly places = new Column(Uint32Array);
  private readonly pages: Uint8Array[] = [];
  private free = 0;

  /** How many documents there are. */
  count = 0;
  /** One more than the highest document number. */
  end = 0;

  get bytes(): number {
    const columns = this.numbers.bytes + this.idNumbers.bytes + this.places.bytes;
    return this.pages.reduce((sum, page) => sum + page.length, this.ids.bytes + columns);
  }

  /** The document number of an id. undefined if there is no such document. */
  numberOf(id: string): number | undefined {
    const number = this.ids.find(id);
    const documentNumber = number === undefined ? 0 : this.numbers.at(number);
    return documentNumber === 0 ? undefined : documentNumber - 1;
  }

  idOf(documentNumber: number): string {
    return this.ids.at(this.idNumbers.at(documentNumber));
  }

  /** Adds a document, or replaces the one with its id. @returns its document number */
  add(id: string, record: readonly number[]): number {
    this.remove(id);
    const documentNumber = this.end++;
    const number = this.ids.numberOf(id);
    this.count++;
    this.numbers.set(number, documentNumber + 1);
    this.idNumbers.set(documentNumber, number);
    this.places.set(documentNumber, this.store(record));
    return documentNumber;
  }

  remove(id: string): void {
    const documentNumber = this.numberOf(id);
    if (documentNumber === undefined) return;
    this.count--;
    this.numbers.set(this.idNumbers.at(documentNumber), 0);
  }

  /** Moves a reader to the beginning of a record. */
  open(reader: ByteReader, documentNumber: number): void {
    const place = this.places.pages[documentNumber >>> blockBits][documentNumber % blockSize];
    reader.bytes = this.pages[place >>> bytePageBits] as Uint8Array;
    reader.at = place & (bytePageSize - 1);
  }

  private store(record: readonly number[]): number {
    this.free = makeRoom(this.pages, this.free, record.length);
    const place = (this.pages.length - 1) * bytePageSize + this.free;
    this.pages.at(-1)?.set(record, this.free);
    this.free += record.length;
    return place;
  }
}

/**
 * The version of each document in the collection, by its id: a whole number from 1 to 2³² - 1, set and returned as
 * text (PostgreSQL's `xmin`).
 */
export class DocumentVersions {
  private readonly ids = new TextTable();
  private readonly versions = new Column(Uint32Array);

  get(id: string): string | undefined {
    const number = this.ids.find(id);
    const version = number === undefined ? 0 : this.versions.at(number);
    return version === 0 ? undefined : `${version}`;
  }

  set(id: string, version: string): void {
    this.versions.set(this.ids.numberOf(id), Number(version));
  }

  delete(id: string): void {
    const number = this.ids.find(id);
    if (number !== undefined) this.versions.set(number, 0);
  }
}
