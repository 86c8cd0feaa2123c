import { Field, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@passerelle/graphql';
import { keepThreshold, type TerritoryCloseness } from '@passerelle/matching-engine';
import { InvalidInput, Unavailable } from '@passerelle/problems';
import { SolverKindEnum } from '@passerelle/solvers';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryClosenessEnum } from '../match/match.graphql.js';
import { LOOKED_UP } from './match-preview.js';

@ObjectType({ description: 'A solver who could answer, without saying who.' })
export class SolverTeaser {
  @Field(() => SolverKindEnum, { description: 'What the solver is.' })
  kind: string;

  @Field(() => [TagType], { description: 'Tags in common, best first.' })
  sharedTags: TagType[];

  @Field(() => [String], { description: 'Words in common as the need has them, best first.' })
  sharedWords: string[];

  @Field(() => TerritoryClosenessEnum, {
    nullable: true,
    description:
      'How near the solver is; null as long as no place was chosen, except for one who has none and works at a distance.',
  })
  territory: TerritoryCloseness | null;

  @Field(() => String, { nullable: true, description: '`territory` in words, in the viewer’s language.' })
  distance: string | null;
}

@ObjectType({
  description: 'A tag that has to do with the need: its text speaks of it, or those who fit best have it.',
})
export class SuggestedTag {
  @Field(() => TagType, { description: 'The one that is suggested.' })
  tag: TagType;

  @Field(() => Int, {
    description:
      'How many solvers more could answer, were it chosen too; 0 with `seenInText`: none, but it says more precisely what is asked.',
  })
  moreSolvers: number;

  @Field({ description: 'Whether the text speaks of it.' })
  seenInText: boolean;
}

@ObjectType('MatchPreview', { description: 'Who could answer a need, were it published as it is.' })
export class MatchPreviewType {
  @Field(() => Int, {
    description: `How many solvers could answer: those who stand out from the field of the need, would be told of it, and can be reached. Words are what tells most: a need without title and description finds nobody, whatever its tags and places. \`matchesOfNeed\` lists all that are kept, with a score of ${keepThreshold} or more.`,
  })
  solverCount: number;

  @Field(() => Int, {
    description:
      'How many stand out as well and cannot be written to: nobody holds the profile, or nobody who takes such mails. A curator may know them.',
  })
  unreachableCount: number;

  @Field(() => Int, {
    description: `How many have enough in common to be listed by \`matchesOfNeed\`, those of \`solverCount\` among them; at most ${LOOKED_UP}. Where nobody would be told, a curator may still find somebody among them.`,
  })
  listedCount: number;

  @Field(() => Int, {
    description:
      'How many published needs say about the same: they have a tag in common with it, chosen or seen in its text. At most 15.',
  })
  similarNeeds: number;

  @Field(() => [SolverTeaser], { description: 'The three best.' })
  best: SolverTeaser[];

  @Field(() => [SuggestedTag], {
    description:
      'At most five: those that the text speaks of, then the others, the one that brings most first.',
  })
  suggestedTags: SuggestedTag[];
}

export const MatchPreviewResult = resultOf('MatchPreviewResult', [
  MatchPreviewType,
  InvalidInput,
  Unavailable,
]);
