import { Field, ObjectType } from '@nestjs/graphql';
import { TextSegment } from '@passerelle/graphql';
import { IdeaType } from '@passerelle/solvers';

@ObjectType({ description: 'The text of a need, with what it shares with a profile marked.' })
export class NeedHighlights {
  @Field(() => [TextSegment], { description: 'Of the need, in pieces.' })
  title: TextSegment[];

  @Field(() => [TextSegment], { description: 'Of the need, in pieces.' })
  description: TextSegment[];
}

@ObjectType({ description: 'The text of an idea, with what it shares with a need marked.' })
export class IdeaHighlights {
  @Field(() => IdeaType, { description: 'The one whose text this is.' })
  idea: IdeaType;

  @Field(() => [TextSegment], { description: 'Of the idea, in pieces.' })
  title: TextSegment[];

  @Field(() => [TextSegment], { description: 'Of the idea, in pieces.' })
  description: TextSegment[];
}

@ObjectType({ description: 'The text of a profile, with what it shares with a need marked.' })
export class SolverHighlights {
  @Field(() => [TextSegment], { description: 'Of the profile, in pieces.' })
  headline: TextSegment[];

  @Field(() => [TextSegment], { description: 'Of the profile, in pieces.' })
  description: TextSegment[];

  @Field(() => [IdeaHighlights], {
    description: 'Those of its ideas that the viewer may see and in which something is marked.',
  })
  ideas: IdeaHighlights[];
}
