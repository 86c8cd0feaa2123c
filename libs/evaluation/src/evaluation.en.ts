import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './evaluation.fr.js';
import { withoutCapital } from './without-capital.js';

export const en: CatalogueLike<typeof fr> = {
  folderNeeded: ({ file }) =>
    `${file} is a file: give the folder that holds corpus.jsonl, queries.jsonl and qrels.tsv.`,
  nothingToMeasure: ({ file, qrels }) =>
    `No query of ${file} has a document judged relevant in ${qrels}: there is nothing to measure.`,

  noSuchFile: ({ file }) => `The file ${file} does not exist.`,
  cannotBeRead: ({ file, reason }) => `The file ${file} could not be read (${reason}).`,
  ofFile: ({ file, problem }) => `${file}: ${withoutCapital(problem)}`,
  ofRow: ({ file, row, problem }) => `${file}, line ${row}: ${withoutCapital(problem)}`,
  fieldMissing: ({ field, known }) => `the field “${field}” is missing (known fields: ${known.join(', ')}).`,
  ofField: ({ field, problem }) => `“${field}”: ${problem}.`,
  identifierExpected: 'an identifier is expected, a text that is not empty or a number',
  identifierInexact:
    'a number that is not whole, or too large, loses digits: put the identifier between quotes',
  textExpected: 'a text is expected',
  wordsExpected: 'a word or a list of words is expected',
  tagsExpected: 'an object of facets, each with a word or a list of words, or a list of words is expected',
  identifierTaken: ({ id }) => `the identifier “${id}” is taken already.`,
  notUtf8: 'the text is not UTF-8.',
  headerExpected: 'a header is expected: query-id, corpus-id, score.',
  judgementExpected: 'three columns separated by tabs are expected: a query, a document and a whole number.',
  judgedOtherwise: ({ document, query }) => `“${document}” is judged otherwise already for “${query}”.`,

  documentsAbsent: ({ count, first }) =>
    `Judgements on documents that corpus.jsonl lacks: ${count} (first: “${first}”).`,
  queriesAbsent: ({ file, count, first }) =>
    `Judgements for queries that ${file} lacks: ${count} (first: “${first}”).`,
  queriesUnanswered: ({ count, first }) =>
    `Judged queries without a relevant document, which count only among those notified: ${count} (first: “${first}”).`,
  queriesNotJudged: ({ count, first }) =>
    `Queries without any judgement, which are not measured: ${count} (first: “${first}”).`,
  queriesEmpty: ({ count, first }) => `Queries whose text is empty: ${count} (first: “${first}”).`,
};
