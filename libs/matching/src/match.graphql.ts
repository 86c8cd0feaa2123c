import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { IdeaType, SolverType } from '@passerelle/solvers';
import { TagType } from '@passerelle/taxonomy';
import { closenessLevels, type TerritoryCloseness } from './territory-closeness.js';

export const MatchPartName = enumOf('MatchPartName', ['tags', 'words', 'territory', 'freshness']);
export const TagOriginEnum = enumOf(
  'TagOrigin',
  ['chosen', 'seen', 'broader'],
  'Chosen by somebody, seen in the text, or broader than one of those.',
);
export const TerritoryClosenessEnum = enumOf('TerritoryCloseness', closenessLevels);

@ObjectType({ description: 'One part of a score; the shares of all parts add up to the score.' })
export class MatchPart {
  @Field(() => MatchPartName)
  part: string;

  @Field(() => Float)
  share: number;
}

@ObjectType({ description: 'A tag that both sides have.' })
export class SharedTag {
  @Field(() => TagType)
  tag: TagType;

  @Field(() => TagOriginEnum, { description: 'How the need has it.' })
  needOrigin: string;

  @Field(() => TagOriginEnum, { description: 'How the solver has it.' })
  solverOrigin: string;
}

@ObjectType({ description: 'A word that both sides use, as each wrote it.' })
export class SharedWord {
  @Field()
  need: string;

  @Field()
  solver: string;
}

@ObjectType('Match', { description: 'A need and a solver who could answer it, and why.' })
export class MatchType {
  @Field(() => ID)
  id: string;

  @Field(() => Float, { description: 'From 0 to 1.' })
  score: number;

  @Field(() => [MatchPart])
  parts: MatchPart[];

  @Field(() => [SharedTag])
  sharedTags: SharedTag[];

  @Field(() => [SharedWord])
  sharedWords: SharedWord[];

  @Field(() => IdeaType, {
    nullable: true,
    description: 'The idea of the solver that is closest to the need.',
  })
  idea: IdeaType | null;

  @Field(() => TerritoryClosenessEnum, { nullable: true })
  territory: TerritoryCloseness | null;

  @Field(() => String, { nullable: true, description: 'The distance in words, in the viewer’s language.' })
  distance: string | null;

  @Field()
  computedAt: Date;

  @Field(() => NeedType)
  need: NeedType;

  @Field(() => SolverType)
  solver: SolverType;
}

export const MatchConnection = connectionOf(MatchType, 'MatchConnection');
