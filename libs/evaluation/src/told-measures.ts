import type { JudgedQuery } from './evaluation-set.js';

/** What is worth telling: of the pairs that the product would tell by itself, which are right by the judgements of a set. */
export interface ToldMeasures {
  /** How many pairs are told. */
  pairs: number;
  /** How many of them are right: they have the highest grade of the set. */
  right: number;
  /** How many of them are plausible: relevant, with a lower grade. */
  plausible: number;
  /** The share of those told that are right; 0 where nobody is told. */
  precision: number;
  /** The share of all right pairs that are told. */
  recall: number;
}

/** The highest grade of a set: what is right there. Where a set has one grade only, that is all that is relevant. */
export function highestGrade(queries: readonly Pick<JudgedQuery, 'judgements'>[]): number {
  return queries.reduce((highest, { judgements }) => Math.max(highest, ...judgements.values()), 0);
}

/**
 * Measures who is told, over all queries at once: a query that tells many counts more, as it does for those who are told.
 * @param told by query, the ids of those who would be told
 */
export function measureTold(
  told: readonly (readonly [Pick<JudgedQuery, 'judgements'>, readonly string[]])[],
): ToldMeasures {
  const highest = highestGrade(told.map(([query]) => query));
  const isRight = (grade: number): boolean => grade > 0 && grade === highest;
  const grades = told.flatMap(([{ judgements }, ids]) => ids.map((id) => judgements.get(id) ?? 0));
  const right = grades.filter(isRight).length;
  const allRight = told.flatMap(([{ judgements }]) => [...judgements.values()].filter(isRight)).length;
  return {
    pairs: grades.length,
    right,
    plausible: grades.filter((grade) => grade > 0 && !isRight(grade)).length,
    precision: grades.length === 0 ? 0 : right / grades.length,
    recall: allRight === 0 ? 0 : right / allRight,
  };
}
