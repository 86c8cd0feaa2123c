import { MatchCollection } from '@passerelle/matching-engine';
import type { TextLanguage } from '@passerelle/text';
import { needOf, sharedTags, solverOf, typed, type Typing } from './set-documents.js';
import type { EvaluationSet, JudgedQuery } from './evaluation-set.js';
import { meanOf, measuredDepth, measureRanking, type RetrievalMeasures } from './retrieval-measures.js';
import { highestGrade, measureTold, type ToldMeasures } from './told-measures.js';

/** How good an engine is on a set: means over the queries, and how many there are. */
export interface Evaluation extends RetrievalMeasures {
  queries: number;
}

/** The same of matching, with who would be told. */
export interface MatchingEvaluation extends Evaluation {
  told: ToldMeasures;
}

/** Vectors of one encoder, by id; an entry without one has no points by meaning. */
export interface SetVectors {
  documents: ReadonlyMap<string, Int8Array>;
  queries: ReadonlyMap<string, Int8Array>;
}

export interface EvaluationOptions extends Typing {
  /** The language of the texts; French by default. */
  language?: TextLanguage;
  /** What texts mean: vectors by the ids of documents and queries. Without them, meaning does not count. */
  vectors?: SetVectors;
}

/**
 * Measures how good the matching engine is on a set: its documents become solvers, its queries needs, with their tags.
 * It uses no database, no clock and no chance: the same set gives the same figures.
 * @throws {RangeError} if the set has no query
 */
export function evaluateMatching(
  { documents, queries }: EvaluationSet,
  { language = 'fr', vectors, ...typing }: EvaluationOptions = {},
): MatchingEvaluation {
  const shared = sharedTags(documents, queries);
  const collection = new MatchCollection({ tags: [...shared].map(withoutLabel) }, language);
  for (const document of documents)
    collection.putSolver({ ...solverOf(document, shared), vector: vectors?.documents.get(document.id) });
  // Needs are held, for what they have in common is taken away from each; those with typing errors are asked beside them.
  for (const query of queries)
    collection.putNeed({ ...needOf(query, shared), vector: vectors?.queries.get(query.id) });

  const needs = typed(
    queries.map((query) => needOf(query, shared)),
    typing,
  );
  const highest = highestGrade(queries);
  const told: [JudgedQuery, string[]][] = [];
  const measured = queries.map((query, i) => {
    const need = { ...needs[i], vector: vectors?.queries.get(query.id) };
    const best = collection.bestSolvers(need, measuredDepth);
    told.push([query, collection.standingOut(need)]);
    return measureRanking(
      best.map(({ solverId }) => solverId),
      query.judgements,
      highest,
    );
  });
  return { queries: queries.length, ...meanOf(measured), told: measureTold(told) };
}

/** A set's tags are codes: without a label they are not detected in texts. */
function withoutLabel(id: string): { id: string; labels: []; synonyms: []; broaderId: undefined } {
  return { id, labels: [], synonyms: [], broaderId: undefined };
}
