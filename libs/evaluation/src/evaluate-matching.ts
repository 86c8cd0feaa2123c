import { MatchCollection } from '@passerelle/matching-engine';
import type { TextLanguage } from '@passerelle/text';
import type { EvaluationSet } from './evaluation-set.js';
import { highestGrade, measureNotified, type NotifiedMeasures } from './notified-measures.js';
import { meanOf, measuredDepth, measureRanking, type RetrievalMeasures } from './retrieval-measures.js';
import { comparedTags, needOf, solverOf, typed, type Typing } from './set-documents.js';

/** Quality of an engine on a set: means over the queries, and the number of queries. */
export interface Evaluation extends RetrievalMeasures {
  queries: number;
}

/** The same for matching, with the pairs of which people would be notified. */
export interface MatchingEvaluation extends Evaluation {
  told: NotifiedMeasures;
}

/** Vectors of one encoder, by id. An entry without a vector gets no points for meaning. */
export interface SetVectors {
  documents: ReadonlyMap<string, Int8Array>;
  queries: ReadonlyMap<string, Int8Array>;
}

export interface EvaluationOptions extends Typing {
  /** The language of the texts; French by default. */
  language?: TextLanguage;
  /** Meaning of texts: vectors by the ids of documents and queries. Without vectors, meaning does not count. */
  vectors?: SetVectors;
}

/**
 * Measures the quality of the matching engine on a set. Its documents become solvers, its queries become needs, with
 * their tags. The order is measured for the queries with a relevant document. The notified solvers are measured for
 * all judged queries. It uses no database, no clock and no random numbers, so the same set gives the same figures.
 * @throws {RangeError} if the set has no query
 */
export function evaluateMatching(
  { documents, queries, unanswered }: EvaluationSet,
  { language = 'fr', vectors, ...typing }: EvaluationOptions = {},
): MatchingEvaluation {
  const judged = [...queries, ...unanswered];
  const compared = comparedTags(documents, judged);
  const collection = new MatchCollection({ tags: [...compared].map(withoutLabel) }, language);
  for (const document of documents)
    collection.putSolver({ ...solverOf(document, compared), vector: vectors?.documents.get(document.id) });
  // The needs are in the collection, since the mean of all their vectors is subtracted from each. Needs with typing
  // errors are used only for searches.
  for (const query of judged)
    collection.putNeed({ ...needOf(query, compared), vector: vectors?.queries.get(query.id) });

  const needs = typed(
    judged.map((query) => needOf(query, compared)),
    typing,
  ).map((need) => ({ ...need, vector: vectors?.queries.get(need.id) }));
  const highest = highestGrade(queries);
  const measured = queries.map((query, i) =>
    measureRanking(
      collection.bestSolvers(needs[i], measuredDepth).map(({ solverId }) => solverId),
      query.judgements,
      highest,
    ),
  );
  const notified = judged.map((query, i) => [query, collection.standingOut(needs[i])] as const);
  return { queries: queries.length, ...meanOf(measured), told: measureNotified(notified) };
}

/** A set's tags are codes. Without a label they are not detected in texts. */
function withoutLabel(id: string): { id: string; labels: []; synonyms: []; broaderId: undefined } {
  return { id, labels: [], synonyms: [], broaderId: undefined };
}
