import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ProgrammeFigures', {
  description: 'How much there is; null: fewer than five. A few minutes old at most.',
})
export class ProgrammeFiguresType {
  @Field(() => Int, { nullable: true, description: 'Needs that may be answered now.' })
  publishedNeeds: number | null;

  @Field(() => Int, { nullable: true, description: 'Profiles that others may see, and that are not paused.' })
  solvers: number | null;

  @Field(() => Int, { nullable: true, description: 'Introductions that both sides have accepted, so far.' })
  acceptedIntroductions: number | null;
}

@ObjectType('Programme', { description: 'What public pages say of whoever runs this installation.' })
export class ProgrammeType {
  @Field(() => String, { nullable: true, description: 'Whom to write to; null: not said.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to call, as it is read; null: not said.' })
  phone: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who publishes the site, in lines; null: the operator has not said it.',
  })
  publisher: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who hosts it, in lines; null: the operator has not said it.',
  })
  hostedBy: string | null;

  @Field(() => Int, { description: 'Within how many working days a submitted need is read.' })
  reviewWithinDays: number;

  @Field({ description: 'The people, companies and texts are invented, to try the product.' })
  isDemo: boolean;

  @Field(() => ProgrammeFiguresType, { description: 'How much there is so far.' })
  figures: ProgrammeFiguresType;
}
