import { answerInThread } from '@passerelle/config/threads';
import { UnusableFile } from '../import-row.js';
import { packRows } from './packed-rows.js';
import type { PackedTable, SentTable, Unusable } from './read-packed-table.js';
import { readTable } from './read-table.js';

/** How many rows are returned unpacked. */
const BEGINNING = 200;

async function readPacked({ bytes, fileName, names }: SentTable): Promise<PackedTable | Unusable> {
  const { buffer, byteOffset, byteLength } = bytes;
  try {
    const { headings, rows, remarks } = await readTable(
      Buffer.from(buffer, byteOffset, byteLength),
      fileName,
      names,
    );
    const packed = await packRows(rows);
    return { headings, remarks, total: rows.length, beginning: rows.slice(0, BEGINNING), packed };
  } catch (error) {
    if (error instanceof UnusableFile) return { unusable: { field: error.field, sentence: error.sentence } };
    throw error;
  }
}

/** The functions of the thread of tables. */
export const tableFunctions = { readPacked };

answerInThread(tableFunctions);
