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
  unknownColumn(column: string, known: readonly string[]): string;
  fileNotUtf8: string;
  notUtf8: string;
  tooLong: string;
  notJson: string;
  notAnObject: string;
  badQuotes: string;
  wrongLength(found: number, expected: number): string;
  notYesOrNo(cell: string): string;
  notAList: string;
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
    unknownColumn: (column, known) =>
      `« ${column} » n’est pas connu et n’a pas été repris. Ce qui l’est : ${known.join(', ')}.`,
    fileNotUtf8:
      'Le fichier n’est pas en UTF-8 : enregistrez-le en UTF-8 (dans un tableur, « CSV UTF-8 »), puis recommencez.',
    notUtf8: 'Le texte n’est pas en UTF-8.',
    tooLong: 'La ligne dépasse 1 Mo.',
    notJson: 'Ce n’est pas du JSON valable.',
    notAnObject: 'Un objet JSON est attendu.',
    badQuotes: 'Un guillemet est mal placé ou n’est pas refermé.',
    wrongLength: (found, expected) => `${found} cellule${found > 1 ? 's' : ''} au lieu de ${expected}.`,
    notYesOrNo: (cell) => `« ${cell} » : « oui » ou « non » est attendu.`,
    notAList: 'Ce n’est pas un tableau JSON valable. Séparez plutôt les valeurs par « | ».',
  },
  en: {
    noSuchFile: (path) => `The file ${path} does not exist.`,
    isFolder: (path) => `${path} is a folder: give a JSON Lines or CSV file.`,
    cannotBeRead: (path, reason) => `The file ${path} could not be read (${reason}).`,
    empty: 'The file is empty.',
    headerUnreadable: 'The header line is unreadable: save the file as CSV, in UTF-8.',
    missingColumn: (column) => `The column “${column}” is missing from the header.`,
    columnTwice: (column) => `The column “${column}” is there twice in the header.`,
    unknownColumn: (column, known) =>
      `“${column}” is not known and was left out. What is: ${known.join(', ')}.`,
    fileNotUtf8: 'The file is not UTF-8: save it as UTF-8 (in a spreadsheet, “CSV UTF-8”), then try again.',
    notUtf8: 'The text is not UTF-8.',
    tooLong: 'The row is over 1 MB.',
    notJson: 'This is not valid JSON.',
    notAnObject: 'A JSON object is expected.',
    badQuotes: 'A quote is misplaced or never closed.',
    wrongLength: (found, expected) => `${found} cell${found > 1 ? 's' : ''} instead of ${expected}.`,
    notYesOrNo: (cell) => `“${cell}”: “yes” or “no” is expected.`,
    notAList: 'This is no valid JSON array. Separate the values by “|” instead.',
  },
};
