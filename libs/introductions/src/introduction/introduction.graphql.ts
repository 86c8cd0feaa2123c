import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { OrganisationType, PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, LocalDate, resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import {
  type SolverKind,
  SolverKindEnum,
  type SolverSetting,
  SolverSettingEnum,
  SolverType,
} from '@passerelle/solvers';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import { type PartySide, partySides } from '../parties/parties.js';
import { type DeclineReason, declineReasons, type ReplyAnswer, replyAnswers } from '../parties/reply.js';
import {
  type Outcome,
  outcomes,
  type OutcomeSource,
  outcomeSources,
  type WithdrawalReason,
  withdrawalReasons,
} from './introduction.entity.js';
import { type IntroductionState, introductionStates } from './introduction.transitions.js';

export const IntroductionStateEnum = enumOf(
  'IntroductionState',
  introductionStates,
  'How far an introduction is.',
  {
    proposed: 'A curator proposed it: one party, or both, has still to answer.',
    accepted: 'Both have accepted: they know each other and may arrange a meeting.',
    met: 'They have met; what came of it is not known yet.',
    succeeded: 'They have met, and something came of it.',
    fruitless: 'They have met, and nothing came of it.',
    declined: 'One of them declined, which ends it for both.',
    lapsed: 'An answer did not come in time.',
    withdrawn: 'A curator took it back, or its need was closed, or its profile hidden.',
  },
);
export const PartySideEnum = enumOf('PartySide', partySides, 'The two sides of an introduction.', {
  company: 'The company of the need.',
  solver: 'Those who speak for the profile: whoever holds it, and the supervisor of a holder under age.',
});
export const ReplyAnswerEnum = enumOf(
  'ReplyAnswer',
  replyAnswers,
  'What one party has said to an introduction.',
  {
    pending: 'It has not answered yet.',
    accepted: 'It wants to meet the other.',
    declined: 'It does not want to.',
  },
);
export const DeclineReasonEnum = enumOf(
  'DeclineReason',
  declineReasons,
  'Why a party declines an introduction; the other party does not read it.',
  {
    not_now: 'It is not the moment.',
    no_capacity: 'It has no capacity for it.',
    not_our_trade: 'It has another trade.',
    too_far: 'The other is too far away.',
    too_costly: 'It would cost too much.',
    already_in_contact: 'The two know each other already.',
    already_solved: 'The need is answered already.',
    other: 'Something else, which the note says.',
  },
);
export const WithdrawalReasonEnum = enumOf(
  'WithdrawalReason',
  withdrawalReasons,
  'Why a curator takes an introduction back.',
  {
    need_closed: 'Its company closed the need, or it ended.',
    party_unavailable: 'One party is not available any more.',
    mistake: 'It was proposed by mistake.',
    other: 'Something else, which the note says.',
  },
);
export const OutcomeEnum = enumOf('Outcome', outcomes, 'What came of a meeting.', {
  hired: 'Somebody was hired.',
  trained: 'Somebody was or will be trained.',
  pilot: 'A trial has begun.',
  contract: 'A contract was signed.',
  nothing: 'Nothing came of it.',
});
export const OutcomeSourceEnum = enumOf('OutcomeSource', outcomeSources, 'Whose word an outcome is.', {
  curator: 'A curator said it; the parties do not overwrite that.',
  parties: 'It follows from what the parties have answered to follow-ups.',
});

@ObjectType('Reply', { description: 'What one party has answered.' })
export class ReplyType {
  @Field(() => ReplyAnswerEnum, {
    description:
      'Accepted, declined, or nothing yet. While the introduction is proposed, the other party reads `pending` whatever was answered.',
  })
  answer: ReplyAnswer;

  @Field(() => Date, { nullable: true, description: 'When it was given; null: not yet.' })
  at: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'It came by the day that was promised.' })
  inTime: boolean | null;

  @Field({ description: 'It was given from a mail, without signing in.' })
  byMail: boolean;

  @Field(() => DeclineReasonEnum, {
    nullable: true,
    description:
      'Why the party declined; null: it has not, or the viewer may not know. For the party itself and curators.',
  })
  declineReason: DeclineReason | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The same in the party’s own words, at most 1 000 characters. For the party itself and curators.',
  })
  declineNote: string | null;
}

@ObjectType('AnonymousSolver', {
  description: 'What a company knows of a solver whose profile it cannot read yet, as it is incomplete.',
})
export class AnonymousSolverType {
  @Field(() => SolverKindEnum, { description: 'What the solver is.' })
  kind: SolverKind;

  @Field(() => SolverSettingEnum, {
    nullable: true,
    description: 'Of a project holder, where the project is carried; null: not said.',
  })
  setting: SolverSetting | null;

  @Field(() => [TagType], { description: 'What the solver knows and does.' })
  tags: TagType[];

  @Field(() => [TerritoryType], { description: 'Where the solver works.' })
  territories: TerritoryType[];

  @Field({ description: 'Also works at a distance, wherever the need is.' })
  worksRemotely: boolean;
}

@ObjectType('Meeting', { description: 'When and where two parties meet.' })
export class MeetingType {
  @Field(() => Date, { description: 'When it begins.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'One line; null: by a video call.' })
  place: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'To the video call; begins with https://. Null: at a place.',
  })
  link: string | null;
}

@ObjectType('ProposedTime', {
  description: 'A time to meet that one side proposes, and the other may choose.',
})
export class ProposedTimeType {
  @Field(() => ID, {
    description:
      'Made of the introduction, the side and the time; stays the same while the time is proposed.',
  })
  id: string;

  @Field(() => Date, { description: 'When the meeting would begin.' })
  at: Date;

  @Field(() => PartySideEnum, { description: 'The side that proposes it.' })
  by: PartySide;

  @Field(() => String, { nullable: true, description: 'Where; null: not said yet, or by a video call.' })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'To a video call; begins with https://. Null: none.' })
  link: string | null;
}

@ObjectType('CalledOffMeeting', { description: 'A meeting that will not be.' })
export class CalledOffMeetingType {
  @Field(() => Date, { description: 'When it would have been.' })
  at: Date;

  @Field(() => PartySideEnum, { nullable: true, description: 'Who has called it off; null: a curator.' })
  by: PartySide | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for those who would have met; null: nothing was said.',
  })
  note: string | null;
}

@ObjectType({ description: 'What the viewer may do with an introduction; the server decides the same way.' })
export class IntroductionPermissions {
  @Field({ description: 'Say yes for one’s side, which has not answered yet.' })
  accept: boolean;
  @Field({ description: 'Say no for one’s side, as long as not both have accepted.' })
  decline: boolean;
  @Field({ description: 'Take an acceptance back, while the other party has not accepted.' })
  takeBack: boolean;
  @Field({ description: 'Take it back, as a curator who is no party, as long as they have not met.' })
  withdraw: boolean;
  @Field({
    description:
      'Arrange a meeting or move it: both parties and curators, once both have accepted and until they have met.',
  })
  planMeeting: boolean;
  @Field({ description: 'Propose times to the other side, once both have accepted and until they have met.' })
  proposeTimes: boolean;
  @Field({ description: 'The other side proposes times.' })
  chooseTime: boolean;
  @Field({ description: 'Call off a meeting that has not begun: both parties and curators.' })
  callOffMeeting: boolean;
  @Field({ description: 'Say that they have met: both parties and curators, once both have accepted.' })
  markMet: boolean;
  @Field({ description: 'Say what came of it, as a curator who is no party, once they have met.' })
  conclude: boolean;
}

@ObjectType('Introduction', { description: 'Puts a need and one solver in touch, once both have accepted.' })
export class IntroductionType {
  @Field(() => ID, { description: 'UUID of the introduction.' })
  id: string;

  @Field(() => IntroductionStateEnum, { description: 'How far it is.' })
  state: IntroductionState;

  @Field(() => PartySideEnum, { nullable: true, description: 'For whom the viewer speaks; null: a curator.' })
  viewerSide: PartySide | null;

  @Field(() => NeedType, { description: 'The need of the pair.' })
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

  @Field(() => AnonymousSolverType, { description: 'What the company knows of the solver in any case.' })
  solverTeaser: AnonymousSolverType;

  @Field(() => PersonType, { nullable: true, description: 'The curator who proposed it.' })
  curator: PersonType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the curator says to the company, at most 1 000 characters; null: the viewer may not read it. For the company and curators.',
  })
  noteToCompany: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the curator says to the solver, at most 1 000 characters; null: the viewer may not read it. For the solver and curators.',
  })
  noteToSolver: string | null;

  @Field(() => ReplyType, { description: 'What the company has answered.' })
  companyReply: ReplyType;

  @Field(() => ReplyType, { description: 'What the solver has answered.' })
  solverReply: ReplyType;

  @Field(() => Date, { description: 'When a curator proposed it.' })
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

  @Field(() => WithdrawalReasonEnum, {
    nullable: true,
    description: 'Why it was taken back; null unless it is `withdrawn`.',
  })
  withdrawalReason: WithdrawalReason | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was taken back, in the curator’s own words; null: nothing was said, or the viewer may not read it. For curators.',
  })
  withdrawalNote: string | null;

  @Field(() => MeetingType, {
    nullable: true,
    description: 'The meeting that is arranged, or was; null: none.',
  })
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
    description:
      'What came of the meeting, for curators; null: not known yet, or the reader is a party, which reads its own answers in `followUps`.',
  })
  outcome: Outcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'The curator’s words to both parties, at most 1 000 characters; null: none.',
  })
  outcomeNote: string | null;

  @Field(() => OutcomeSourceEnum, {
    nullable: true,
    description: 'Whose word the outcome is; null: there is none yet.',
  })
  outcomeSource: OutcomeSource | null;

  @Field(() => IntroductionPermissions, {
    description: 'What the viewer may do with the introduction in its present state.',
  })
  viewerCan: IntroductionPermissions;
}

export const IntroductionConnection = connectionOf(IntroductionType, 'IntroductionConnection');

@InputType({ description: 'All that is said must hold.' })
export class IntroductionFilter {
  @Field(() => [IntroductionStateEnum], {
    nullable: true,
    description: 'In one of these states; empty or null: whatever their state.',
  })
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

@InputType({ description: 'Why an introduction is taken back.' })
export class WithdrawIntroductionInput {
  @Field(() => WithdrawalReasonEnum, { description: 'One of the list; the parties read it.' })
  reason: WithdrawalReason;

  @Field({ defaultValue: '', description: 'At most 1 000 characters; needed with the reason `other`.' })
  note: string;
}

@InputType({ description: 'What came of an introduction.' })
export class OutcomeInput {
  @Field(() => OutcomeEnum, { description: 'One of the list; `nothing` makes the introduction fruitless.' })
  outcome: Outcome;

  @Field({ defaultValue: '', description: 'At most 1 000 characters.' })
  note: string;
}
