import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { enumOf } from '@passerelle/graphql';
import { type Payer, payers } from './business-model.entity.js';

export const PayerEnum = enumOf('Payer', payers, 'Who pays for it.');

@ObjectType('BusinessModelReckoning', {
  description: 'What follows from a business model; money in cents, all taxes included.',
})
export class BusinessModelReckoningType {
  @Field(() => Int, { description: 'What an hour brings towards the fixed costs.' })
  marginPerHour: number;

  @Field(() => Float, { nullable: true, description: 'As a share of the price; null: it is given away.' })
  marginRate: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours a month from which no money is lost; null: never.',
  })
  breakEvenHours: number | null;

  @Field(() => Float, {
    description: 'What is left each month; below zero, what is lost. It may be more than an Int holds.',
  })
  resultPerMonth: number;

  @Field(() => Int, { description: 'What the household pays for an hour.' })
  householdPays: number;

  @Field(() => Int, { description: 'What an hour really costs it, after its tax credit.' })
  householdPaysInTheEnd: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours a year that the tax credit covers at most, by 12 000 €.',
  })
  creditedHoursPerYear: number | null;
}

@ObjectType('BusinessModel', {
  description: 'A business model on one page; money in cents, all taxes included.',
})
export class BusinessModelType {
  @Field(() => Int, { description: 'Which version it is, from 1 on.' })
  number: number;

  @Field(() => PayerEnum)
  payer: Payer;

  @Field(() => Int)
  hourlyPrice: number;

  @Field(() => Int, { description: 'What others, such as the département, pay of it.' })
  aidPerHour: number;

  @Field(() => Int)
  hoursPerMonth: number;

  @Field(() => Int)
  directCostPerHour: number;

  @Field(() => Int)
  fixedCostsPerMonth: number;

  @Field()
  hasTaxCredit: boolean;

  @Field({ description: 'What the figures rest on; may be empty.' })
  note: string;

  @Field(() => Date)
  savedAt: Date;

  @Field(() => PersonType, { nullable: true })
  savedBy: PersonType | null;

  @Field(() => BusinessModelReckoningType)
  reckoning: BusinessModelReckoningType;
}

@InputType({
  description:
    'Money in cents, all taxes included. A figure that is null is one that could not be read: it is refused together with all else that is wrong.',
})
export class BusinessModelInput {
  @Field(() => PayerEnum)
  payer: Payer;

  @Field(() => Int, { nullable: true })
  hourlyPrice?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 0 })
  aidPerHour: number | null;

  @Field(() => Int, { nullable: true })
  hoursPerMonth?: number | null;

  @Field(() => Int, { nullable: true })
  directCostPerHour?: number | null;

  @Field(() => Int, { nullable: true })
  fixedCostsPerMonth?: number | null;

  @Field()
  hasTaxCredit: boolean;

  @Field({ defaultValue: '', description: 'At most 5 000 characters.' })
  note: string;
}
