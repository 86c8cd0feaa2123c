import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { CHANGE_RULE, enumOf } from '@passerelle/graphql';
import { type Payer, payers, type SaleUnit, saleUnits } from './business-model.entity.js';

export const PayerEnum = enumOf('Payer', payers, 'Who pays for it.', {
  household: 'The household itself.',
  company: 'The company that provides it.',
  pension_fund: 'A fund that pays pensions (caisse de retraite).',
  departement: 'The département pays, as part of its aid.',
  insurer: 'An insurance company.',
  other: 'Somebody else, whom the note names.',
});

export const SaleUnitEnum = enumOf('SaleUnit', saleUnits, 'The unit in which a service is sold.', {
  hour: 'An hour of service.',
  month: 'A month of service.',
  piece: 'A piece, such as a device or a meal.',
  home: 'A home that is served or equipped.',
  subscription: 'A subscription, counted for one month.',
});

@ObjectType('BusinessModelReckoning', {
  description: 'What follows from a business model; money in cents, all taxes included.',
})
export class BusinessModelReckoningType {
  @Field(() => Int, { description: 'What a unit brings towards the fixed costs.' })
  marginPerHour: number;

  @Field(() => Float, { nullable: true, description: 'As a share of the price; null: it is given away.' })
  marginRate: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Units a month from which no money is lost; null: never.',
  })
  breakEvenHours: number | null;

  @Field(() => Float, {
    description: 'What is left each month; below zero, what is lost. It may be more than an Int holds.',
  })
  resultPerMonth: number;

  @Field(() => Int, { description: 'What the household pays for a unit.' })
  householdPays: number;

  @Field(() => Int, { description: 'What a unit really costs it, after its tax credit.' })
  householdPaysInTheEnd: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Units a year that the tax credit covers at most, by 12 000 €.',
  })
  creditedHoursPerYear: number | null;
}

@ObjectType('BusinessModel', {
  description: 'A business model on one page; money in cents, all taxes included.',
})
export class BusinessModelType {
  @Field(() => Int, { description: 'Which version it is, from 1 on.' })
  number: number;

  @Field(() => PayerEnum, { description: 'Who pays most of it.' })
  payer: Payer;

  @Field(() => SaleUnitEnum, {
    description: 'The unit that is sold. The fields named after the hour are about this unit.',
  })
  unit: SaleUnit;

  @Field(() => Int, { description: 'Price of a unit, in cents.' })
  hourlyPrice: number;

  @Field(() => Int, { description: 'What others, such as the département, pay of that, in cents.' })
  aidPerHour: number;

  @Field(() => Int, { description: 'How many units are sold in a month.' })
  hoursPerMonth: number;

  @Field(() => Int, { description: 'What a unit costs to provide, in cents.' })
  directCostPerHour: number;

  @Field(() => Int, { description: 'What a month costs whatever is sold, in cents.' })
  fixedCostsPerMonth: number;

  @Field({ description: 'The household gets half of what it pays back as a tax credit.' })
  hasTaxCredit: boolean;

  @Field({ description: 'What the figures rest on; may be empty.' })
  note: string;

  @Field(() => Date, { description: 'When this version was saved.' })
  savedAt: Date;

  @Field(() => PersonType, { nullable: true, description: 'Who saved it; null: their account is gone.' })
  savedBy: PersonType | null;

  @Field(() => BusinessModelReckoningType, { description: 'What follows from the figures.' })
  reckoning: BusinessModelReckoningType;
}

@InputType({
  description: `What changes of a business model, or the first one. Money in cents, all taxes included. A figure that is null is one that could not be read: it is refused together with all else that is wrong. ${CHANGE_RULE}`,
})
export class BusinessModelInput {
  @Field(() => PayerEnum, { nullable: true, description: 'Who pays most of it.' })
  payer?: Payer | null;

  @Field(() => SaleUnitEnum, {
    nullable: true,
    description:
      'The unit that is sold; in the first model the hour, where it is absent. The fields named after the hour are about this unit.',
  })
  unit?: SaleUnit | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Price of a unit, in cents: from 0 to 1 000 000 (10 000 €).',
  })
  hourlyPrice?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'What others pay of that, in cents: from 0 to 1 000 000 (10 000 €); in the first model 0, where it is absent.',
  })
  aidPerHour?: number | null;

  @Field(() => Int, { nullable: true, description: 'Units sold in a month, from 0 to 100 000.' })
  hoursPerMonth?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What a unit costs to provide, in cents: from 0 to 1 000 000 (10 000 €).',
  })
  directCostPerHour?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What a month costs whatever is sold, in cents: from 0 to 1 000 000 000 (10 million euros).',
  })
  fixedCostsPerMonth?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the household gets half of what it pays back as a tax credit.',
  })
  hasTaxCredit?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the figures rest on; at most 5 000 characters.',
  })
  note?: string | null;
}
