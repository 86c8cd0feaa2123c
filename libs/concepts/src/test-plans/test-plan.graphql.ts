import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';

const wording = { description: 'At most 3 000 characters; may be empty.' };

@ObjectType('TestPlan', { description: 'How a concept is tried in homes, and what came of it.' })
export class TestPlanType {
  @Field(() => Int, { description: 'How often it was saved; sent back when it is saved again.' })
  number: number;

  @Field(() => Int)
  homes: number;

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
  @Field(() => Int)
  homes: number;

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
