import type { Sentence } from '@passerelle/problems';
import { UnusableFile } from '../import-row.js';
import { sentences } from '../imports.sentences.js';
import { MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, type TableRow } from '../table.js';
import { dayOfSerial } from './date-formats.js';
import { RichText, withoutNumbers } from './read-strings.js';
import { readXml } from './read-xml.js';

/** The length, in characters, that a cell without a usable value adds, since the reason is stored. */
const PROBLEM = 40;

interface Surroundings {
  strings: readonly string[];
  dateStyles: ReadonlySet<number>;
  calendar: 1900 | 1904;
}

/** A cell that is being read. */
interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
  isFormula: boolean;
}

/** A range of merged cells, from 0. Both ends belong to it. */
interface Merged {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The non-empty rows of a sheet. The value of merged cells is in each of their rows. */
export async function readSheet(
  chunks: AsyncIterable<string>,
  surroundings: Surroundings,
): Promise<{ rows: TableRow[]; merged: number }> {
  const sheet = new SheetReader(surroundings);
  await readXml(chunks, sheet);
  return { rows: sheet.finished(), merged: sheet.merged.length };
}

class SheetReader {
  private readonly rows = new Map<number, TableRow>();
  readonly merged: Merged[] = [];
  private row: TableRow = { row: 0, cells: [] };
  private cell: OpenCell | undefined;
  private inline = new RichText();
  private reads: 'value' | 'inline' | undefined;
  /** Column of a cell without an own column number. */
  private nextColumn = 0;
  private characters = 0;
  private mergedRows = 0;

  constructor(private readonly surroundings: Surroundings) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f' && this.cell) this.cell.isFormula = true;
    else if (name === 'v') this.reads = 'value';
    else if (name === 'is') {
      this.inline.begin();
      this.reads = 'inline';
    } else if (name === 'mergeCell') this.noteMerged(attributes['ref'] ?? '');
    else if (this.reads === 'inline') this.inline.open(name);
  }

  text(text: string): void {
    if (this.reads === 'inline') this.inline.add(text);
    else if (this.reads === 'value' && this.cell) this.cell.value += text;
  }

  close(name: string): void {
    if (name === 'v') this.reads = undefined;
    else if (name === 'is') {
      this.reads = undefined;
      if (this.cell) this.cell.value = this.inline.end();
    } else if (this.reads === 'inline') this.inline.close(name);
    else if (name === 'c') this.closeCell();
    else if (name === 'row' && (this.row.cells.length > 0 || this.row.problems)) this.keepRow();
  }

  finished(): TableRow[] {
    for (const area of this.merged) this.fill(area);
    return [...this.rows.values()].toSorted((a, b) => a.row - b.row);
  }

  private openRow({ r }: Readonly<Record<string, string>>): void {
    this.row = { row: rowNumber(r) ?? this.row.row + 1, cells: [] };
    this.nextColumn = 0;
  }

  private openCell({ r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const column = columnIn(r) ?? this.nextColumn;
    this.nextColumn = column + 1;
    this.cell = { column, type: t, style: Number(s), value: '', isFormula: false };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = undefined;
    if (cell === undefined) return;
    const value = this.valueOf(cell);
    if (value === null) return;
    if (cell.column >= MOST_COLUMNS)
      throw new UnusableFile('file', sentences.tooManyColumns({ max: MOST_COLUMNS }));
    if (typeof value !== 'string') {
      (this.row.problems ??= []).push({ column: cell.column, message: value });
      this.count(PROBLEM);
      return;
    }
    while (this.row.cells.length < cell.column) this.row.cells.push(null);
    this.row.cells[cell.column] = value;
    this.count(value.length);
  }

  private count(characters: number): void {
    this.characters += characters;
    if (this.characters > MOST_CHARACTERS) throw new UnusableFile('file', sentences.unpacksToTooMuch());
  }

  private keepRow(): void {
    this.rows.set(this.row.row, this.row);
    // Some rows are above the first row with data: a title, the header.
    if (this.rows.size > MOST_ROWS + 20)
      throw new UnusableFile('file', sentences.tooManyRows({ max: MOST_ROWS }));
  }

  /** The text of the cell, or why it has no usable value. null: empty. */
  private valueOf({ type, style, value, isFormula }: OpenCell): string | Sentence | null {
    if (type === 'e') return sentences.errorInCell({ shown: value.slice(0, 20) });
    if (value === '') return isFormula && type !== 'str' ? sentences.formulaWithoutValue() : null;
    if (type === 's') return this.surroundings.strings[Number(value)] ?? null;
    if (type === 'b') return value === '1' ? 'oui' : 'non';
    if (type === 'd') return value.slice(0, 10);
    if (type !== 'n') return withoutNumbers(value);
    const number = Number(value);
    if (Number.isNaN(number)) return value;
    const { dateStyles, calendar } = this.surroundings;
    return (dateStyles.has(style) ? dayOfSerial(number, calendar) : undefined) ?? inDigits(number);
  }

  private noteMerged(reference: string): void {
    const [from = '', to = ''] = reference.split(':');
    const area = { top: rowIn(from), bottom: rowIn(to), left: columnIn(from), right: columnIn(to) };
    if (area.left === undefined || area.right === undefined) return;
    this.mergedRows += Math.max(0, area.bottom - area.top);
    // This many merged ranges can only be an attack, so further ones are ignored.
    if (this.mergedRows <= 2 * MOST_ROWS) this.merged.push(area as Merged);
  }

  /** People see the value of merged cells beside each of the rows, so each row gets it. Rows without other cells stay empty. */
  private fill({ top, bottom, left, right }: Merged): void {
    const value = this.rows.get(top)?.cells[left];
    if (typeof value !== 'string' || left !== right) return;
    for (let row = top + 1; row <= Math.min(bottom, top + MOST_ROWS); row++) {
      const cells = this.rows.get(row)?.cells;
      if (cells === undefined) continue;
      while (cells.length < left) cells.push(null);
      if (typeof cells[left] === 'string') continue;
      cells[left] = value;
      this.count(value.length);
    }
  }
}

/**
 * A number as people would type it. Above fifteen digits Excel has lost some, which the short form of the number
 * shows.
 */
const inDigits = (number: number): string => {
  if (!Number.isInteger(number)) return String(Number(number.toPrecision(15)));
  return Math.abs(number) < 1e15 ? number.toFixed(0) : number.toExponential();
};

/** The number of a column in "AB12", from 0. */
function columnIn(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const rowIn = (reference: string): number => rowNumber(/\d{1,7}$/.exec(reference)?.[0]) ?? 0;

/** A row number within the limits of Excel. undefined: invalid. */
function rowNumber(written: string | undefined): number | undefined {
  const number = Number(written);
  return Number.isInteger(number) && number > 0 && number <= 1_048_576 ? number : undefined;
}
