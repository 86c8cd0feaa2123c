import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Language } from '@passerelle/config';
import { ConnectionArgs, connectionOf, enumOf } from '@passerelle/graphql';
import { closenessLevels, type TagOrigin, type TerritoryCloseness } from '@passerelle/matching-engine';
import { NeedType } from '@passerelle/needs';
import { sentenceIn } from '@passerelle/problems';
import { IdeaType, SolverType } from '@passerelle/solvers';
import { TagType } from '@passerelle/taxonomy';
import { sentences } from '../matching.sentences.js';
import { matchParts } from './score-out-of-hundred.js';

export const MatchPartNameEnum = enumOf('MatchPartName', matchParts, 'The parts of a score.', {
  tags: 'The topics of the need that the profile deals with too.',
  words: 'The words that both texts have in common; the rarer a word, the more it counts.',
  meaning: 'What the two texts mean, even in other words.',
  territory: 'How far apart the two are.',
  freshness: 'How long ago the profile was last updated.',
  acceptance: 'How often the profile was chosen for other needs.',
});
export const matchingStates = ['waiting', 'computed'] as const;
export type MatchingState = (typeof matchingStates)[number];
export const MatchingStateEnum = enumOf(
  'MatchingState',
  matchingStates,
  'Whether the matches of a need are those of what it says now.',
  {
    waiting:
      'They are still to be computed: for two minutes after it was published, while that may be undone, and for some seconds after a change; longer while the meaning of its text is not known yet.',
    computed: 'They are up to date: an empty list means that nobody fits.',
  },
);
export const TagOriginEnum = enumOf(
  'TagOrigin',
  ['chosen', 'seen', 'broader'],
  'How a need or a profile has a tag.',
  {
    chosen: 'Somebody has given it the tag.',
    seen: 'Its text has a word or phrase of the tag.',
    broader: 'The tag is broader than one that was chosen or seen.',
  },
);
export const TerritoryClosenessEnum = enumOf(
  'TerritoryCloseness',
  closenessLevels,
  'How near need and solver are: the smallest place that both are in.',
  {
    same_commune: 'They are in one commune.',
    same_epci: 'They are in one group of communes.',
    same_departement: 'They are in one département.',
    same_region: 'They are in one région.',
    remote: 'They have no place in common; the solver works at a distance, and the need welcomes that.',
  },
);

@ObjectType({
  description:
    'One part of a score; the shares of all parts add up to the score, and their points to its points.',
})
export class MatchPart {
  @Field(() => MatchPartNameEnum, { description: 'Which of the six.' })
  part: string;

  @Field(() => String, { description: 'Its name, in the viewer’s language.' })
  label: string;

  @Field(() => String, { description: 'What it compares, as a sentence, in the viewer’s language.' })
  explanation: string;

  @Field(() => Float, { description: 'What it brings to the score, from 0 to 1.' })
  share: number;

  @Field(() => Int, { description: 'The share in whole points out of a hundred.' })
  points: number;

  @Field(() => Int, {
    description:
      'How many points it can bring at most: a hundred all together, but for `acceptance`, which comes on top, up to a hundred. Words can bring the points of `meaning` too while the meaning of one of the two texts is not known.',
  })
  most: number;
}

@ObjectType({ description: 'A tag that both sides have, each in its way.' })
export class SharedTag {
  @Field(() => TagType, { description: 'The tag that both have.' })
  tag: TagType;

  @Field(() => TagOriginEnum, { description: 'How the need has it.' })
  needOrigin: TagOrigin;

  @Field(() => TagType, {
    nullable: true,
    description: 'The tag of the need that it is broader than; null unless `needOrigin` is `broader`.',
  })
  needTag: TagType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words of the need in which it, or `needTag`, was seen; null if it was chosen.',
  })
  needWords: string | null;

  @Field(() => TagOriginEnum, { description: 'How the solver has it.' })
  solverOrigin: TagOrigin;

  @Field(() => TagType, {
    nullable: true,
    description: 'The tag of the solver that it is broader than; null unless `solverOrigin` is `broader`.',
  })
  solverTag: TagType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words of the solver in which it, or `solverTag`, was seen; null if it was chosen.',
  })
  solverWords: string | null;

  @Field(() => Float, { description: 'What it brings to the score: all of them add up to the part `tags`.' })
  share: number;
}

@ObjectType({ description: 'A word that both sides use, as each wrote it.' })
export class SharedWord {
  @Field({ description: 'As the need has it.' })
  need: string;

  @Field({ description: 'As the profile has it.' })
  solver: string;

  @Field(() => Float, {
    description:
      'What it brings to the score; what is left of the part `words`, words that are not named bring.',
  })
  share: number;
}

@ObjectType({ description: 'A word of the need, and what it brings to a score by what it means.' })
export class MeaningOfWord {
  @Field({ description: 'As the need has it.' })
  word: string;

  @Field(() => Float, { description: 'Negative: without this word the two would be nearer.' })
  share: number;
}

@ObjectType({ description: 'What the viewer may do with a match; the server decides the same way.' })
export class MatchPermissions {
  @Field({ description: 'Say that it is wrong, and why.' })
  dismiss: boolean;

  @Field({
    description: 'Take back what the viewer’s side has said against it; for curators: what anybody has.',
  })
  restore: boolean;
}

@ObjectType('Match', { description: 'A need and a solver who could answer it, and why.' })
export class MatchType {
  @Field(() => ID, { description: 'UUID of the match.' })
  id: string;

  @Field(() => Float, {
    description: 'How well the two fit, from 0 to 1: the sum of the shares of its parts.',
  })
  score: number;

  @Field(() => Int, {
    description: 'The score in whole points out of a hundred: the sum of those of its parts.',
  })
  points: number;

  @Field({
    description:
      'It stands out from the field of its need: whoever speaks for the solver is told of the need, if they can be reached.',
  })
  standsOut: boolean;

  @Field(() => [MatchPart], {
    description:
      'Tags, words, meaning, territory, freshness, acceptance, in this order; the last is for solvers that were often chosen.',
  })
  parts: MatchPart[];

  @Field(() => [SharedTag], { description: 'Tags that both have, each named once.' })
  sharedTags: SharedTag[];

  @Field(() => [SharedWord], { description: 'Words that both use, those that bring most first.' })
  sharedWords: SharedWord[];

  @Field(() => [MeaningOfWord], {
    description:
      'Which words of the need bring the share of meaning, those that bring most first: together they make all of it. Computed when asked for, for the first five needs of a request; empty where nothing can be explained now.',
  })
  meaningByWords: MeaningOfWord[];

  @Field(() => IdeaType, {
    nullable: true,
    description:
      'The idea of the solver that brought most of the words in common; null if the rest of the profile did.',
  })
  idea: IdeaType | null;

  @Field(() => TerritoryClosenessEnum, {
    nullable: true,
    description: 'How near the two are; null: they have no place in common, and do not meet at a distance.',
  })
  territory: TerritoryCloseness | null;

  @Field(() => String, { nullable: true, description: 'The distance in words, in the viewer’s language.' })
  distance: string | null;

  @Field(() => String, {
    nullable: true,
    description: '“Often chosen”, in the viewer’s language, where that counts in the score; null elsewhere.',
  })
  oftenChosen: string | null;

  @Field({ description: 'When the score was computed.' })
  computedAt: Date;

  @Field({
    description:
      'The viewer’s side has said that it is wrong; for curators: anybody has. Lists show it only when asked.',
  })
  dismissed: boolean;

  @Field(() => NeedType, { description: 'The need of the pair.' })
  need: NeedType;

  @Field(() => SolverType, { description: 'The profile of the pair.' })
  solver: SolverType;

  @Field(() => MatchPermissions, { description: 'What the viewer may do with the match.' })
  viewerCan: MatchPermissions;
}

export const MatchConnection = connectionOf(MatchType, 'MatchConnection');

@ArgsType()
export class MatchesArgs extends ConnectionArgs {
  @Field({
    defaultValue: false,
    description:
      'Instead, those that the viewer’s side has dismissed, to find one that was not wrong; for curators: those that anybody has.',
  })
  dismissed: boolean;
}

/** How far apart the two parties of a match are, in common words. */
export function distanceInWords(closeness: TerritoryCloseness, language: Language): string {
  return sentenceIn(sentences.distance({ closeness }), language);
}
