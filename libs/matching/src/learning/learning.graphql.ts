import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@passerelle/graphql';
import { needsToLearn } from './acceptance.js';
import { pairsToCalibrate } from './calibration.js';
import { type AcceptanceState, acceptanceStates } from './learning-run.entity.js';
import { matchStrengths } from './probability.loaders.js';

export const AcceptanceStateEnum = enumOf(
  'AcceptanceState',
  acceptanceStates,
  'Whether it counts in scores that a solver was often chosen.',
  {
    too_few: `Not yet: fewer than ${needsToLearn} needs are judged.`,
    no_gain: 'No: the judged pairs would be in no better order.',
    in_use: 'It counts.',
  },
);

export const MatchStrengthEnum = enumOf('MatchStrength', matchStrengths, 'How strong a match is.', {
  very_close: 'People are told of it, and a curator would rather introduce the two than not.',
  close: 'People are told of it.',
  to_check: 'It is listed, and nobody is told.',
});

@ObjectType('LearningReport', {
  description: 'What was learned last night from judgements, introductions, dismissals and interests.',
})
export class LearningReportType {
  @Field(() => Date, { description: 'When it was computed, each night.' })
  madeAt: Date;

  @Field(() => Int, {
    description: `Needs with a pair that a curator has judged or whose introduction was answered. Acceptance needs ${needsToLearn}.`,
  })
  judgedNeeds: number;

  @Field(() => Int, {
    description: `Such pairs. Probabilities need ${pairsToCalibrate}.`,
  })
  judgedPairs: number;

  @Field(() => AcceptanceStateEnum, {
    description: 'Whether it counts that a solver was often chosen, and why not.',
  })
  acceptance: AcceptanceState;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean nDCG@10 of the judged pairs without acceptance; null: too few.',
  })
  gainWithout: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The same with it, each need ordered by what the others taught.',
  })
  gainWith: number | null;

  @Field(() => Boolean, { description: 'Whether matches have a `probability`.' })
  calibrated: boolean;
}
