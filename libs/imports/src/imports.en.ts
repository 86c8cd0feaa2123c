import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './imports.fr.js';

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

  notUtf8: 'The text is not UTF-8.',
  tooLong: 'The row is over 1 MB.',
  notJson: 'This is not valid JSON.',
  notAnObject: 'A JSON object is expected.',
  badQuotes: 'A quote is misplaced or never closed.',
  wrongLength: ({ found, expected }) => `${found} cell${found > 1 ? 's' : ''} instead of ${expected}.`,
  notYesOrNo: ({ cell }) => `“${cell}”: “yes” or “no” is expected.`,
  notAList: 'This is no valid JSON array. Separate the values by “|” instead.',
  ofField: ({ field, message }) => `${field}: ${message}`,
  alsoOfField: ({ before, field, message }) => `${before} ${field}: ${message}`,
};
