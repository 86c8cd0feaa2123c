import type { JudgedQuery } from './evaluation-set.js';

/** Quality of the pairs of which the product would notify people, by the judgements of a set. */
export interface NotifiedMeasures {
  /** How many pairs cause a notice. */
  pairs: number;
  /** Right pairs among them: with the highest grade of the set. */
  right: number;
  /** Plausible pairs among them: relevant, with a lower grade. */
  plausible: number;
  /** Share of the notified pairs that are right; 0 if there is none. */
  precision: number;
  /** Share of all right pairs that are notified. */
  recall: number;
}

/**
 * The highest grade of a set. It makes a pair right. If the set has only one grade, all relevant pairs are right.
 */
export function highestGrade(queries: readonly Pick<JudgedQuery, 'judgements'>[]): number {
  return queries.reduce((highest, { judgements }) => Math.max(highest, ...judgements.values()), 0);
}

/**
 * Measures the notified pairs, over all queries at once. A query with many notified pairs counts more, as it does for
 * the notified people.
 * @param notified by query, the ids of the solvers who would be notified
 */
export function measureNotified(
  notified: readonly (readonly [Pick<JudgedQuery, 'judgements'>, readonly string[]])[],
): NotifiedMeasures {
  const highest = highestGrade(notified.map(([query]) => query));
  const isRight = (grade: number): boolean => grade > 0 && grade === highest;
  const grades = notified.flatMap(([{ judgements }, ids]) => ids.map((id) => judgements.get(id) ?? 0));
  const right = grades.filter(isRight).length;
  const allRight = notified.flatMap(([{ judgements }]) => [...judgements.values()].filter(isRight)).length;
  return {
    pairs: grades.length,
    right,
    plausible: grades.filter((grade) => grade > 0 && !isRight(grade)).length,
    precision: grades.length === 0 ? 0 : right / grades.length,
    recall: allRight === 0 ? 0 : right / allRight,
  };
}
