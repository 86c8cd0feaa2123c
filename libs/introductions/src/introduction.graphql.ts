import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { OrganisationType, PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, LocalDate, resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { SolverKindEnum, type SolverKind, SolverType } from '@passerelle/solvers';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import {
  type Outcome,
  outcomes,
  type OutcomeSource,
  outcomeSources,
  type WithdrawalReason,
  withdrawalReasons,
} from './introduction.entity.js';
import { type IntroductionState, introductionStates } from './introduction.transitions.js';
import {
  type DeclineReason,
  declineReasons,
  type PartySide,
  partySides,
  type ReplyAnswer,
  replyAnswers,
} from './reply.js';

export const IntroductionStateEnum = enumOf('IntroductionState', introductionStates);
export const PartySideEnum = enumOf('PartySide', partySides);
export const ReplyAnswerEnum = enumOf('ReplyAnswer', replyAnswers);
export const DeclineReasonEnum = enumOf('DeclineReason', declineReasons);
export const WithdrawalReasonEnum = enumOf('WithdrawalReason', withdrawalReasons);
export const OutcomeEnum = enumOf('Outcome', outcomes, 'What came of a meeting.');
export const OutcomeSourceEnum = enumOf('OutcomeSource', outcomeSources, 'Whose word an outcome is.');

@ObjectType('Reply', { description: 'What one party has answered.' })
export class ReplyType {
  @Field(() => ReplyAnswerEnum)
  answer: ReplyAnswer;

  @Field(() => Date, { nullable: true })
  at: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'It came by the day that was promised.' })
  inTime: boolean | null;

  @Field({ description: 'It was given from a mail, without signing in.' })
  byMail: boolean;

  @Field(() => DeclineReasonEnum, { nullable: true, description: 'For the party itself and curators.' })
  declineReason: DeclineReason | null;

  @Field(() => String, { nullable: true, description: 'For the party itself and curators.' })
  declineNote: string | null;
}

@ObjectType('AnonymousSolver', { description: 'What a company knows of a solver before both have accepted.' })
export class AnonymousSolverType {
  @Field(() => SolverKindEnum)
  kind: SolverKind;

  @Field(() => [TagType])
  tags: TagType[];

  @Field(() => [TerritoryType])
  territories: TerritoryType[];

  @Field()
  worksRemotely: boolean;
}

@ObjectType('Contact', { description: 'Somebody to talk to on one side.' })
export class ContactType {
  @Field({ description: 'May be empty.' })
  name: string;

  @Field()
  email: string;
}

@ObjectType('Meeting')
export class MeetingType {
  @Field(() => Date)
  at: Date;

  @Field(() => String, { nullable: true })
  place: string | null;

  @Field(() => String, { nullable: true })
  link: string | null;
}

@ObjectType({ description: 'What the viewer may do with an introduction; the server decides the same way.' })
export class IntroductionPermissions {
  @Field()
  accept: boolean;
  @Field()
  decline: boolean;
  @Field({ description: 'Take an acceptance back, while the other party has not accepted.' })
  takeBack: boolean;
  @Field()
  withdraw: boolean;
  @Field()
  planMeeting: boolean;
  @Field()
  markMet: boolean;
  @Field()
  conclude: boolean;
}

@ObjectType('Introduction', { description: 'Puts a need and one solver in touch, once both have accepted.' })
export class IntroductionType {
  @Field(() => ID)
  id: string;

  @Field(() => IntroductionStateEnum)
  state: IntroductionState;

  @Field(() => PartySideEnum, { nullable: true, description: 'For whom the viewer speaks; null: a curator.' })
  viewerSide: PartySide | null;

  @Field(() => NeedType)
  need: NeedType;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The company; null where its name is hidden from the viewer until both have accepted.',
  })
  company: OrganisationType | null;

  @Field(() => SolverType, {
    nullable: true,
    description: 'The solver; null for the company until both have accepted.',
  })
  solver: SolverType | null;

  @Field(() => AnonymousSolverType)
  solverTeaser: AnonymousSolverType;

  @Field(() => PersonType, { nullable: true, description: 'The curator who proposed it.' })
  curator: PersonType | null;

  @Field(() => String, { nullable: true, description: 'For the company and curators.' })
  noteToCompany: string | null;

  @Field(() => String, { nullable: true, description: 'For the solver and curators.' })
  noteToSolver: string | null;

  @Field(() => ReplyType)
  companyReply: ReplyType;

  @Field(() => ReplyType)
  solverReply: ReplyType;

  @Field(() => Date)
  proposedAt: Date;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The last day on which an answer comes in time; null: not to be foreseen, as somebody is away.',
  })
  replyDueOn: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it ends for want of an answer.' })
  lapsesOn: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When both had accepted, or one declined, or it was withdrawn, or lapsed.',
  })
  settledAt: Date | null;

  @Field(() => WithdrawalReasonEnum, { nullable: true })
  withdrawalReason: WithdrawalReason | null;

  @Field(() => String, { nullable: true, description: 'For curators.' })
  withdrawalNote: string | null;

  @Field(() => [ContactType], {
    nullable: true,
    description: 'Whom to talk to at the company; null until both have accepted.',
  })
  companyContacts: ContactType[] | null;

  @Field(() => [ContactType], {
    nullable: true,
    description: 'Whom to talk to on the solver’s side; null until both have accepted.',
  })
  solverContacts: ContactType[] | null;

  @Field(() => MeetingType, { nullable: true })
  meeting: MeetingType | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which they met.' })
  metOn: string | null;

  @Field(() => OutcomeEnum, { nullable: true })
  outcome: Outcome | null;

  @Field(() => String, { nullable: true })
  outcomeNote: string | null;

  @Field(() => OutcomeSourceEnum, { nullable: true })
  outcomeSource: OutcomeSource | null;

  @Field(() => IntroductionPermissions)
  viewerCan: IntroductionPermissions;
}

export const IntroductionConnection = connectionOf(IntroductionType, 'IntroductionConnection');

/** What every change of an introduction answers with. */
export const IntroductionResult = resultOf('IntroductionResult', [
  IntroductionType,
  InvalidInput,
  IllegalTransition,
  Conflict,
  LimitReached,
]);

@ObjectType({ description: 'What a curator has proposed at once.' })
export class IntroductionsProposed {
  @Field(() => [IntroductionType])
  introductions: IntroductionType[];
}

export const IntroduceResult = resultOf('IntroduceResult', [IntroductionsProposed, InvalidInput, Conflict]);

@InputType()
export class SolverToIntroduceInput {
  @Field(() => ID)
  solverId: string;

  @Field({ defaultValue: '', description: 'What is said to this solver alone; at most 1 000 characters.' })
  note: string;
}

@InputType()
export class IntroduceInput {
  @Field(() => ID)
  needId: string;

  @Field(() => [SolverToIntroduceInput], { description: 'From one to five.' })
  solvers: SolverToIntroduceInput[];

  @Field({ defaultValue: '', description: 'What is said to the company alone; at most 1 000 characters.' })
  noteToCompany: string;

  @Field({ defaultValue: false, description: 'For all published needs of its pool.' })
  wholePool: boolean;
}

@InputType()
export class DeclineIntroductionInput {
  @Field(() => DeclineReasonEnum)
  reason: DeclineReason;

  @Field({ defaultValue: '', description: 'At most 1 000 characters; needed with the reason `other`.' })
  note: string;
}

@InputType()
export class WithdrawIntroductionInput {
  @Field(() => WithdrawalReasonEnum)
  reason: WithdrawalReason;

  @Field({ defaultValue: '', description: 'At most 1 000 characters; needed with the reason `other`.' })
  note: string;
}

@InputType()
export class MeetingInput {
  @Field(() => Date)
  at: Date;

  @Field({ defaultValue: '', description: 'One line, at most 200 characters; this or the link is needed.' })
  place: string;

  @Field({ defaultValue: '', description: 'To a video call; begins with https://.' })
  link: string;
}

@InputType()
export class MetInput {
  @Field(() => LocalDate, { description: 'The day on which they met.' })
  on: string;

  @Field({ defaultValue: '' })
  place: string;

  @Field({ defaultValue: '' })
  link: string;
}

@InputType()
export class OutcomeInput {
  @Field(() => OutcomeEnum)
  outcome: Outcome;

  @Field({ defaultValue: '', description: 'At most 1 000 characters.' })
  note: string;
}

/** How far the introductions of a need have come, as its company sees it. */
export const needProgresses = ['waiting', 'being_introduced', 'in_discussion', 'met', 'unmet'] as const;
export type NeedProgress = (typeof needProgresses)[number];
export const NeedProgressEnum = enumOf(
  'NeedProgress',
  needProgresses,
  'How far the introductions of a need have come.',
);
