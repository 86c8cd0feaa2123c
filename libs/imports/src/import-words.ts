import type { Language } from '@passerelle/config';

/** What a reader of files says, in each language of the command line. */
export interface ImportWords {
  noSuchFile(path: string): string;
  isFolder(path: string): string;
  cannotBeRead(path: string, reason: string): string;
  empty: string;
  headerUnreadable: string;
  missingColumn(column: string): string;
  columnTwice(column: string): string;
  notUtf8(row: number): string;
  tooLong(row: number): string;
  notJson(row: number): string;
  notAnObject(row: number): string;
  badQuotes(row: number): string;
  wrongLength(row: number, found: number, expected: number): string;
  notYesOrNo(row: number): string;
}

export const importWords: Record<Language, ImportWords> = {
  fr: {
    noSuchFile: (path) => `Le fichier ${path} n’existe pas.`,
    isFolder: (path) => `${path} est un dossier : indiquez un fichier JSON Lines ou CSV.`,
    cannotBeRead: (path, reason) => `Le fichier ${path} n’a pas pu être lu (${reason}).`,
    empty: 'Le fichier est vide.',
    headerUnreadable: 'La ligne d’en-tête est illisible : enregistrez le fichier en CSV, en UTF-8.',
    missingColumn: (column) => `La colonne « ${column} » manque dans l’en-tête.`,
    columnTwice: (column) => `La colonne « ${column} » est présente deux fois dans l’en-tête.`,
    notUtf8: (row) => `Ligne ${row} : le texte n’est pas en UTF-8.`,
    tooLong: (row) => `Ligne ${row} : elle dépasse 1 Mo.`,
    notJson: (row) => `Ligne ${row} : ce n’est pas du JSON valable.`,
    notAnObject: (row) => `Ligne ${row} : un objet JSON est attendu.`,
    badQuotes: (row) => `Ligne ${row} : un guillemet est mal placé ou n’est pas refermé.`,
    wrongLength: (row, found, expected) =>
      `Ligne ${row} : ${found} cellule${found > 1 ? 's' : ''} au lieu de ${expected}.`,
    notYesOrNo: (row) => `Ligne ${row} : « oui » ou « non » est attendu.`,
  },
  en: {
    noSuchFile: (path) => `The file ${path} does not exist.`,
    isFolder: (path) => `${path} is a folder: give a JSON Lines or CSV file.`,
    cannotBeRead: (path, reason) => `The file ${path} could not be read (${reason}).`,
    empty: 'The file is empty.',
    headerUnreadable: 'The header line is unreadable: save the file as CSV, in UTF-8.',
    missingColumn: (column) => `The column “${column}” is missing from the header.`,
    columnTwice: (column) => `The column “${column}” is there twice in the header.`,
    notUtf8: (row) => `Row ${row}: the text is not UTF-8.`,
    tooLong: (row) => `Row ${row}: it is over 1 MB.`,
    notJson: (row) => `Row ${row}: this is not valid JSON.`,
    notAnObject: (row) => `Row ${row}: a JSON object is expected.`,
    badQuotes: (row) => `Row ${row}: a quote is misplaced or never closed.`,
    wrongLength: (row, found, expected) =>
      `Row ${row}: ${found} cell${found > 1 ? 's' : ''} instead of ${expected}.`,
    notYesOrNo: (row) => `Row ${row}: “yes” or “no” is expected.`,
  },
};
