import fs from 'node:fs';
import path from 'node:path';
import { readRows, UnusableFile } from '@passerelle/imports';
import type { Sentence } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from './evaluation.sentences.js';
import { isRelevant, type Judgements } from './retrieval-measures.js';

/** A document or a query of a set. */
export interface SetEntry {
  id: string;
  title: string;
  text: string;
  keywords: readonly string[];
  tags: readonly SetTag[];
}

/** A tag of a set, with its facet; '' if the tags are a plain list. */
export interface SetTag {
  facet: string;
  value: string;
}

/** A query with judged documents. */
export interface JudgedQuery extends SetEntry {
  judgements: Judgements;
}

/** Documents, queries, and the judgements which documents answer which query. */
export interface EvaluationSet {
  documents: readonly SetEntry[];
  /** The queries that can be measured, in the order of their file. Each has a relevant document. */
  queries: readonly JudgedQuery[];
  /** The judged queries without any relevant document. Everything found for them is wrong. */
  unanswered: readonly JudgedQuery[];
}

/** A set as read from its folder. */
export interface WrittenEvaluationSet extends EvaluationSet {
  /** Remarks that change no figure, for the author of the set. */
  remarks: readonly Sentence[];
}

/**
 * Reads the folder of an evaluation set, line by line.
 * - `corpus.jsonl` and `queries.jsonl`: an object `{id, title?, text, tags?, keywords?}` a line. `tags` is an object of
 *   facets with one value or a list of values, or a plain list.
 * - `qrels.tsv`: below a header, the id of a query, the id of a document and a whole number; relevant from 1 on.
 * @param queriesFile replaces `queries.jsonl`: a file of the folder, or else a path
 * @throws {UnusableFile} if a file has another format, naming the file and line; and if no query has a relevant document
 */
export async function readEvaluationSet(
  folder: string,
  queriesFile = 'queries.jsonl',
): Promise<WrittenEvaluationSet> {
  if (isFile(folder)) {
    throw new UnusableFile('file', sentences.folderNeeded({ file: folder }));
  }
  const inFolder = path.resolve(folder, queriesFile);
  const file = fs.existsSync(inFolder) || !fs.existsSync(queriesFile) ? inFolder : queriesFile;
  const documents = await readEntries(path.join(folder, 'corpus.jsonl'));
  const asked = await readEntries(file);
  const qrels = path.join(folder, 'qrels.tsv');
  const judgementsOf = await readJudgements(qrels);
  const judged = asked.flatMap((query): JudgedQuery | [] => {
    const judgements = judgementsOf.get(query.id);
    return judgements === undefined ? [] : { ...query, judgements };
  });
  const queries = judged.filter(hasRelevant);
  const unanswered = judged.filter((query) => !hasRelevant(query));
  if (queries.length === 0) {
    throw new UnusableFile('file', sentences.nothingToMeasure({ file, qrels }));
  }
  return {
    documents,
    queries,
    unanswered,
    remarks: remarksOn({ documents, asked, judgementsOf, unanswered, file }),
  };
}

function hasRelevant({ judgements }: JudgedQuery): boolean {
  return [...judgements.values()].some(isRelevant);
}

/** Other problems with a folder are reported when its files are read. */
function isFile(folder: string): boolean {
  try {
    return fs.statSync(folder).isFile();
  } catch {
    return false;
  }
}

interface SetAsRead {
  documents: readonly SetEntry[];
  /** All queries, whether or not they can be measured. */
  asked: readonly SetEntry[];
  judgementsOf: ReadonlyMap<string, Judgements>;
  unanswered: readonly JudgedQuery[];
  /** The file of the queries. */
  file: string;
}

function remarksOn({ documents, asked, judgementsOf, unanswered, file }: SetAsRead): Sentence[] {
  const idsOf = (entries: readonly SetEntry[]): Set<string> => new Set(entries.map(({ id }) => id));
  const [documentIds, askedIds] = [idsOf(documents), idsOf(asked)];
  const judgements = [...judgementsOf].flatMap(([query, judged]) =>
    [...judged.keys()].map((document) => ({ query, document })),
  );
  const lost = judgements.map(({ document }) => document).filter((id) => !documentIds.has(id));
  const unasked = judgements.map(({ query }) => query).filter((id) => !askedIds.has(id));
  const unjudged = asked.map(({ id }) => id).filter((id) => !judgementsOf.has(id));
  const empty = asked.filter((query) => query.text.trim() === '').map(({ id }) => id);
  return [
    ...counted(lost, sentences.documentsAbsent),
    ...counted(unasked, (found) => sentences.queriesAbsent({ file: path.basename(file), ...found })),
    ...counted(
      unanswered.map(({ id }) => id),
      sentences.queriesUnanswered,
    ),
    ...counted(unjudged, sentences.queriesNotJudged),
    ...counted(empty, sentences.queriesEmpty),
  ];
}

/** @returns no sentence if there are none */
function counted(
  [first, ...others]: readonly string[],
  say: (found: { count: number; first: string }) => Sentence,
): Sentence[] {
  return first === undefined ? [] : [say({ count: others.length + 1, first })];
}

const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const values = z
  .union([value, z.array(value)])
  .nullish()
  .transform((given) => [given ?? []].flat());
const entry = z.object({
  id: z.union([z.string().min(1), z.int()]).transform(String),
  title: z
    .string()
    .nullish()
    .transform((given) => given ?? ''),
  text: z.string(),
  keywords: values,
  tags: z
    .union([z.record(z.string(), values), z.array(value)])
    .nullish()
    .transform((given) => (Array.isArray(given) ? tagsOf({ '': given }) : tagsOf(given ?? {}))),
});

/** The expected content of a field of an entry. */
function expectedOf(field: string, given: unknown): Sentence {
  switch (field) {
    case 'id':
      return typeof given === 'number' ? sentences.identifierInexact() : sentences.identifierExpected();
    case 'keywords':
      return sentences.wordsExpected();
    case 'tags':
      return sentences.tagsExpected();
    default:
      return sentences.textExpected();
  }
}

function tagsOf(facets: Record<string, string[]>): SetTag[] {
  return Object.entries(facets).flatMap(([facet, given]) => given.map((one) => ({ facet, value: one })));
}

async function readEntries(file: string): Promise<SetEntry[]> {
  const entries = new Map<string, SetEntry>();
  try {
    for await (const { row, value: given, problem } of readRows(file)) {
      if (problem) {
        const { field, message } = problem;
        throw new UnusableFile(field, sentences.ofRow({ file, row, problem: message }));
      }
      const { success, data, error } = entry.safeParse(given);
      if (!success) throw refused(file, row, problemWith(given, String(error.issues[0]?.path[0])));
      if (entries.has(data.id)) throw refused(file, row, sentences.identifierTaken({ id: data.id }));
      entries.set(data.id, data);
    }
  } catch (error) {
    // Sentences about a whole file do not always name it.
    if (error instanceof UnusableFile && !error.message.includes(file))
      throw new UnusableFile(error.field, sentences.ofFile({ file, problem: error.sentence }));
    throw error;
  }
  return [...entries.values()];
}

const problemWith = (given: Record<string, unknown>, field: string): Sentence =>
  Object.hasOwn(given, field)
    ? sentences.ofField({ field, problem: expectedOf(field, given[field]) })
    : sentences.fieldMissing({ field, known: Object.keys(entry.shape) });

/** A relevance judgement is a whole number. Some tools write it as 1.0. */
const writtenGrade = /^[+-]?\d{1,9}(\.0+)?$/;

/** By query, then by document. */
async function readJudgements(file: string): Promise<Map<string, Map<string, number>>> {
  const judgements = new Map<string, Map<string, number>>();
  let hasHeader = false;
  let row = 0;
  for await (const line of linesOf(file)) {
    row += 1;
    if (line.trim() === '') continue;
    if (line.includes('\uFFFD')) throw refused(file, row, sentences.notUtf8());
    const columns = line.split('\t');
    if (!hasHeader) {
      // A line of judgements, even a wrong one, must not pass as the header and be left out.
      if (columns.length !== 3 || columns.some(isNumber))
        throw refused(file, row, sentences.headerExpected());
      hasHeader = true;
      continue;
    }
    const [queryId, documentId, score = '', ...more] = columns;
    const grade = Number(score);
    if (!writtenGrade.test(score.trim()) || more.length > 0 || queryId === '' || documentId === '') {
      throw refused(file, row, sentences.judgementExpected());
    }
    const ofQuery = judgements.get(queryId) ?? new Map<string, number>();
    const known = ofQuery.get(documentId);
    if (known !== undefined && known !== grade)
      throw refused(file, row, sentences.judgedOtherwise({ document: documentId, query: queryId }));
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
    const problem =
      error.code === 'ENOENT'
        ? sentences.noSuchFile({ file })
        : sentences.cannotBeRead({ file, reason: String(error.code) });
    throw new UnusableFile('file', problem);
  }
  yield rest;
}

const refused = (file: string, row: number, problem: Sentence): UnusableFile =>
  new UnusableFile('file', sentences.ofRow({ file, row, problem }));
