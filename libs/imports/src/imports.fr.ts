import { numbersIn } from '@passerelle/problems';

const number = numbersIn('fr');

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

  // Files that people send on the web.
  tooManyRows: ({ max }: { max: number }) =>
    `Ce fichier a plus de ${number(max)} lignes : coupez-le en plusieurs fichiers.`,
  tooManyColumns: ({ max }: { max: number }) =>
    `Ce fichier a plus de ${max} colonnes : ne gardez que celles à reprendre.`,
  unpacksToTooMuch:
    'Ce fichier contient trop de texte une fois ouvert : ne gardez que les lignes et les colonnes à reprendre.',
  damagedWorkbook:
    'Ce fichier Excel est abîmé et ne s’ouvre pas : ouvrez-le dans votre tableur, puis enregistrez-le de nouveau en .xlsx.',
  notAWorkbook:
    'Ce fichier n’est pas un classeur Excel (.xlsx). Depuis votre tableur, choisissez « Enregistrer sous », puis « Classeur Excel » ou « CSV UTF-8 ».',
  oldOrLockedWorkbook:
    'Ce classeur est au format ancien (.xls) ou protégé par un mot de passe : enregistrez-le en .xlsx, sans mot de passe.',
  notATable:
    'Ce fichier n’est pas un tableau : envoyez un classeur Excel (.xlsx), un CSV ou un fichier JSON Lines.',
  onlyHeadings: 'Ce fichier n’a pas de ligne sous ses titres de colonnes.',
  onlyThisSheet: ({ sheet, others }: { sheet: string; others: readonly string[] }) =>
    `Seule la feuille « ${sheet} » est lue. Pour reprendre aussi ${others.map((each) => `« ${each} »`).join(', ')}, envoyez-les à part.`,
  mergedCells:
    'Des cellules sont fusionnées : la valeur d’une cellule fusionnée sur plusieurs lignes est reprise pour chacune.',
  errorInCell: ({ shown }: { shown: string }) =>
    `La cellule affiche l’erreur « ${shown} » : corrigez sa formule, ou écrivez la valeur.`,
  formulaWithoutValue:
    'La formule n’a pas de résultat enregistré : ouvrez le fichier dans votre tableur, enregistrez-le, puis renvoyez-le.',
  shortenedNumber: ({ shown, length }: { shown: string; length: number }) =>
    `Le tableur a abrégé ce numéro en « ${shown} » et en a perdu des chiffres. Mettez la colonne au format Texte, puis ressaisissez les ${length} chiffres.`,
  lostZeros: ({ shown, length, found }: { shown: string; length: number; found: number }) =>
    `« ${shown} » a ${found} chiffres au lieu de ${length} : le tableur a sans doute retiré les zéros du début. Mettez la colonne au format Texte, puis ressaisissez le numéro.`,

  // Problems with one row.
  notUtf8: 'Le texte n’est pas en UTF-8.',
  tooLong: 'La ligne dépasse 1 Mo.',
  notJson: 'Ce n’est pas du JSON valable.',
  tooDeep: 'Cet objet JSON contient trop de listes les unes dans les autres.',
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
