import type { ImportProblem, ImportRow } from '../import-row.js';
import { sentences } from '../imports.sentences.js';

/** Passes rows on, and remarks once on each unknown key, at its first occurrence: it may be a typing error. */
export async function* remarkUnknownKeys(
  rows: AsyncIterable<ImportRow>,
  known: readonly string[],
  remark: (remark: ImportProblem) => void,
): AsyncGenerator<ImportRow> {
  const expected = new Set(known);
  for await (const each of rows) {
    for (const key of Object.keys(each.value ?? {})) {
      if (expected.has(key)) continue;
      expected.add(key);
      remark({ row: each.row, field: key, message: sentences.unknownColumn({ column: key, known }) });
    }
    yield each;
  }
}
