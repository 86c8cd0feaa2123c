import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Sentence } from '@passerelle/problems';
import { type RowLayout, valueOfCell } from './cell-values.js';
import { csvRecords, parseRecord } from './csv-records.js';
import { encodingOf } from './encoding-of.js';
import { type ImportRow, type RowProblem, UnusableFile } from './import-row.js';
import { sentences } from './imports.sentences.js';
import { type Line, readLines } from './read-lines.js';
import { rejectionOf } from './rejection-of.js';

/**
 * Reads a file of JSON Lines (`.jsonl`, `.ndjson`) or CSV with a header (`.csv`), in UTF-8 or Windows-1252. If the
 * name has none of these endings, a file that begins with `{` is JSON Lines. It holds one row in memory at a time. A
 * row over 1 MB is refused. An unreadable row is returned with its problem, and reading continues. An empty cell of a
 * CSV counts as a missing key.
 * @throws {UnusableFile} when reading begins, if nothing can be read from the file
 */
export async function* readRows(file: string, layout: RowLayout = {}): AsyncGenerator<ImportRow> {
  const chunks = await chunksOf(file);
  const encoding = await encodingOf(file);
  if (encoding === undefined) throw new UnusableFile('file', sentences.fileNotUtf8());
  const lines = readLines(chunks, encoding);
  try {
    let blank = 0;
    let first = await lines.next();
    for (; !first.done && isBlank(first.value); first = await lines.next()) blank += 1;
    if (first.done) throw new UnusableFile('file', sentences.empty());
    if (isJsonLines(file, first.value)) yield* jsonRows(resume(first.value, lines), blank);
    else {
      // A line that Excel writes above the header, and reads there.
      const delimiter = /^"?sep=(.)"?$/i.exec(first.value.text?.trimEnd() ?? '')?.[1];
      const all = delimiter === undefined ? resume(first.value, lines) : lines;
      yield* csvRows(all, delimiter, layout);
    }
  } finally {
    // If the caller stops early, this closes the file.
    await lines.return();
  }
}

async function chunksOf(file: string): Promise<AsyncIterable<Buffer>> {
  try {
    if ((await stat(file)).isDirectory()) throw new UnusableFile('file', sentences.isFolder({ path: file }));
  } catch (error) {
    throw unusable(error, file);
  }
  const stream = createReadStream(file, { highWaterMark: 256 * 1024 });
  return (async function* () {
    try {
      yield* stream;
    } catch (error) {
      throw unusable(error, file);
    }
  })();
}

function unusable(error: unknown, file: string): unknown {
  if (typeof error !== 'object' || error === null || !('code' in error)) return error;
  const message =
    error.code === 'ENOENT'
      ? sentences.noSuchFile({ path: file })
      : sentences.cannotBeRead({ path: file, reason: String(error.code) });
  return new UnusableFile('file', message);
}

async function* resume(first: Line, rest: AsyncIterator<Line, void>): AsyncGenerator<Line> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

const isBlank = (line: Line): boolean => line.text?.trim() === '';

function isJsonLines(file: string, first: Line): boolean {
  const ending = path.extname(file).toLowerCase();
  if (ending === '.csv') return false;
  return ending === '.jsonl' || ending === '.ndjson' || (first.text?.trimStart().startsWith('{') ?? false);
}

async function* jsonRows(lines: AsyncIterable<Line>, skipped: number): AsyncGenerator<ImportRow> {
  let row = skipped;
  for await (const line of lines) {
    row += 1;
    if (line.refused) yield unreadable(row, sentences[line.refused]());
    else if (!isBlank(line)) yield parseJson(row, line.text);
  }
}

function parseJson(row: number, text: string): ImportRow {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return unreadable(row, sentences.notAnObject());
    }
    return { row, value: value as Record<string, unknown> };
  } catch {
    return unreadable(row, sentences.notJson());
  }
}

async function* csvRows(
  lines: AsyncIterable<Line>,
  delimiter: string | undefined,
  layout: RowLayout,
): AsyncGenerator<ImportRow> {
  let columns: string[] | undefined;
  let row = 0;
  for await (const record of csvRecords(lines, (header) => delimiter ?? delimiterOf(header))) {
    if (!columns) {
      columns = checkHeader(record.cells, layout.required ?? []);
      continue;
    }
    row += 1;
    if (record.refused) yield unreadable(row, sentences[record.refused]());
    else if (record.cells.some((cell) => cell !== '')) yield valueOf(row, record.cells, columns, layout);
  }
}

/**
 * The delimiter is the character that gives the most columns. French spreadsheets write semicolons, and copied cells
 * have tabs.
 */
function delimiterOf(header: string): string {
  const columnsWith = (delimiter: string): number => parseRecord(header, delimiter)?.length ?? 0;
  return [',', ';', '\t'].reduce((best, other) => (columnsWith(other) > columnsWith(best) ? other : best));
}

function checkHeader(columns: string[] | undefined, required: readonly string[]): string[] {
  if (!columns) throw new UnusableFile('file', sentences.headerUnreadable());
  const missing = required.find((column) => !columns.includes(column));
  if (missing !== undefined) throw new UnusableFile(missing, sentences.missingColumn({ column: missing }));
  const twice = columns.find((column, index) => column !== '' && columns.indexOf(column) !== index);
  if (twice !== undefined) throw new UnusableFile(twice, sentences.columnTwice({ column: twice }));
  return columns;
}

function valueOf(row: number, cells: string[], columns: string[], layout: RowLayout): ImportRow {
  if (cells.length !== columns.length) {
    return unreadable(row, sentences.wrongLength({ found: cells.length, expected: columns.length }));
  }
  const found: RowProblem[] = [];
  const value: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (cell === '' || column === '') continue;
    const given = valueOfCell(column, cell, layout);
    if (given.problem) found.push({ field: column, rule: 'cell', message: given.problem });
    else value[column] = given.value;
  }
  if (found.length === 0) return { row, value };
  const { row: _, ...problem } = rejectionOf(row, found);
  return { row, value, problem };
}

const unreadable = (row: number, message: Sentence): ImportRow => ({
  row,
  problem: { field: 'file', message },
});
