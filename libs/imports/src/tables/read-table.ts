import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Sentence } from '@passerelle/problems';
import iconv from 'iconv-lite';
import { csvRecords, parseRecord } from '../csv-records.js';
import { encodingOfBytes } from '../encoding-of.js';
import { UnusableFile } from '../import-row.js';
import { sentences } from '../imports.sentences.js';
import { type Line, readLines } from '../read-lines.js';
import { MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, type Table, type TableRow } from '../table.js';
import { readWorkbook } from '../workbooks/read-workbook.js';
import { columnNamed, type ColumnNames } from './name-columns.js';

/** Rows in which the header is searched. A title, a date or a logo may be above it. */
const FARTHEST = 20;

/**
 * The index of the header: the first row among those that name most columns. The first row of all if none names any.
 */
function findHeader(rows: readonly TableRow[], names: ColumnNames): number | undefined {
  const candidates = rows.slice(0, FARTHEST).map(({ cells }) => countNamed(cells, names));
  const most = Math.max(...candidates);
  if (most >= 2) return candidates.indexOf(most);
  const first = rows.findIndex(({ cells }) => cells.length > 0);
  return first === -1 ? undefined : first;
}

const countNamed = (cells: readonly unknown[], names: ColumnNames): number =>
  new Set(
    // Further cells cannot be our columns, and there may be a million.
    cells
      .slice(0, MOST_COLUMNS)
      .flatMap((cell) =>
        typeof cell === 'string' && cell.length < 100 ? (columnNamed(cell, names) ?? []) : [],
      ),
  ).size;

/** How many rows are read between two pauses for other work: a few milliseconds. */
const SLICE = 200;
/** How many lines are checked to find the delimiter. */
const SAMPLE = 30;
/** How much of each line is checked, in characters. */
const LONGEST_SAMPLE = 10_000;

/**
 * Reads a sent file: CSV, JSON Lines or an Excel workbook. The bytes show the format. The name counts only if they do
 * not. Titles above the header are skipped.
 * @param names the wanted columns. The row that names most of them is the header
 * @throws {UnusableFile}
 */
export async function readTable(bytes: Buffer, fileName: string, names: ColumnNames): Promise<Table> {
  if (bytes.length === 0) throw new UnusableFile('file', sentences.empty());
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const { rows, remarks } = await readWorkbook(bytes);
    return tableOf(await splitWhereInOneColumn(rows, names), remarks, names);
  }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnusableFile('file', sentences.oldOrLockedWorkbook());
  const text = asUtf8(bytes);
  // A zero byte, for example of a picture. No spreadsheet could save such a file as UTF-8, so the usual advice would
  // be wrong.
  if ((text ?? bytes).includes(0)) throw new UnusableFile('file', sentences.notATable());
  if (text === undefined) throw new UnusableFile('file', sentences.fileNotUtf8());
  if (isJsonLines(text, fileName)) return readJsonLines(text);
  return tableOf(await readCsv(text), [], names, { byCells: true });
}

const begins = (bytes: Buffer, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** The text in UTF-8. undefined: no common program writes this encoding. */
function asUtf8(bytes: Buffer): Buffer | undefined {
  if (begins(bytes, 0xff, 0xfe)) return Buffer.from(new TextDecoder('utf-16le').decode(bytes));
  if (begins(bytes, 0xfe, 0xff)) return Buffer.from(new TextDecoder('utf-16be').decode(bytes));
  const encoding = encodingOfBytes(bytes);
  return encoding === undefined || encoding === 'utf-8'
    ? encoding && bytes
    : Buffer.from(iconv.decode(bytes, encoding));
}

function isJsonLines(text: Buffer, fileName: string): boolean {
  const ending = path.extname(fileName).toLowerCase();
  if (ending === '.jsonl' || ending === '.ndjson') return true;
  return ending !== '.csv' && /^\uFEFF?\s*\{/.test(text.toString('utf8', 0, 4_096));
}

/** All at once, since reading goes by lines. */
async function* inOne(text: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < text.length; from += 65_536) {
    yield text.subarray(from, from + 65_536);
    await setImmediate();
  }
}

async function readCsv(text: Buffer): Promise<TableRow[]> {
  const sample = text
    .toString('utf8', 0, 65_536)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(0, SAMPLE);
  const separator = /^"?sep=(.)"?$/i.exec(sample[0]?.trimEnd() ?? '')?.[1];
  const delimiter = separator ?? delimiterOf(sample);
  const rows: TableRow[] = [];
  let row = 0;
  let characters = 0;
  for await (const { cells, refused } of csvRecords(readLines(inOne(text)), () => delimiter)) {
    row += 1;
    if (row === 1 && separator !== undefined) continue;
    if (refused) rows.push({ row, cells: [], unreadable: sentences[refused]() });
    else if (cells.some((cell) => cell !== '')) {
      rows.push({ row, cells: cells.map((cell) => (cell === '' ? null : cell)) });
      characters += cells.reduce((sum, cell) => sum + cell.length, 0);
    }
    assertTakes(rows, characters);
    if (row % SLICE === 0) await setImmediate();
  }
  return rows;
}

/**
 * The delimiter that splits most lines into columns. French spreadsheets write semicolons, and copied cells have
 * tabs.
 */
function delimiterOf(sample: readonly string[]): string {
  const columnsWith = (delimiter: string): number =>
    sample.reduce(
      (sum, line) => sum + (parseRecord(line.slice(0, LONGEST_SAMPLE), delimiter)?.length ?? 1) - 1,
      0,
    );
  return [',', ';', '\t', '|'].reduce((best, other) =>
    columnsWith(other) > columnsWith(best) ? other : best,
  );
}

/** A CSV that was opened with the wrong delimiter and then saved as a workbook has each of its lines in one cell. */
async function splitWhereInOneColumn(rows: TableRow[], names: ColumnNames): Promise<TableRow[]> {
  if (rows.some(({ cells }) => cells.length > 1)) return rows;
  const lines = rows.map(({ cells }) => (typeof cells[0] === 'string' ? cells[0] : ''));
  const delimiter = delimiterOf(lines.slice(0, SAMPLE));
  const header = parseRecord(lines[0]?.slice(0, LONGEST_SAMPLE) ?? '', delimiter) ?? [];
  if (header.filter((heading) => columnNamed(heading, names) !== undefined).length < 2) return rows;
  const split: TableRow[] = [];
  for (const [i, row] of rows.entries()) {
    const cells = parseRecord(lines[i] ?? '', delimiter);
    split.push(
      cells === undefined
        ? { row: row.row, cells: [], unreadable: sentences.badQuotes() }
        : { ...row, cells: cells.map((cell) => (cell === '' ? null : cell)) },
    );
    if (i % SLICE === 0) await setImmediate();
  }
  return split;
}

/** @param options.byCells a row whose number of cells differs from the headings has probably lost a quote, or its end */
function tableOf(all: TableRow[], remarks: Sentence[], names: ColumnNames, { byCells = false } = {}): Table {
  const header = findHeader(all, names);
  if (header === undefined) throw new UnusableFile('file', sentences.empty());
  const rows = all.slice(header + 1);
  if (rows.length === 0) throw new UnusableFile('file', sentences.onlyHeadings());
  const written = (all[header]?.cells ?? []).map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  const named = written.findLastIndex((heading) => heading !== '') + 1;
  const most = (is: (row: TableRow) => boolean): boolean => 2 * rows.filter(is).length > rows.length;
  // A column without a heading counts as a column if most rows have a value in it.
  const isWide = !byCells || most(({ cells }) => lastFilled(cells) >= named);
  // Not by `Math.max(...)`, since the rows may outnumber the possible arguments of a function.
  const used = isWide ? rows.reduce((widest, { cells }) => Math.max(widest, lastFilled(cells) + 1), 0) : 0;
  const headings = Array.from({ length: Math.max(used, named) }, (_, i) => written[i] ?? '');
  if (headings.length > MOST_COLUMNS)
    throw new UnusableFile('file', sentences.tooManyColumns({ max: MOST_COLUMNS }));
  if (byCells && most(({ cells }) => cells.length >= named)) refuseShort(rows, named);
  return { headings, rows, remarks };
}

function refuseShort(rows: readonly TableRow[], expected: number): void {
  for (const row of rows)
    if (row.unreadable === undefined && row.cells.length < expected)
      row.unreadable = sentences.wrongLength({ found: row.cells.length, expected });
}

const lastFilled = (cells: readonly unknown[]): number => cells.findLastIndex((cell) => cell !== null);

async function readJsonLines(text: Buffer): Promise<Table> {
  const columns = new Map<string, number>();
  const rows: TableRow[] = [];
  let row = 0;
  let characters = 0;
  for await (const line of readLines(inOne(text))) {
    row += 1;
    const read = objectIn(line);
    if (read === undefined) continue;
    if ('key' in read) rows.push({ row, cells: [], unreadable: read });
    else {
      const cells: unknown[] = [];
      for (const [key, value] of Object.entries(read.object)) {
        if (!columns.has(key)) columns.set(key, columns.size);
        cells[columns.get(key) ?? 0] = value;
      }
      rows.push({ row, cells: Array.from(cells, (cell) => cell ?? null) });
    }
    if (columns.size > MOST_COLUMNS)
      throw new UnusableFile('file', sentences.tooManyColumns({ max: MOST_COLUMNS }));
    characters += line.text?.length ?? 0;
    assertTakes(rows, characters);
    if (row % SLICE === 0) await setImmediate();
  }
  if (rows.length === 0) throw new UnusableFile('file', sentences.empty());
  return { headings: [...columns.keys()], rows, remarks: [] };
}

/** The object in a line, or why the line cannot be read. undefined: empty. */
function objectIn(line: Line): { object: object } | Sentence | undefined {
  if (line.refused) return sentences[line.refused]();
  if (line.text.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(line.text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) return sentences.notAnObject();
    return isTooDeep(value) ? sentences.tooDeep() : { object: value };
  } catch {
    return sentences.notJson();
  }
}

/**
 * Deeper than any valid row, in which an idea’s title is in an object, in a list, in the row. Recursion into deeper
 * values would fail.
 */
const DEEPEST = 8;

function isTooDeep(value: object): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

function assertTakes(rows: readonly TableRow[], characters: number): void {
  // Some are above the first row with data: titles, the header.
  if (rows.length > MOST_ROWS + SAMPLE)
    throw new UnusableFile('file', sentences.tooManyRows({ max: MOST_ROWS }));
  if (characters > MOST_CHARACTERS) throw new UnusableFile('file', sentences.unpacksToTooMuch());
}
