import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { OrganisationType, PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, LocalDate, resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import {
  SolverKindEnum,
  type SolverKind,
  type SolverSetting,
  SolverSettingEnum,
  SolverType,
} from '@passerelle/solvers';
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
} from '../parties/index.js';

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

@ObjectType('AnonymousSolver', {
  description: 'What a company knows of a solver whose profile it cannot read yet, as it is incomplete.',
})
export class AnonymousSolverType {
  @Field(() => SolverKindEnum)
  kind: SolverKind;

  @Field(() => SolverSettingEnum, { nullable: true })
  setting: SolverSetting | null;

  @Field(() => [TagType])
  tags: TagType[];

  @Field(() => [TerritoryType])
  territories: TerritoryType[];

  @Field()
  worksRemotely: boolean;
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

@ObjectType('ProposedTime', {
  description: 'A time to meet that one side proposes, and the other may choose.',
})
export class ProposedTimeType {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  at: Date;

  @Field(() => PartySideEnum)
  by: PartySide;

  @Field(() => String, { nullable: true })
  place: string | null;

  @Field(() => String, { nullable: true })
  link: string | null;
}

@ObjectType('CalledOffMeeting')
export class CalledOffMeetingType {
  @Field(() => Date, { description: 'When it would have been.' })
  at: Date;

  @Field(() => PartySideEnum, { nullable: true, description: 'Who has called it off; null: a curator.' })
  by: PartySide | null;

  @Field(() => String, { nullable: true })
  note: string | null;
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
  proposeTimes: boolean;
  @Field({ description: 'The other side proposes times.' })
  chooseTime: boolean;
  @Field()
  callOffMeeting: boolean;
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
    description: 'The company; null for the solver where the need hides its name, until both have accepted.',
  })
  company: OrganisationType | null;

  @Field(() => SolverType, {
    nullable: true,
    description:
      'The solver; null for the company where it could not read the profile elsewhere, until both have accepted.',
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

  @Field(() => MeetingType, { nullable: true })
  meeting: MeetingType | null;

  @Field(() => [ProposedTimeType], {
    description: 'Times to come that a side proposes, the soonest first. Empty once a meeting is arranged.',
  })
  proposedTimes: ProposedTimeType[];

  @Field(() => CalledOffMeetingType, {
    nullable: true,
    description: 'The meeting that was called off last; null: none was, or another is arranged since.',
  })
  calledOffMeeting: CalledOffMeetingType | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which they met.' })
  metOn: string | null;

  @Field(() => OutcomeEnum, {
    nullable: true,
    description: 'What came of the meeting, for curators. A party reads its own answers in `followUps`.',
  })
  outcome: Outcome | null;

  @Field(() => String, { nullable: true, description: 'The curator’s words to both parties.' })
  outcomeNote: string | null;

  @Field(() => OutcomeSourceEnum, { nullable: true })
  outcomeSource: OutcomeSource | null;

  @Field(() => IntroductionPermissions)
  viewerCan: IntroductionPermissions;
}

export const IntroductionConnection = connectionOf(IntroductionType, 'IntroductionConnection');

@InputType({ description: 'All that is said must hold.' })
export class IntroductionFilter {
  @Field(() => [IntroductionStateEnum], { nullable: true, description: 'Empty: whatever their state.' })
  states?: IntroductionState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'One side has accepted, the other has not answered.' })
  halfAccepted?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Both have accepted, and no meeting is arranged.' })
  withoutMeeting?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Neither side has answered.' })
  unanswered?: boolean | null;
}

/** The result of every change of an introduction. */
export const IntroductionResult = resultOf('IntroductionResult', [
  IntroductionType,
  InvalidInput,
  IllegalTransition,
  Conflict,
  LimitReached,
]);

@InputType()
export class WithdrawIntroductionInput {
  @Field(() => WithdrawalReasonEnum)
  reason: WithdrawalReason;

  @Field({ defaultValue: '', description: 'At most 1 000 characters; needed with the reason `other`.' })
  note: string;
}

@InputType()
export class OutcomeInput {
  @Field(() => OutcomeEnum)
  outcome: Outcome;

  @Field({ defaultValue: '', description: 'At most 1 000 characters.' })
  note: string;
}
