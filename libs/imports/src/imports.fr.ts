export const fr = {
  noSuchFile: ({ path }: { path: string }) => `Le fichier ${path} n’existe pas.`,
  isFolder: ({ path }: { path: string }) => `${path} est un dossier : indiquez un fichier JSON Lines ou CSV.`,
  cannotBeRead: ({ path, reason }: { path: string; reason: string }) =>
    `Le fichier ${path} n’a pas pu être lu (${reason}).`,
  empty: 'Le fichier est vide.',
  headerUnreadable: 'La ligne d’en-tête est illisible : enregistrez le fichier en CSV, en UTF-8.',
  missingColumn: ({ column }: { column: string }) => `La colonne « ${column} » manque dans l’en-tête.`,
  columnTwice: ({ column }: { column: string }) =>
    `La colonne « ${column} » est présente deux fois dans l’en-tête.`,
  unknownColumn: ({ column, known }: { column: string; known: readonly string[] }) =>
    `« ${column} » n’est pas connu et n’a pas été repris. Ce qui l’est : ${known.join(', ')}.`,
  fileNotUtf8:
    'Le fichier n’est pas en UTF-8 : enregistrez-le en UTF-8 (dans un tableur, « CSV UTF-8 »), puis recommencez.',

  // Of one row.
  notUtf8: 'Le texte n’est pas en UTF-8.',
  tooLong: 'La ligne dépasse 1 Mo.',
  notJson: 'Ce n’est pas du JSON valable.',
  notAnObject: 'Un objet JSON est attendu.',
  badQuotes: 'Un guillemet est mal placé ou n’est pas refermé.',
  wrongLength: ({ found, expected }: { found: number; expected: number }) =>
    `${found} cellule${found > 1 ? 's' : ''} au lieu de ${expected}.`,
  notYesOrNo: ({ cell }: { cell: string }) => `« ${cell} » : « oui » ou « non » est attendu.`,
  notAList: 'Ce n’est pas un tableau JSON valable. Séparez plutôt les valeurs par « | ».',
  ofField: ({ field, message }: { field: string; message: string }) => `${field}\u00a0: ${message}`,
  alsoOfField: ({ before, field, message }: { before: string; field: string; message: string }) =>
    `${before} ${field}\u00a0: ${message}`,
};
