import { MatchCollection, type NeedDocument } from '@passerelle/matching-engine';
import { randomNumbers, type TextLanguage, withTypingErrors } from '@passerelle/text';
import { needOf, sharedTags, solverOf } from './set-documents.js';
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

export interface EvaluationOptions {
  /** The language of the texts; French by default. */
  language?: TextLanguage;
  /** Which share of the queries' words of five letters or more gets a typing error, in [0, 1]; 0 by default. */
  typos?: number;
  /** With the same seed, the typing errors are the same. */
  seed?: number;
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
  { language = 'fr', typos = 0, seed = 1, vectors }: EvaluationOptions = {},
): MatchingEvaluation {
  const shared = sharedTags(documents, queries);
  const collection = new MatchCollection({ tags: [...shared].map(withoutLabel) }, language);
  for (const document of documents)
    collection.putSolver({ ...solverOf(document, shared), vector: vectors?.documents.get(document.id) });
  // Needs are held, for what they have in common is taken away from each; those with typing errors are asked beside them.
  for (const query of queries)
    collection.putNeed({ ...needOf(query, shared), vector: vectors?.queries.get(query.id) });

  const random = randomNumbers(seed);
  const typed = (need: NeedDocument): NeedDocument => ({
    ...need,
    title: withTypingErrors(need.title, typos, random),
    description: withTypingErrors(need.description, typos, random),
  });
  const highest = highestGrade(queries);
  const told: [JudgedQuery, string[]][] = [];
  const measured = queries.map((query) => {
    const need = { ...typed(needOf(query, shared)), vector: vectors?.queries.get(query.id) };
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
