import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { CHANGE_RULE } from '@passerelle/graphql';

@ObjectType('TestPlan', { description: 'How a concept is tried in homes, and what came of it.' })
export class TestPlanType {
  @Field(() => Int, { description: 'How often it was saved; sent back when it is saved again.' })
  number: number;

  @Field(() => Int, { description: 'In how many homes it is planned, from 0 to 10 000.' })
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

  @Field(() => Int, { description: 'For how many weeks, from 0 to 260.' })
  weeks: number;

  @Field({
    description: 'How the people agree, and how they withdraw; at most 3 000 characters, may be empty.',
  })
  consent: string;

  @Field({ description: 'Who is insured, for what; at most 3 000 characters, may be empty.' })
  insurance: string;

  @Field({ description: 'What is measured; at most 3 000 characters, may be empty.' })
  measures: string;

  @Field({ description: 'What would stop it; at most 3 000 characters, may be empty.' })
  stopsWhen: string;

  @Field({ description: 'What came of it; at most 3 000 characters, may be empty.' })
  results: string;

  @Field({ description: 'What went wrong; at most 3 000 characters, may be empty.' })
  incidents: string;

  @Field(() => Date, { description: 'When it was last saved.' })
  savedAt: Date;

  @Field(() => PersonType, { nullable: true, description: 'Who saved it last; null: their account is gone.' })
  savedBy: PersonType | null;
}

@InputType({
  description: `What changes of how a concept is tried in homes, or the first plan. ${CHANGE_RULE}`,
})
export class TestPlanInput {
  @Field(() => Int, { nullable: true, description: 'In how many homes it is planned, from 0 to 10 000.' })
  homes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of homes in which the trial has begun, 1 to 10 000; null: none yet.',
  })
  homesBegun?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Day on which so many homes had begun, YYYY-MM-DD, not after today; null: none yet.',
  })
  begunOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'For how many weeks, from 0 to 260.' })
  weeks?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the people agree, and how they withdraw; at most 3 000 characters.',
  })
  consent?: string | null;

  @Field(() => String, { nullable: true, description: 'Who is insured, for what; at most 3 000 characters.' })
  insurance?: string | null;

  @Field(() => String, { nullable: true, description: 'What is measured; at most 3 000 characters.' })
  measures?: string | null;

  @Field(() => String, { nullable: true, description: 'What would stop it; at most 3 000 characters.' })
  stopsWhen?: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it; at most 3 000 characters.' })
  results?: string | null;

  @Field(() => String, { nullable: true, description: 'What went wrong; at most 3 000 characters.' })
  incidents?: string | null;
}
