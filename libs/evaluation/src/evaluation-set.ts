import fs from 'node:fs';
import path from 'node:path';
import { problemIn, readRows, UnusableFile } from '@passerelle/imports';
import { z } from 'zod';
import { isRelevant, type Judgements } from './retrieval-measures.js';

/** A document or a query of a set. */
export interface SetEntry {
  id: string;
  title: string;
  text: string;
  keywords: readonly string[];
  tags: readonly SetTag[];
}

/** A tag of a set, in the facet under which it stands; '' where tags are a plain list. */
export interface SetTag {
  facet: string;
  value: string;
}

/** A query for which at least one document is judged relevant. */
export interface JudgedQuery extends SetEntry {
  judgements: Judgements;
}

/** Documents, queries, and which of the ones answer the others. */
export interface EvaluationSet {
  documents: readonly SetEntry[];
  /** Those that can be measured, in the order of their file. */
  queries: readonly JudgedQuery[];
}

/** A set as its folder has it. */
export interface WrittenEvaluationSet extends EvaluationSet {
  /** What is odd about it and changes no figure, a sentence each, for whoever made it. */
  remarks: readonly string[];
}

/**
 * Reads the folder of an evaluation set, line by line: `corpus.jsonl` and `queries.jsonl`, an object
 * `{id, title?, text, tags?, keywords?}` a line, `tags` being an object of facets with one value or a list of them, or
 * a plain list; and `qrels.tsv`, below a header the id of a query, of a document and a whole number, relevant from 1 on.
 * @param queriesFile the queries to put instead of `queries.jsonl`: a file of the folder, or else a path
 * @throws {UnusableFile} if anything is not so, naming the file and line; and if no query has a relevant document
 */
export async function readEvaluationSet(
  folder: string,
  queriesFile = 'queries.jsonl',
): Promise<WrittenEvaluationSet> {
  if (isFile(folder)) {
    throw new UnusableFile(
      'file',
      `${folder} est un fichier : donnez le dossier qui contient corpus.jsonl, queries.jsonl et qrels.tsv.`,
    );
  }
  const inFolder = path.resolve(folder, queriesFile);
  const file = fs.existsSync(inFolder) || !fs.existsSync(queriesFile) ? inFolder : queriesFile;
  const documents = await readEntries(path.join(folder, 'corpus.jsonl'));
  const asked = await readEntries(file);
  const qrels = path.join(folder, 'qrels.tsv');
  const judgementsOf = await readJudgements(qrels);
  const queries = asked.flatMap((query): JudgedQuery | [] => {
    const judgements = judgementsOf.get(query.id);
    return judgements !== undefined && [...judgements.values()].some(isRelevant)
      ? { ...query, judgements }
      : [];
  });
  if (queries.length === 0) {
    throw new UnusableFile(
      'file',
      `Aucune requête de ${file} n’a de document jugé pertinent dans ${qrels} : il n’y a rien à mesurer.`,
    );
  }
  return {
    documents,
    queries,
    remarks: remarksOn({ documents, asked, judgementsOf, measured: queries, file }),
  };
}

/** What else may be wrong with a folder is told by whoever reads the files in it. */
function isFile(folder: string): boolean {
  try {
    return fs.statSync(folder).isFile();
  } catch {
    return false;
  }
}

interface SetAsRead {
  documents: readonly SetEntry[];
  /** Whether or not they can be measured. */
  asked: readonly SetEntry[];
  judgementsOf: ReadonlyMap<string, Judgements>;
  measured: readonly JudgedQuery[];
  /** Of the queries. */
  file: string;
}

function remarksOn({ documents, asked, judgementsOf, measured, file }: SetAsRead): string[] {
  const idsOf = (entries: readonly SetEntry[]): Set<string> => new Set(entries.map(({ id }) => id));
  const [documentIds, askedIds, measuredIds] = [idsOf(documents), idsOf(asked), idsOf(measured)];
  const judgements = [...judgementsOf].flatMap(([query, judged]) =>
    [...judged.keys()].map((document) => ({ query, document })),
  );
  const lost = judgements.map(({ document }) => document).filter((id) => !documentIds.has(id));
  const unasked = judgements.map(({ query }) => query).filter((id) => !askedIds.has(id));
  const unmeasured = asked.map(({ id }) => id).filter((id) => !measuredIds.has(id));
  const empty = asked.filter((query) => query.text.trim() === '').map(({ id }) => id);
  return [
    ...counted('Jugements sur des documents absents de corpus.jsonl', 'premier', lost),
    ...counted(`Jugements pour des requêtes absentes de ${path.basename(file)}`, 'premier', unasked),
    ...counted('Requêtes sans document jugé pertinent, qui ne sont pas mesurées', 'première', unmeasured),
    ...counted('Requêtes dont le texte est vide', 'première', empty),
  ];
}

/** @returns no sentence where there is none of them */
function counted(what: string, first: 'premier' | 'première', ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`${what} : ${ids.length} (${first} : « ${ids[0]} »).`];
}

const identifier = 'un identifiant est attendu, texte non vide ou nombre';
const text = z.string('un texte est attendu');
const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const values = z
  .union([value, z.array(value)], 'un mot ou une liste de mots est attendu')
  .nullish()
  .transform((given) => [given ?? []].flat());
const entry = z.object({
  id: z
    .union([z.string(), z.number()], identifier)
    .refine((id) => id !== '', identifier)
    .refine(
      (id) => typeof id === 'string' || Number.isSafeInteger(id),
      'un nombre qui n’est pas entier, ou trop grand, perd des chiffres : mettez l’identifiant entre guillemets',
    )
    .transform(String),
  title: text.nullish().transform((given) => given ?? ''),
  text,
  keywords: values,
  tags: z
    .union(
      [z.record(z.string(), values), z.array(value)],
      'un objet de facettes, chacune avec un mot ou une liste de mots, ou une liste de mots est attendu',
    )
    .nullish()
    .transform((given) => (Array.isArray(given) ? tagsOf({ '': given }) : tagsOf(given ?? {}))),
});

function tagsOf(facets: Record<string, string[]>): SetTag[] {
  return Object.entries(facets).flatMap(([facet, given]) => given.map((one) => ({ facet, value: one })));
}

async function readEntries(file: string): Promise<SetEntry[]> {
  const entries = new Map<string, SetEntry>();
  try {
    for await (const { row, value: given, problem } of readRows(file)) {
      if (problem) {
        const { field, message } = problemIn({ row, ...problem }, 'fr');
        throw new UnusableFile(field, within(`${file}, ligne ${row}`, message, ' : '));
      }
      const { success, data, error } = entry.safeParse(given);
      if (!success) {
        const [issue] = error.issues;
        const field = String(issue?.path[0]);
        const isMissing = !Object.hasOwn(given, field);
        throw refused(
          file,
          row,
          isMissing
            ? `le champ « ${field} » manque (champs connus : ${Object.keys(entry.shape).join(', ')}).`
            : `« ${field} » : ${issue?.message}.`,
        );
      }
      if (entries.has(data.id)) throw refused(file, row, `l’identifiant « ${data.id} » est déjà pris.`);
      entries.set(data.id, data);
    }
  } catch (error) {
    // Not every sentence about a whole file names it.
    if (error instanceof UnusableFile && !error.message.includes(file))
      throw new UnusableFile(error.field, within(file, error.message));
    throw error;
  }
  return [...entries.values()];
}

/** A relevance judgement is a whole number; some tools write it as 1.0. */
const writtenGrade = /^[+-]?\d{1,9}(\.0+)?$/;

/** By query, then by document. */
async function readJudgements(file: string): Promise<Map<string, Map<string, number>>> {
  const judgements = new Map<string, Map<string, number>>();
  let hasHeader = false;
  let row = 0;
  for await (const line of linesOf(file)) {
    row += 1;
    if (line.trim() === '') continue;
    if (line.includes('\uFFFD')) throw refused(file, row, 'le texte n’est pas en UTF-8.');
    const columns = line.split('\t');
    if (!hasHeader) {
      // A line of judgements, even a wrong one, is not to be taken for the header and left out.
      if (columns.length !== 3 || columns.some(isNumber))
        throw refused(file, row, 'un en-tête est attendu : query-id, corpus-id, score.');
      hasHeader = true;
      continue;
    }
    const [queryId, documentId, score = '', ...more] = columns;
    const grade = Number(score);
    if (!writtenGrade.test(score.trim()) || more.length > 0 || queryId === '' || documentId === '') {
      throw refused(
        file,
        row,
        'trois colonnes séparées par des tabulations sont attendues : une requête, un document et un nombre entier.',
      );
    }
    const ofQuery = judgements.get(queryId) ?? new Map<string, number>();
    const known = ofQuery.get(documentId);
    if (known !== undefined && known !== grade)
      throw refused(file, row, `« ${documentId} » est déjà jugé autrement pour « ${queryId} ».`);
    judgements.set(queryId, ofQuery.set(documentId, grade));
  }
  return judgements;
}

function isNumber(written: string): boolean {
  return written.trim() !== '' && !Number.isNaN(Number(written.replace(',', '.')));
}

async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const chunk of fs.createReadStream(file, 'utf8')) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
    throw new UnusableFile(
      'file',
      error.code === 'ENOENT'
        ? `Le fichier ${file} n’existe pas.`
        : `Le fichier ${file} n’a pas pu être lu (${String(error.code)}).`,
    );
  }
  yield rest;
}

function refused(file: string, row: number, rule: string): UnusableFile {
  return new UnusableFile('file', `${file}, ligne ${row} : ${rule}`);
}

/** A sentence about a file that does not name it, told within one that does. */
function within(where: string, sentence: string, separator = ', '): string {
  return `${where}${separator}${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
