import { type CatalogueLike, numbersIn } from '@passerelle/problems';
import type { fr } from './imports.fr.js';

const number = numbersIn('en');

export const en: CatalogueLike<typeof fr> = {
  noSuchFile: ({ path }) => `The file ${path} does not exist.`,
  isFolder: ({ path }) => `${path} is a folder: give a JSON Lines or CSV file.`,
  cannotBeRead: ({ path, reason }) => `The file ${path} could not be read (${reason}).`,
  empty: 'The file is empty.',
  headerUnreadable: 'The header line is unreadable: save the file as CSV, in UTF-8.',
  missingColumn: ({ column }) => `The column “${column}” is missing from the header.`,
  columnTwice: ({ column }) => `The column “${column}” is there twice in the header.`,
  unknownColumn: ({ column, known }) =>
    `“${column}” is not known and was left out. What is: ${known.join(', ')}.`,
  fileNotUtf8: 'The file is not UTF-8: save it as UTF-8 (in a spreadsheet, “CSV UTF-8”), then try again.',

  tooManyRows: ({ max }) => `This file has more than ${number(max)} rows: cut it into several files.`,
  tooManyColumns: ({ max }) => `This file has more than ${max} columns: keep only those to import.`,
  unpacksToTooMuch: 'This file holds too much text once opened: keep only the rows and columns to import.',
  damagedWorkbook:
    'This Excel file is damaged and does not open: open it in your spreadsheet, then save it again as .xlsx.',
  notAWorkbook:
    'This file is no Excel workbook (.xlsx). In your spreadsheet choose “Save as”, then “Excel workbook” or “CSV UTF-8”.',
  oldOrLockedWorkbook:
    'This workbook has the old format (.xls) or a password: save it as .xlsx, without a password.',
  notATable: 'This file is no table: send an Excel workbook (.xlsx), a CSV or a JSON Lines file.',
  onlyHeadings: 'This file has no row below its headings.',
  onlyThisSheet: ({ sheet, others }) =>
    `Only the sheet “${sheet}” is read. To import ${others.map((each) => `“${each}”`).join(', ')} too, send them apart.`,
  mergedCells: 'Some cells are merged: the value of a cell that spans several rows counts for each of them.',
  errorInCell: ({ shown }) => `The cell shows the error “${shown}”: mend its formula, or write the value.`,
  formulaWithoutValue:
    'The formula has no stored result: open the file in your spreadsheet, save it, then send it again.',
  shortenedNumber: ({ shown, length }) =>
    `The spreadsheet has shortened this number to “${shown}” and lost some of its digits. Give the column the Text format, then type the ${length} digits again.`,
  lostZeros: ({ shown, length, found }) =>
    `“${shown}” has ${found} digits instead of ${length}: the spreadsheet has probably taken the first zeros away. Give the column the Text format, then type the number again.`,

  notUtf8: 'The text is not UTF-8.',
  tooLong: 'The row is over 1 MB.',
  notJson: 'This is not valid JSON.',
  tooDeep: 'This JSON object holds too many lists within each other.',
  notAnObject: 'A JSON object is expected.',
  badQuotes: 'A quote is misplaced or never closed.',
  wrongLength: ({ found, expected }) => `${found} cell${found > 1 ? 's' : ''} instead of ${expected}.`,
  notYesOrNo: ({ cell }) => `“${cell}”: “yes” or “no” is expected.`,
  notAList: 'This is no valid JSON array. Separate the values by “|” instead.',
  ofField: ({ field, message }) => `${field}: ${message}`,
  alsoOfField: ({ before, field, message }) => `${before} ${field}: ${message}`,
};
