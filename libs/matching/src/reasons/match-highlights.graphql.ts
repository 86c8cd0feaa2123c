import { Field, ObjectType } from '@nestjs/graphql';
import { TextSegment } from '@passerelle/graphql';
import { IdeaType } from '@passerelle/solvers';

@ObjectType({ description: 'The text of a need, with what it shares with a profile marked.' })
export class NeedHighlights {
  @Field(() => [TextSegment])
  title: TextSegment[];

  @Field(() => [TextSegment])
  description: TextSegment[];
}

@ObjectType({ description: 'The text of an idea, with what it shares with a need marked.' })
export class IdeaHighlights {
  @Field(() => IdeaType)
  idea: IdeaType;

  @Field(() => [TextSegment])
  title: TextSegment[];

  @Field(() => [TextSegment])
  description: TextSegment[];
}

@ObjectType({ description: 'The text of a profile, with what it shares with a need marked.' })
export class SolverHighlights {
  @Field(() => [TextSegment])
  headline: TextSegment[];

  @Field(() => [TextSegment])
  description: TextSegment[];

  @Field(() => [IdeaHighlights], {
    description: 'Those of its ideas that the viewer may see and in which something is marked.',
  })
  ideas: IdeaHighlights[];
}
