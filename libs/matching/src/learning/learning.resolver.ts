import { Float, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, FieldOf, type RequestContext } from '@passerelle/graphql';
import type { Match } from '../match/match.entity.js';
import { MatchType } from '../match/match.graphql.js';
import { type Calibration, pairsToCalibrate, priorCalibration, probabilityOf } from './calibration.js';
import type { LearningRun } from './learning-run.entity.js';
import { LearningReportType, MatchStrengthEnum } from './learning.graphql.js';
import { LearnEachNight, LearningService } from './learning.service.js';
import { featuresOf, NetworkGrades, pointsLearnedFrom } from './network-grades.js';
import { AcceptedSolvers, PairOutcomes } from './pair-outcomes.js';
import { FieldOfNeedLoader, LatestRunLoader, type MatchStrength, strengthOf } from './probability.loaders.js';

@Resolver(() => MatchType)
export class LearningResolver {
  constructor(
    private readonly service: LearningService,
    private readonly latest: LatestRunLoader,
    private readonly fields: FieldOfNeedLoader,
  ) {}

  @Query(() => LearningReportType, {
    nullable: true,
    description: 'What was learned last from the network’s own judgements; null: nothing yet.',
  })
  @Allow('curator')
  learning(): Promise<LearningRun | null> {
    return this.service.latest();
  }

  @FieldOf('LearningReport')
  calibrated({ intercept }: LearningRun): boolean {
    return intercept !== null;
  }

  @ResolveField(() => Float, {
    nullable: true,
    description: `How likely it is that a curator would introduce the two, from 0 to 1, by what the network has judged so far; null until ${pairsToCalibrate} pairs are judged.`,
  })
  @FieldOf('Match')
  async probability(match: Match, context: RequestContext): Promise<number | null> {
    const curve = await this.calibration(context);
    return curve === undefined ? null : this.probabilityBy(curve, match, context);
  }

  @ResolveField(() => MatchStrengthEnum, { description: 'How strong it is, in one of three steps.' })
  @FieldOf('Match')
  async strength(match: Match, context: RequestContext): Promise<MatchStrength> {
    if (!match.standsOut) return strengthOf(false, 0);
    // Until curators have judged enough pairs, the words for a strength use the curve that was fitted on other needs
    // of the sector.
    const curve = (await this.calibration(context)) ?? priorCalibration;
    return strengthOf(true, await this.probabilityBy(curve, match, context));
  }

  /** The curve of the network's own judgements. undefined: there are too few. */
  private async calibration(context: RequestContext): Promise<Calibration | undefined> {
    const run = await this.latest.load(context, 'latest');
    if (run === null || run.intercept === null || run.scoreSlope === null || run.gapSlope === null)
      return undefined;
    return { intercept: run.intercept, score: run.scoreSlope, gap: run.gapSlope };
  }

  private async probabilityBy(curve: Calibration, match: Match, context: RequestContext): Promise<number> {
    const field = await this.fields.load(context, match.needId);
    return probabilityOf(curve, featuresOf(pointsLearnedFrom(match.reasons.parts), field?.points ?? null));
  }
}

export const providersOfLearning = [
  AcceptedSolvers,
  FieldOfNeedLoader,
  LatestRunLoader,
  LearnEachNight,
  LearningResolver,
  LearningService,
  NetworkGrades,
  PairOutcomes,
];
