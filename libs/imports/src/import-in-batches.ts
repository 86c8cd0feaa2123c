import type { ImportProblem, ImportRow, ImportSummary } from './import-row.js';

/** A row that could be read. */
export interface ReadableRow {
  row: number;
  value: Record<string, unknown>;
}

/**
 * Hands the readable rows over, so many at a time and in order, and adds up what became of them; unreadable ones are
 * rejected and hold nobody up.
 * @param importBatch keeps what it can of a batch, in one transaction, and says what became of each of its rows
 * @param options.onProgress told, after each batch, how many rows have been dealt with
 */
export async function importInBatches(
  rows: AsyncIterable<ImportRow>,
  importBatch: (batch: readonly ReadableRow[]) => Promise<ImportSummary>,
  {
    batchSize = 500,
    onProgress,
  }: { batchSize?: number; onProgress?: ((done: number) => void) | undefined } = {},
): Promise<ImportSummary> {
  const total: ImportSummary = { created: 0, updated: 0, unchanged: 0, rejected: [] };
  let batch: ReadableRow[] = [];
  let done = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) {
      const { created, updated, unchanged, rejected } = await importBatch(batch);
      total.created += created;
      total.updated += updated;
      total.unchanged += unchanged;
      total.rejected.push(...rejected);
    }
    batch = [];
    onProgress?.(done);
  };
  for await (const { row, value, problem } of rows) {
    done += 1;
    if (problem) total.rejected.push({ row, ...problem });
    else batch.push({ row, value });
    if (batch.length === batchSize) await flush();
  }
  await flush();
  total.rejected.sort((a: ImportProblem, b: ImportProblem) => a.row - b.row);
  return total;
}
