/**
 * Quality of a ranking by relevance judgements, each measure in [0, 1], in the definition of trec_eval: its
 * `ndcg_cut.10` and `ndcg_cut.5`, `recall.100`, `recip_rank` over the first ten, and `P.1`. `P.5` counts only
 * documents with the highest grade of the set.
 */
export interface RetrievalMeasures {
  /** Gain of the first ten, each divided by log2(rank + 1), as a share of the gain of the ideal order of all judged documents. */
  'ndcg@10': number;
  /** The share of all relevant documents that are among the first hundred. */
  'recall@100': number;
  /** One divided by the rank of the first relevant document; 0 if it is not among the first ten. */
  'mrr@10': number;
  /** Whether the first document is relevant: 1 or 0. */
  'p@1': number;
  /** The same gain for the first five, which people read. */
  'ndcg@5': number;
  /** Share of the first five with the highest grade of the set. */
  'p@5': number;
}

/**
 * Relevance of documents, by id. The number is the gain. A document with 0 or less, or without judgement, is not
 * relevant.
 */
export type Judgements = ReadonlyMap<string, number>;

/** The depth of a measured ranking. */
export const measuredDepth = 100;

const gainDepth = 10;
/** How many documents of a list people read. */
const readDepth = 5;

export function isRelevant(grade: number): boolean {
  return grade >= 1;
}

/**
 * Measures the ranking of one query.
 * @param ranking the ids of documents, best first, each at most once; may be empty
 * @param rightFrom the highest grade of the set; by default the highest of this query
 * @throws {RangeError} if no document is judged relevant, since there would be nothing to find
 */
export function measureRanking(
  ranking: readonly string[],
  judgements: Judgements,
  rightFrom?: number,
): RetrievalMeasures {
  const ideal = [...judgements.values()].filter(isRelevant).toSorted((a, b) => b - a);
  if (ideal.length === 0) throw new RangeError('A ranking can only be measured where a document is relevant');
  const grades = ranking.slice(0, measuredDepth).map((id) => judgements.get(id) ?? 0);
  const first = grades.findIndex(isRelevant);
  return {
    'ndcg@10': discountedGain(grades) / discountedGain(ideal),
    'recall@100': grades.filter(isRelevant).length / ideal.length,
    'mrr@10': first >= 0 && first < gainDepth ? 1 / (first + 1) : 0,
    'p@1': first === 0 ? 1 : 0,
    'ndcg@5': discountedGain(grades, readDepth) / discountedGain(ideal, readDepth),
    'p@5': grades.slice(0, readDepth).filter((grade) => grade >= (rightFrom ?? ideal[0])).length / readDepth,
  };
}

/**
 * The mean over queries, with equal weights.
 * @throws {RangeError} if there is no query
 */
export function meanOf(measured: readonly RetrievalMeasures[]): RetrievalMeasures {
  if (measured.length === 0) throw new RangeError('There is no mean of nothing');
  const mean = (name: keyof RetrievalMeasures): number =>
    measured.reduce((sum, measures) => sum + measures[name], 0) / measured.length;
  return {
    'ndcg@10': mean('ndcg@10'),
    'recall@100': mean('recall@100'),
    'mrr@10': mean('mrr@10'),
    'p@1': mean('p@1'),
    'ndcg@5': mean('ndcg@5'),
    'p@5': mean('p@5'),
  };
}

function discountedGain(grades: readonly number[], depth = gainDepth): number {
  return grades
    .slice(0, depth)
    .reduce((sum, grade, i) => (isRelevant(grade) ? sum + grade / Math.log2(i + 2) : sum), 0);
}
