import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';

const wording = { description: 'At most 3 000 characters; may be empty.' };

@ObjectType('TestPlan', { description: 'How a concept is tried in homes, and what came of it.' })
export class TestPlanType {
  @Field(() => Int, { description: 'How often it was saved; sent back when it is saved again.' })
  number: number;

  @Field(() => Int, { description: 'Number of homes planned.' })
  homes: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of homes in which the trial has begun: the observatory counts these. Null: none yet.',
  })
  homesBegun: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Day on which so many homes had begun, YYYY-MM-DD. Null: none yet.',
  })
  begunOn: string | null;

  @Field(() => Int)
  weeks: number;

  @Field(wording)
  consent: string;

  @Field(wording)
  insurance: string;

  @Field(wording)
  measures: string;

  @Field(wording)
  stopsWhen: string;

  @Field(wording)
  results: string;

  @Field(wording)
  incidents: string;

  @Field(() => Date)
  savedAt: Date;

  @Field(() => PersonType, { nullable: true })
  savedBy: PersonType | null;
}

@InputType()
export class TestPlanInput {
  @Field(() => Int, { description: 'Number of homes planned.' })
  homes: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of homes in which the trial has begun, 1 to 10 000; null: none yet; absent: as it is.',
  })
  homesBegun?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Day on which so many homes had begun, YYYY-MM-DD, not after today; absent: as it is.',
  })
  begunOn?: string | null;

  @Field(() => Int)
  weeks: number;

  @Field({ ...wording, defaultValue: '' })
  consent: string;

  @Field({ ...wording, defaultValue: '' })
  insurance: string;

  @Field({ ...wording, defaultValue: '' })
  measures: string;

  @Field({ ...wording, defaultValue: '' })
  stopsWhen: string;

  @Field({ ...wording, defaultValue: '' })
  results: string;

  @Field({ ...wording, defaultValue: '' })
  incidents: string;
}
