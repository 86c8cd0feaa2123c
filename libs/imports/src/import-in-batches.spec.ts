import { describe, expect, it } from '@jest/globals';
import { importInBatches } from './import-in-batches.js';
import type { ImportRow } from './import-row.js';
import { sentences } from './imports.sentences.js';

async function* rows(count: number, unreadable: number[]): AsyncGenerator<ImportRow> {
  for (let row = 1; row <= count; row += 1) {
    if (unreadable.includes(row)) yield { row, problem: { field: 'file', message: sentences.notUtf8() } };
    else yield { row, value: { row } };
  }
}

const nobody = (): never => {
  throw new Error('there is no batch');
};

describe('importing in batches', () => {
  it('adds up what became of each row, bad ones in their place', async () => {
    const sizes: number[] = [];
    const progress: number[] = [];
    const summary = await importInBatches(
      rows(8, [2, 8]),
      async (batch) => {
        sizes.push(batch.length);
        const rejected = batch.flatMap(({ row }) =>
          row === 1 ? { row, field: 'name', message: sentences.empty() } : [],
        );
        return { created: batch.length - rejected.length, updated: 0, unchanged: 0, rejected };
      },
      { batchSize: 4, onProgress: (done) => progress.push(done) },
    );
    expect(summary).toEqual({
      created: 5,
      updated: 0,
      unchanged: 0,
      rejected: [
        { row: 1, field: 'name', message: sentences.empty() },
        { row: 2, field: 'file', message: sentences.notUtf8() },
        { row: 8, field: 'file', message: sentences.notUtf8() },
      ],
    });
    expect(sizes).toEqual([4, 2]);
    expect(progress).toEqual([5, 8]);
  });

  it('sums up a file without rows', async () => {
    expect(await importInBatches(rows(0, []), nobody)).toEqual({
      created: 0,
      updated: 0,
      unchanged: 0,
      rejected: [],
    });
  });
});
