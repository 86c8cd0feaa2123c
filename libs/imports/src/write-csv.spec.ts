import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { array, assert, asyncProperty, boolean, record, string, stringMatching } from 'fast-check';
import { readRows } from './read-rows.js';
import { writeCsv } from './write-csv.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

const layout = { columns: ['name', 'note', 'tags', 'remote'], lists: ['tags'], booleans: ['remote'] };
const written = async (rows: readonly object[]): Promise<string> => {
  let csv = '';
  const all = (async function* () {
    yield* rows;
  })();
  for await (const piece of writeCsv(all, layout)) csv += piece;
  return csv;
};

describe('a CSV', () => {
  it('is one that spreadsheets set to French open, without running anything in it', async () => {
    const row = { name: '=HYPERLINK("x")', note: "'-1", tags: ['a', 'b'], remote: true };
    expect(await written([row])).toBe(
      `\uFEFFname;note;tags;remote\r\n"'=HYPERLINK(""x"")";''-1;a | b;oui\r\n`,
    );
  });

  it('says what was written, whatever that is', async () => {
    const cell = stringMatching(/^[a='"|;,+@\n é[{-]*$/).map((text) => text.trim());
    const item = string({ minLength: 1 });
    const row = record({ name: cell, note: cell, tags: array(item), remote: boolean() });
    await assert(
      asyncProperty(array(row, { minLength: 1 }), async (rows) => {
        const file = path.join(folder, 'any.csv');
        await writeFile(file, await written(rows));
        const read: unknown[] = [];
        for await (const { value } of readRows(file, layout)) read.push(value);
        expect(read).toEqual(
          rows.map(({ name, note, tags, remote }) => ({
            ...(name !== '' && { name }),
            ...(note !== '' && { note }),
            ...(tags.length > 0 && { tags }),
            remote,
          })),
        );
      }),
    );
  });
});
