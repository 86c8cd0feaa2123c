import { withoutCapital } from './without-capital.js';

interface OfRow {
  file: string;
  row: number;
  problem: string;
}
interface Counted {
  count: number;
  first: string;
}

export const fr = {
  // A set as a whole.
  folderNeeded: ({ file }: { file: string }) =>
    `${file} est un fichier : donnez le dossier qui contient corpus.jsonl, queries.jsonl et qrels.tsv.`,
  nothingToMeasure: ({ file, qrels }: { file: string; qrels: string }) =>
    `Aucune requête de ${file} n’a de document jugé pertinent dans ${qrels} : il n’y a rien à mesurer.`,

  // A file and its rows.
  noSuchFile: ({ file }: { file: string }) => `Le fichier ${file} n’existe pas.`,
  cannotBeRead: ({ file, reason }: { file: string; reason: string }) =>
    `Le fichier ${file} n’a pas pu être lu (${reason}).`,
  ofFile: ({ file, problem }: { file: string; problem: string }) => `${file}, ${withoutCapital(problem)}`,
  ofRow: ({ file, row, problem }: OfRow) => `${file}, ligne ${row} : ${withoutCapital(problem)}`,
  fieldMissing: ({ field, known }: { field: string; known: readonly string[] }) =>
    `le champ « ${field} » manque (champs connus : ${known.join(', ')}).`,
  ofField: ({ field, problem }: { field: string; problem: string }) => `« ${field} » : ${problem}.`,
  identifierExpected: 'un identifiant est attendu, texte non vide ou nombre',
  identifierInexact:
    'un nombre qui n’est pas entier, ou trop grand, perd des chiffres : mettez l’identifiant entre guillemets',
  textExpected: 'un texte est attendu',
  wordsExpected: 'un mot ou une liste de mots est attendu',
  tagsExpected:
    'un objet de facettes, chacune avec un mot ou une liste de mots, ou une liste de mots est attendu',
  identifierTaken: ({ id }: { id: string }) => `l’identifiant « ${id} » est déjà pris.`,
  notUtf8: 'le texte n’est pas en UTF-8.',
  headerExpected: 'un en-tête est attendu : query-id, corpus-id, score.',
  judgementExpected:
    'trois colonnes séparées par des tabulations sont attendues : une requête, un document et un nombre entier.',
  judgedOtherwise: ({ document, query }: { document: string; query: string }) =>
    `« ${document} » est déjà jugé autrement pour « ${query} ».`,

  // Remarks, which change no figure.
  documentsAbsent: ({ count, first }: Counted) =>
    `Jugements sur des documents absents de corpus.jsonl : ${count} (premier : « ${first} »).`,
  queriesAbsent: ({ file, count, first }: Counted & { file: string }) =>
    `Jugements pour des requêtes absentes de ${file} : ${count} (premier : « ${first} »).`,
  queriesUnanswered: ({ count, first }: Counted) =>
    `Requêtes jugées sans document pertinent, qui ne comptent que parmi les prévenus : ${count} (première : « ${first} »).`,
  queriesNotJudged: ({ count, first }: Counted) =>
    `Requêtes sans aucun jugement, qui ne sont pas mesurées : ${count} (première : « ${first} »).`,
  queriesEmpty: ({ count, first }: Counted) =>
    `Requêtes dont le texte est vide : ${count} (première : « ${first} »).`,
};
