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
  {
    to_moderate: 'Needs that companies have sent, to be read.',
    to_introduce: 'Published needs that a solver fits, and for which nothing is under way.',
    wants_to_answer: 'Solvers who want to answer a need.',
    wants_to_meet: 'Companies that ask to meet a solver.',
    about_to_lapse: 'Introductions that end within five days for want of an answer.',
    gates_to_sign: 'Concepts that ask to pass a gate.',
    without_solver: 'Published needs that no solver fits well enough.',
    silent: 'Companies and solvers that left two introductions or more in a row without an answer.',
    out_of_reach: 'People whom mails do not reach, or who called them unwanted.',
    at_cap: 'Solvers who have had all the introductions that they want this month.',
    dismissed: 'Matches that a company or a solver said in the last thirty days are wrong.',
    sleeping_concepts: 'Concepts to which nothing has happened for sixty days.',
    sought_in_vain: 'What people searched for and did not find.',
  },
);

/** For a queue within all queues. They are one answer, so each shows fewer rows than it would alone. */
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

  @Field(() => DeskQueueNameEnum, { description: 'The queue in which it waits.' })
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

  @Field(() => NeedType, { nullable: true, description: 'The need that it is about; null: none.' })
  need: NeedType | null;

  @Field(() => SolverType, { nullable: true, description: 'The profile that it is about; null: none.' })
  solver: SolverType | null;

  @Field(() => InterestType, {
    nullable: true,
    description: 'The interest that waits; null: it is something else.',
  })
  interest: InterestType | null;

  @Field(() => IntroductionRequestType, {
    nullable: true,
    description: 'The request that waits; null: it is something else.',
  })
  request: IntroductionRequestType | null;

  @Field(() => IntroductionType, {
    nullable: true,
    description: 'The introduction that waits; null: it is something else.',
  })
  introduction: IntroductionType | null;

  @Field(() => DismissalType, {
    nullable: true,
    description: 'The dismissal that waits; null: it is something else.',
  })
  dismissal: DismissalType | null;

  @Field(() => ConceptType, {
    nullable: true,
    description: 'The concept that waits; null: it is something else.',
  })
  concept: ConceptType | null;

  @Field(() => UnmetDemandType, {
    nullable: true,
    description: 'What is sought in vain; null: it is something else.',
  })
  demand: UnmetDemandType | null;

  @Field(() => PersonType, { nullable: true, description: 'The curator who takes care of it.' })
  assignedTo: PersonType | null;

  @Field(() => Date, { nullable: true, description: 'It is put off until then; null: it waits now.' })
  snoozedUntil: Date | null;
}

export const DeskConnection = connectionOf(DeskRowType, 'DeskRowConnection');

@ObjectType('DeskQueue', { description: 'One kind of what waits for curators.' })
export class DeskQueueType {
  @Field(() => DeskQueueNameEnum, { description: 'Which queue, in the order of the desk.' })
  name: DeskQueueName;
}
