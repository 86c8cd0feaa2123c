import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { fullScore, keepThreshold, type ScoreParts } from '@passerelle/matching-engine';
import type { DismissalReason } from '../dismissals/match-dismissal.entity.js';
import type { Grade } from '../match-judgement.entity.js';
import type { LearningPair } from './acceptance.js';
import type { OutcomeOfPair } from './pair-outcome.entity.js';

/** Source of a grade. `judged`: the judgements of curators. */
export type GradeSource = 'judged' | 'introduction' | 'dismissal' | 'interest';

/** Weight of a grade from each source. An answer to the question itself counts more than actions on a match. */
export const sourceWeights: Readonly<Record<GradeSource, number>> = {
  judged: 1,
  introduction: 0.5,
  dismissal: 0.5,
  interest: 0.25,
};

/** A grade and its source. */
export interface NetworkGrade {
  grade: Grade;
  source: GradeSource;
}

/** Judgements, outcome and dismissals of a pair. */
export interface KnownOfPair {
  /** The grades of the curators who judged the pair, one for each curator. */
  grades: readonly number[];
  outcome: OutcomeOfPair | null;
  /** Reasons of the valid dismissals. */
  dismissals: readonly DismissalReason[];
}

/** A pair that the network has graded, with its stored score. */
export interface GradedPair extends LearningPair, NetworkGrade {
  /** The points of each part of the score. */
  parts: Partial<ScoreParts>;
}

const byOutcome: Readonly<Record<OutcomeOfPair, NetworkGrade>> = {
  succeeded: { grade: 2, source: 'introduction' },
  accepted: { grade: 2, source: 'introduction' },
  proposed: { grade: 1, source: 'introduction' },
  fruitless: { grade: 1, source: 'introduction' },
  unfit: { grade: 0, source: 'introduction' },
  interested: { grade: 1, source: 'interest' },
};

/** Reasons that do not show whether the solver could answer the need. */
const besideTheMatter: readonly DismissalReason[] = ['wrong_territory', 'already_in_contact'];

/**
 * The network's grade of a pair. If curators have graded the pair, it is the mean of their grades, rounded to the
 * nearest grade. A half is rounded down, so doubt counts against the pair. Otherwise the grade comes from the outcome
 * of the introduction, else from a dismissal, else from the solver's interest. undefined: there is none of these.
 */
export function networkGrade({ grades, outcome, dismissals }: KnownOfPair): NetworkGrade | undefined {
  if (grades.length > 0) {
    const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
    return { grade: Math.ceil(mean - 0.5) as Grade, source: 'judged' };
  }
  const fromOutcome = outcome === null ? undefined : byOutcome[outcome];
  if (fromOutcome?.source === 'introduction') return fromOutcome;
  if (dismissals.some((reason) => !besideTheMatter.includes(reason)))
    return { grade: 0, source: 'dismissal' };
  return fromOutcome;
}

interface Row extends KnownOfPair {
  need_id: string;
  solver_id: string;
  parts: Partial<ScoreParts>;
  field: number | null;
}

/** The field: the places of a need's list with whose mean a pair is compared to stand out. */
const fieldFrom = 21;
const fieldUntil = 50;
/** The points that count for a place without a match. */
const emptyPlace = Math.round(keepThreshold * fullScore);

/**
 * SQL of a CTE named `field`: the mean points of the 21st to the 50th best match of each need. A place without a match counts as the lowest
 * stored points.
 * @param needs a condition on `match`
 */
export const fieldOfNeedsSql = (needs: string): string => `
  field AS (
    SELECT need_id,
      (coalesce(sum(points) FILTER (WHERE place >= ${fieldFrom}), 0)
        + ${emptyPlace} * least(${fieldUntil - fieldFrom + 1}, greatest(0, ${fieldUntil} - max(place))))::float8
        / ${fieldUntil - fieldFrom + 1} AS points
    FROM (
      SELECT need_id, computed AS points, row_number() OVER (PARTITION BY need_id ORDER BY computed DESC, id) AS place
      FROM (
        SELECT id, need_id, points - coalesce((reasons #>> '{parts,acceptance}')::int, 0) AS computed
        FROM match WHERE state = 'current' AND ${needs}) AS scored) AS places
    WHERE place <= ${fieldUntil}
    GROUP BY need_id)`;

/**
 * All grades of pairs in the network, for learning. Judgements of curators take precedence over answers of the
 * parties.
 */
@Injectable()
export class NetworkGrades {
  constructor(private readonly database: Database) {}

  /**
   * The pairs with a stored match and a grade, by need and solver. Their scores do not include acceptance, so that learning does not learn
   * from its own results.
   */
  async all(): Promise<GradedPair[]> {
    const rows = await this.database.manager.query<Row[]>(
      `WITH ${fieldOfNeedsSql(`need_id IN (
          SELECT graded.need_id FROM match AS graded
            JOIN match_judgement AS judgement ON judgement.match_id = graded.id
          UNION SELECT graded.need_id FROM match AS graded
            JOIN match_dismissal AS dismissal ON dismissal.match_id = graded.id
          UNION SELECT need_id FROM pair_outcome)`)}
       SELECT match.need_id, match.solver_id, match.reasons -> 'parts' AS parts, field.points AS field,
         judged.grades, dismissed.reasons AS dismissals, pair_outcome.outcome
       FROM match
         LEFT JOIN LATERAL (SELECT coalesce(array_agg(grade::int), '{}') AS grades
           FROM match_judgement WHERE match_id = match.id) AS judged ON true
         LEFT JOIN LATERAL (SELECT coalesce(array_agg(reason), '{}') AS reasons
           FROM match_dismissal WHERE match_id = match.id AND taken_back_at IS NULL) AS dismissed ON true
         LEFT JOIN pair_outcome ON pair_outcome.need_id = match.need_id AND pair_outcome.solver_id = match.solver_id
         LEFT JOIN field ON field.need_id = match.need_id
       WHERE EXISTS (SELECT FROM match_judgement WHERE match_id = match.id)
         OR EXISTS (SELECT FROM match_dismissal WHERE match_id = match.id AND taken_back_at IS NULL)
         OR pair_outcome.outcome IS NOT NULL
       ORDER BY match.need_id, match.solver_id`,
    );
    return rows.flatMap((row) => {
      const grade = networkGrade(row);
      return grade === undefined ? [] : [gradedPair(row, grade)];
    });
  }
}

function gradedPair({ need_id, solver_id, parts, field }: Row, grade: NetworkGrade): GradedPair {
  const points = pointsLearnedFrom(parts);
  return {
    ...grade,
    needId: need_id,
    solverId: solver_id,
    parts,
    ...featuresOf(points, field),
    right: grade.grade === 2,
    weight: sourceWeights[grade.source],
  };
}

/** The points of a score without acceptance. */
export function pointsLearnedFrom(parts: Partial<ScoreParts>): number {
  const { acceptance: _, ...computed } = parts;
  return Object.values(computed).reduce((sum, points) => sum + points, 0);
}

/**
 * Features of a probability, in thousands of points.
 * @param field the mean of the need's field; null: the need has no current match
 */
export function featuresOf(points: number, field: number | null): { score: number; gap: number } {
  return { score: points / 1_000, gap: (points - (field ?? emptyPlace)) / 1_000 };
}
