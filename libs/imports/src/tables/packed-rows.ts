import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { TableRow } from '../table.js';

const packing = promisify(gzip);
const unpacking = promisify(gunzip);

/** How many rows are packed between two pauses for other work: a few milliseconds. */
const SLICE = 500;
const NEWLINE = 0x0a;

/** Packs rows for storage. */
export async function packRows(rows: readonly TableRow[]): Promise<Buffer> {
  const lines: string[] = [];
  for (const [i, row] of rows.entries()) {
    lines.push(JSON.stringify(row));
    if (i % SLICE === 0) await setImmediate();
  }
  return packing(lines.join('\n'));
}

/** The rows again, one after the other. */
export async function* unpackRows(packed: Buffer): AsyncGenerator<TableRow> {
  const text = await unpacking(packed);
  let count = 0;
  for (let from = 0; from < text.length; count += 1) {
    const end = text.indexOf(NEWLINE, from);
    const line = text.toString('utf8', from, end === -1 ? text.length : end);
    yield JSON.parse(line) as TableRow;
    from = end === -1 ? text.length : end + 1;
    if (count % SLICE === 0) await setImmediate();
  }
}
