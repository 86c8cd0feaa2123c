import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType, PersonType } from '@passerelle/accounts';
import { ConceptType } from '@passerelle/concepts';
import { UnmetDemandType } from '@passerelle/finding';
import { ConnectionArgs, connectionOf, enumOf, LocalDate } from '@passerelle/graphql';
import { InterestType, IntroductionRequestType, IntroductionType } from '@passerelle/introductions';
import { DismissalType } from '@passerelle/matching';
import { NeedType } from '@passerelle/needs';
import { SolverType } from '@passerelle/solvers';
import { type DeskQueueName, deskQueueNames } from './desk-row.js';

export const DeskQueueNameEnum = enumOf(
  'DeskQueueName',
  deskQueueNames,
  'What waits for curators, in the order in which the desk shows it.',
);

/** Of a queue among all: all of them are one answer, so each shows less than it would alone. */
@ArgsType()
export class DeskQueueRowsArgs {
  @Field(() => Int, { defaultValue: 3, description: 'How many, from 1 to 100.' })
  first: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Only what the viewer takes care of.' })
  assignedToMe: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Only what is put off, and not what waits now.' })
  snoozed: boolean;
}

@ArgsType()
export class DeskRowsArgs extends ConnectionArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only what the viewer takes care of.' })
  assignedToMe: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Only what is put off, and not what waits now.' })
  snoozed: boolean;
}

@ObjectType('DeskRow', { description: 'What waits for a curator.' })
export class DeskRowType {
  @Field(() => ID, { description: 'For `snooze` and `assign`.' })
  id: string;

  @Field(() => DeskQueueNameEnum)
  queue: DeskQueueName;

  @Field({ description: 'Of the need, or the name of whom it is about.' })
  title: string;

  @Field(() => OrganisationType, { nullable: true, description: 'The company, if it is about one.' })
  company: OrganisationType | null;

  @Field(() => Date, { nullable: true, description: 'Since when it waits; null: it is not known.' })
  since: Date | null;

  @Field({ description: 'Why it waits, in the viewer’s language.' })
  why: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day in France by which something is due: to moderate, the day by which the company was promised an answer; about to lapse, when it lapses; at the cap, when the next month begins; of other needs, when an answer is needed or the need is taken down.',
  })
  dueOn: string | null;

  @Field(() => NeedType, { nullable: true })
  need: NeedType | null;

  @Field(() => SolverType, { nullable: true })
  solver: SolverType | null;

  @Field(() => InterestType, { nullable: true })
  interest: InterestType | null;

  @Field(() => IntroductionRequestType, { nullable: true })
  request: IntroductionRequestType | null;

  @Field(() => IntroductionType, { nullable: true })
  introduction: IntroductionType | null;

  @Field(() => DismissalType, { nullable: true })
  dismissal: DismissalType | null;

  @Field(() => ConceptType, { nullable: true })
  concept: ConceptType | null;

  @Field(() => UnmetDemandType, { nullable: true })
  demand: UnmetDemandType | null;

  @Field(() => PersonType, { nullable: true, description: 'The curator who takes care of it.' })
  assignedTo: PersonType | null;

  @Field(() => Date, { nullable: true, description: 'It is put off until then; null: it waits now.' })
  snoozedUntil: Date | null;
}

export const DeskConnection = connectionOf(DeskRowType, 'DeskRowConnection');

@ObjectType('DeskQueue', { description: 'One kind of what waits for curators.' })
export class DeskQueueType {
  @Field(() => DeskQueueNameEnum)
  name: DeskQueueName;
}
