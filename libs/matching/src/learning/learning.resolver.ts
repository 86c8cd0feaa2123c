import { Float, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Match, MatchType } from '../match/index.js';
import { pairsToCalibrate, probabilityOf } from './calibration.js';
import { LearningReportType } from './learning.graphql.js';
import type { LearningRun } from './learning-run.entity.js';
import { LearningService } from './learning.service.js';
import { featuresOf, pointsLearnedFrom } from './network-grades.js';
import { FieldOfNeedLoader, LatestRunLoader } from './probability.loaders.js';

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
    const run = await this.latest.load(context, 'latest');
    if (run === null || run.intercept === null || run.scoreSlope === null || run.gapSlope === null)
      return null;
    const field = await this.fields.load(context, match.needId);
    const curve = { intercept: run.intercept, score: run.scoreSlope, gap: run.gapSlope };
    return probabilityOf(curve, featuresOf(pointsLearnedFrom(match.reasons.parts), field?.points ?? null));
  }
}
