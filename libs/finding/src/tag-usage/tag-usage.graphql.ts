import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What bears a tag, or another that was merged into it.' })
export class TagUsage {
  @Field(() => Int, { description: 'Needs in any state that were sent once.' })
  needs: number;

  @Field(() => Int, { description: 'Profiles of solvers.' })
  solvers: number;
}
