import type { Sentence } from '@passerelle/problems';
import { sentences } from './imports.sentences.js';
import { dayOfSerial } from './workbooks/date-formats.js';

/** Folds a heading or a word of a list for comparison: without case, accents, and signs between words. */
export const foldHeading = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Texts that a spreadsheet treats as a formula, including full-width signs. A guarded text matches too, so it is
 * guarded once more.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * Puts an apostrophe before a text that looks like a formula. Then no spreadsheet runs it, and none shows the
 * apostrophe.
 */
export const withGuard = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** The text without its guard. */
const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;

/** Rules that turn the cells of a table into values. JSON Lines needs no such rules, since it has types. */
export interface RowLayout {
  /** Every column, in the order of exports. Other columns cause a remark and are left out. */
  columns?: readonly string[];
  /** Columns without which a CSV is refused as a whole. */
  required?: readonly string[];
  /** Columns whose cells hold several values, separated by `|`, or a JSON array. */
  lists?: readonly string[];
  /** Whether values without `|` may also be separated by `;`, a comma or a new line, as people write them. */
  listsAsTyped?: boolean;
  /** Columns with yes or no: oui or non, vrai or faux, yes or no, true or false. */
  booleans?: readonly string[];
  /** Columns of days. A number in them counts days like Excel. */
  days?: readonly string[];
  /**
   * Columns of codes, with their number of digits, since a spreadsheet that treats a code as a number corrupts it.
   */
  digits?: Readonly<Record<string, number>>;
  /** Words that people write for the values of a column, folded (`foldHeading`). */
  words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The value of a cell, or the reason why it is not accepted. */
type CellValue = { value: unknown; problem?: never } | { value?: never; problem: Sentence };

/** @param cell not empty */
export function valueOfCell(column: string, cell: string, layout: RowLayout): CellValue {
  const { lists = [], listsAsTyped = false, booleans = [], days = [], digits = {}, words = {} } = layout;
  const text = withoutGuard(cell);
  const known = words[column] ?? {};
  const inOurWords = (item: unknown): unknown =>
    typeof item === 'string' && Object.hasOwn(known, foldHeading(item)) ? known[foldHeading(item)] : item;
  if (lists.includes(column)) {
    const items = itemsOf(text, listsAsTyped ? typed : barred);
    return items === undefined
      ? { problem: sentences.notAList() }
      : { value: column in words ? items.map(inOurWords) : items };
  }
  if (booleans.includes(column)) {
    const value = yesOrNo.get(text.toLowerCase());
    return value === undefined ? { problem: sentences.notYesOrNo({ cell: text }) } : { value };
  }
  if (days.includes(column) && isSerial(text)) return { value: dayOfSerial(Number(text)) ?? text };
  const length = digits[column];
  if (length !== undefined) {
    const spoilt = spoiltCode(text, length);
    if (spoilt !== undefined) return { problem: spoilt };
  }
  return { value: inOurWords(text) };
}

/** Numbers that Excel writes for days from 2009 to 2119. Other numbers are no days. */
const isSerial = (text: string): boolean => /^[4-7]\d{4}$/.test(text);

/** Why a typed code cannot be right. undefined: it may be right. Nobody can know which digits are missing. */
function spoiltCode(text: string, length: number): Sentence | undefined {
  const code = text.replace(/[\s\u00a0\u202f]/g, '');
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(code)) return sentences.shortenedNumber({ shown: text, length });
  if (/^\d+$/.test(code) && code.length < length && code.length >= length - 2)
    return sentences.lostZeros({ shown: text, length, found: code.length });
  return undefined;
}

/** The values of a cell. undefined: it begins like JSON but is no array. */
function itemsOf(cell: string, separator: RegExp): unknown[] | undefined {
  if (!/^[[{]/.test(cell))
    return cell.split(cell.includes('|') ? barred : separator).flatMap((item) => item.trim() || []);
  try {
    const items: unknown = JSON.parse(cell);
    return Array.isArray(items) ? items : undefined;
  } catch {
    return undefined;
  }
}

const barred = /\|/;
const typed = /[;,\n]/;

const yesOrNo = new Map([
  ['oui', true],
  ['vrai', true],
  ['yes', true],
  ['true', true],
  ['non', false],
  ['faux', false],
  ['no', false],
  ['false', false],
]);
