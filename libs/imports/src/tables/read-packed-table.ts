import { LimitedThread } from '@passerelle/config/threads';
import type { Sentence } from '@passerelle/problems';
import { UnusableFile } from '../import-row.js';
import type { Table, TableRow } from '../table.js';
import type { ColumnNames } from './name-columns.js';
import type { tableFunctions } from './table-thread.js';

/** A sent file, with the wanted columns. */
export interface SentTable {
  bytes: Uint8Array;
  fileName: string;
  names: ColumnNames;
}

/** A table whose rows are packed for storage. */
export interface PackedTable extends Pick<Table, 'headings' | 'remarks'> {
  total: number;
  /** The first rows. */
  beginning: TableRow[];
  /** All rows, for `unpackRows`. */
  packed: Uint8Array;
}

/** An {@link UnusableFile} found in the thread. */
export interface Unusable {
  unusable: { field: string; sentence: Sentence };
}

/** In milliseconds: 50 000 rows take ten seconds on a busy machine. */
const LONGEST_READING = 300_000;
/** In MB. */
const MOST_MEMORY = 1_024;

const thread = new LimitedThread<typeof tableFunctions>(new URL('./table-thread.js', import.meta.url), {
  memory: MOST_MEMORY,
});

/**
 * Reads a sent file in a thread, like `readTable`.
 * @throws {UnusableFile} | {ThreadLimitMet} if it takes five minutes, or more than a gigabyte
 */
export async function readPackedTable(
  sent: SentTable,
): Promise<Omit<PackedTable, 'packed'> & { packed: Buffer }> {
  const read = await thread.call('readPacked', sent, LONGEST_READING);
  if ('unusable' in read) throw new UnusableFile(read.unusable.field, read.unusable.sentence);
  const { buffer, byteOffset, byteLength } = read.packed;
  return { ...read, packed: Buffer.from(buffer, byteOffset, byteLength) };
}
