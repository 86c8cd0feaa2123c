import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { type Acceptance, acceptanceByOtherNeeds, acceptanceNumbers, needsToLearn } from './acceptance.js';
import { calibrate, calibrationError, pairsToCalibrate, probabilityOf } from './calibration.js';
import { type AcceptanceState, LearningRun } from './learning-run.entity.js';
import { type GradedPair, NetworkGrades } from './network-grades.js';
import {
  type CandidateWeights,
  compare,
  type Comparison,
  gainsByNeed,
  meanOf,
  pointsToday,
  pointsWith,
} from './own-evaluation.js';

/** How good the order is, measured on the network's own judgements. */
export interface OwnEvaluation {
  judgedNeeds: number;
  judgedPairs: number;
  /** The needs on which the order can be measured, and the mean nDCG@10 of today's order; 0 if there are none. */
  measuredNeeds: number;
  today: number;
  /**
   * The gain by acceptance, where the points for each need are learned from the other needs. undefined: too few
   * judged needs.
   */
  acceptance: Comparison | undefined;
  /** The gain by the given weights. undefined: no weights were given. */
  weights: Comparison | undefined;
  /** The error of the probabilities, in [0, 1]. undefined: too few judged pairs. */
  calibrationError: number | undefined;
}

/** Learns from the network's grades of pairs, and measures the order by them. */
@Injectable()
export class LearningService {
  constructor(
    private readonly database: Database,
    private readonly grades: NetworkGrades,
    private readonly clock: Clock,
  ) {}

  /** The last results. null: nothing was learned yet. */
  latest(): Promise<LearningRun | null> {
    return this.database.manager
      .find(LearningRun, { order: { madeAt: 'DESC', id: 'DESC' }, take: 1 })
      .then(([run]) => run ?? null);
  }

  /**
   * Learns again from all grades. Acceptance is used only if it improves the order of the judged pairs, where the points for each need are
   * learned from the other needs. Scores change when matches are computed again.
   */
  async learn(): Promise<LearningRun> {
    const pairs = await this.grades.all();
    const { needs: judgedNeeds, pairs: judgedPairs } = judgedAmong(pairs);
    const comparison = judgedNeeds < needsToLearn ? undefined : comparisonOfAcceptance(pairs);
    const curve = judgedPairs < pairsToCalibrate ? undefined : calibrate(pairs);
    const state = stateOf(comparison);
    const run: LearningRun = Object.assign(new LearningRun(), {
      id: newId(),
      madeAt: this.clock.now(),
      judgedNeeds,
      judgedPairs,
      acceptance: state,
      gainWithout: comparison?.before ?? null,
      gainWith: comparison?.after ?? null,
      intercept: curve?.intercept ?? null,
      scoreSlope: curve?.score ?? null,
      gapSlope: curve?.gap ?? null,
    });
    const numbers = state === 'in_use' ? acceptanceNumbers(pairs) : new Map<string, Acceptance>();
    await this.database.transaction(async (tx) => {
      await this.store(tx, numbers, run.madeAt);
      await tx.manager.insert(LearningRun, run);
    });
    return run;
  }

  /** Measures today's order, and candidate weights if given, on the network's own grades. Changes nothing. */
  async evaluate(candidate?: CandidateWeights): Promise<OwnEvaluation> {
    const pairs = await this.grades.all();
    const { needs: judgedNeeds, pairs: judgedPairs } = judgedAmong(pairs);
    const gains = gainsByNeed(pairs, pointsToday);
    return {
      judgedNeeds,
      judgedPairs,
      measuredNeeds: gains.size,
      today: meanOf([...gains.values()]),
      acceptance: judgedNeeds < needsToLearn ? undefined : comparisonOfAcceptance(pairs),
      weights: candidate && compare(gains, gainsByNeed(pairs, pointsWith(candidate))),
      calibrationError: judgedPairs < pairsToCalibrate ? undefined : errorByOtherPairs(pairs),
    };
  }

  /** Replaces the acceptance of all solvers. A solver that was deleted in the meantime gets no row. */
  private async store(tx: Transaction, numbers: Map<string, Acceptance>, madeAt: Date): Promise<void> {
    const learned = [...numbers].filter(([, { points }]) => points > 0);
    await tx.manager.query('DELETE FROM solver_acceptance');
    await tx.manager.query(
      `INSERT INTO solver_acceptance (solver_id, points, judged, made_at)
       SELECT learned.solver_id, learned.points, learned.judged, $4
       FROM unnest($1::uuid[], $2::int[], $3::int[]) AS learned (solver_id, points, judged)
         JOIN solver ON solver.id = learned.solver_id
       ORDER BY learned.solver_id FOR KEY SHARE OF solver`,
      [
        learned.map(([solverId]) => solverId),
        learned.map(([, { points }]) => points),
        learned.map(([, { judged }]) => judged),
        madeAt,
      ],
    );
  }
}

/** How many needs and pairs people have judged: curators who judged pairs, or parties of introductions. */
function judgedAmong(pairs: readonly GradedPair[]): { needs: number; pairs: number } {
  const judged = pairs.filter(({ source }) => source === 'judged' || source === 'introduction');
  return { needs: new Set(judged.map(({ needId }) => needId)).size, pairs: judged.length };
}

/** How acceptance changes the order of the judged pairs, where the points for each need are learned from all other needs. */
export function comparisonOfAcceptance(pairs: readonly GradedPair[]): Comparison {
  const learned = acceptanceByOtherNeeds(pairs);
  return compare(
    gainsByNeed(pairs, pointsToday),
    gainsByNeed(pairs, (pair, position) => pointsToday(pair, position) + learned[position]),
  );
}

/**
 * How much acceptance must improve the order of the judged pairs to be used: half a point of nDCG@10. With a real
 * gain, 50 judged needs show it in about half of the cases or always, depending on how many of their pairs are
 * judged. Without a gain, none of 160 draws showed one (`docs/experiments/learning.md`).
 */
const leastGain = 0.005;

function stateOf(comparison: Comparison | undefined): AcceptanceState {
  if (comparison === undefined) return 'too_few';
  return comparison.gain >= leastGain ? 'in_use' : 'no_gain';
}

const folds = 10;

/** The error of the curve on pairs to which it was not fitted. Each tenth of the needs is measured with a curve fitted to the others. */
function errorByOtherPairs(pairs: readonly GradedPair[]): number {
  const needs = [...new Set(pairs.map(({ needId }) => needId))];
  const foldOf = new Map(needs.map((needId, i) => [needId, i % folds]));
  const foreseen = Array.from({ length: folds }, (_, fold) => {
    const [others, own] = [
      pairs.filter(({ needId }) => foldOf.get(needId) !== fold),
      pairs.filter(({ needId }) => foldOf.get(needId) === fold),
    ];
    const curve = calibrate(others);
    return own.map((pair) => ({ probability: probabilityOf(curve, pair), right: pair.right }));
  });
  return calibrationError(foreseen.flat());
}

/** Runs before all matches are computed again, so that the new scores use the new results. */
@ScheduledTask({ cron: '10 3 * * *' })
export class LearnEachNight implements ScheduledTask {
  constructor(private readonly learning: LearningService) {}

  async run(): Promise<void> {
    await this.learning.learn();
  }
}
