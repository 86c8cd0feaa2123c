import type { ImportProblem, ImportRow, ImportSummary, RowProblem } from './import-row.js';

/** A row that can be read at least in part. */
export interface ReadableRow {
  row: number;
  value: Record<string, unknown>;
  /** Errors of its cells. Such a row is rejected, with all its other errors. */
  problems: readonly RowProblem[];
}

/**
 * Imports the readable rows in batches, in order, and adds up the results. Unreadable rows are rejected, and the
 * others continue.
 * @param importBatch stores the valid rows of a batch, in one transaction, and returns the result of each row
 * @param options.onProgress called after each batch with the number of rows done
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
    if (value === undefined && problem) total.rejected.push({ row, ...problem });
    else if (value)
      batch.push({ row, value, problems: problem === undefined ? [] : (problem.found ?? [problem]) });
    if (batch.length === batchSize) await flush();
  }
  await flush();
  total.rejected.sort((a: ImportProblem, b: ImportProblem) => a.row - b.row);
  return total;
}
