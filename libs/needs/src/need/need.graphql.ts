import { LanguageEnum, OrganisationType } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { CHANGE_RULE, changeOf, connectionOf, enumOf, LocalDate, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { SolverKindEnum, type SolverKind } from '@passerelle/solvers';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { moderationReasons, type ModerationReason } from './moderation-reasons.js';
import type { InputName, NeedField, SaidOfNeed } from './lists-of-fields.js';
import type { NeedContent } from './need-fields.js';
import { hintTopics, type HintTopic } from './need-hints.js';
import { closingReasons, type NeedEnding, needEndings, needStates, type NeedState } from './need.entity.js';

export const NeedStateEnum = enumOf('NeedState', needStates, 'How far a need is.', {
  draft: 'Being written: only its company sees it, and curators if one of them wrote it.',
  submitted: 'Sent; it waits for a curator.',
  changes_requested: 'A curator sent it back and said why: the company changes it, then submits it again.',
  published: 'Everybody signed in reads it, and it is matched, until `expiresAt`.',
  expired: 'Its time is over; the company may renew it.',
  closed: 'Over for good: `closingReason` says how.',
});
export const ClosingReasonEnum = enumOf('ClosingReason', closingReasons, 'Why its company closes a need.', {
  met_here: 'Somebody found through this product answers it.',
  met_elsewhere: 'Somebody else answers it.',
  dropped: 'It is no longer a need.',
});
export const NeedEndingEnum = enumOf('NeedEnding', needEndings, 'How a closed need ended.', {
  met_here: 'Somebody found through this product answers it.',
  met_elsewhere: 'Somebody else answers it.',
  dropped: 'The company no longer needs it.',
  refused: 'A curator did not publish it; `moderationReasons` says why.',
});
export const ModerationReasonEnum = enumOf(
  'ModerationReason',
  moderationReasons,
  'Why a curator sends a need back or refuses it.',
  {
    unclear: 'Readers would not understand it.',
    too_vague: 'Too little is said for anybody to answer.',
    several_needs_in_one: 'It asks for several things, which belong in one need each.',
    wrong_tags: 'Its tags do not fit what it says.',
    wrong_territory: 'Its territories do not fit what it says.',
    personal_data: 'It says things about a person that should not be published.',
    advertising: 'It sells something.',
    not_a_need: 'It asks for nothing, or offers something.',
    out_of_scope: 'It is not about services at home.',
    duplicate: 'The company has asked for the same already.',
    unlawful: 'It asks for something that the law forbids.',
    other: 'Something else, which the curator’s note says.',
  },
);
export const NeedHintTopicEnum = enumOf(
  'NeedHintTopic',
  hintTopics,
  'The part of a need that a hint is about.',
  {
    title: 'Its title is missing or shorter than 5 characters.',
    tags: 'It has no tag.',
    territories: 'It has no territory.',
    past_date: 'The day by which an answer is needed is over.',
    situation: 'Its description is shorter than 80 characters, too short for a situation.',
    audience: 'It does not say for whom, neither by a tag nor in words.',
    quantity: 'It gives no number, such as of people or homes.',
    deadline: 'It names no day by which an answer is needed.',
  },
);

@ObjectType({ description: 'What the viewer may do with a need; the server decides the same way.' })
export class NeedPermissions {
  @Field({
    description:
      'Change what it says: its company before it is published or closed; curators while it is submitted or published, and in a draft that one of them wrote.',
  })
  edit: boolean;
  @Field({ description: 'Ask the company to read what was written for it, and to send it.' })
  offer: boolean;
  @Field({
    description:
      'Send it to the curators as it is: its company, in a state from which it can be sent, and once nothing is missing of what `hints` marks as `required`.',
  })
  submit: boolean;
  @Field({ description: 'Show it to everybody: curators who do not belong to its company.' })
  publish: boolean;
  @Field({ description: 'Send it back with reasons: curators who do not belong to its company.' })
  requestChanges: boolean;
  @Field({ description: 'Close it unpublished, with reasons: curators who do not belong to its company.' })
  refuse: boolean;
  @Field({ description: 'Link it with others that go together.' })
  pool: boolean;
  @Field({ description: 'Publish it again once it has expired: its company and curators.' })
  renew: boolean;
  @Field({ description: 'End it, and say why: its company and curators.' })
  close: boolean;
  @Field({ description: 'Delete a draft that was never sent: its company, unless a curator wrote it.' })
  delete: boolean;
}

@ObjectType('ModerationRemark', {
  description: 'A reason of the list why a need was sent back or refused, in words for the company.',
})
export class ModerationRemarkType {
  @Field(() => ModerationReasonEnum, { description: 'Which one of the list.' })
  reason: ModerationReason;

  @Field({ description: 'What is wrong.' })
  wrong: string;

  @Field({ description: 'What the company can do.' })
  remedy: string;
}

@ObjectType('NeedHint', { description: 'What a need lacks, or what would bring it better answers.' })
export class NeedHintType {
  @Field(() => NeedHintTopicEnum, { description: 'Which part of the need.' })
  about: HintTopic;

  @Field({ description: 'The need cannot be submitted without it.' })
  required: boolean;

  @Field({ description: 'What to do, in the viewer’s language.' })
  sentence: string;
}

@ObjectType('NeedPool', { description: 'Needs that go together and are introduced together; for curators.' })
export class NeedPoolType {
  @Field(() => ID, { description: 'UUID of the pool.' })
  id: string;

  @Field(() => [NeedType], { description: 'Two to ten.' })
  needs: NeedType[];
}

@ObjectType('Need', { description: 'What a service company asks for.' })
export class NeedType implements Pick<NeedContent, NeedField & InputName> {
  @Field(() => ID, { description: 'UUID of the need.' })
  id: string;

  @Field(() => NeedStateEnum, { description: 'How far it is.' })
  state: NeedState;

  @Field({ description: 'One line, at most 140 characters; empty in a draft without one.' })
  title: string;

  @Field({ description: 'Plain text of several lines, at most 10 000 characters; may be empty.' })
  description: string;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The company; null where it asked that its name be hidden from the viewer.',
  })
  organisation: OrganisationType | null;

  @Field(() => [TagType], { description: 'At most 20; at least one once it is submitted.' })
  tags: TagType[];

  @Field(() => [TerritoryType], {
    description: 'Where the need is, at most 50 places; at least one once it is submitted.',
  })
  territories: TerritoryType[];

  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'In which language title and description are written; null: not plain, or neither.',
  })
  language: Language | null;

  @Field(() => [SolverKindEnum], { description: 'Which kinds of solvers may answer; empty: whoever can.' })
  wantedKinds: SolverKind[];

  @Field({ description: 'A solver from elsewhere who works at a distance is welcome.' })
  acceptsRemote: boolean;

  @Field({ description: 'The company’s name is hidden until an introduction is accepted.' })
  confidential: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'The day by which an answer is needed.' })
  neededBy: string | null;

  @Field({ description: 'A curator wrote it down for the company, as on the phone.' })
  byCurator: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When the company was last asked to read and to send what a curator wrote; null: not yet.',
  })
  offeredAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'When it was last sent to the curators; null: not yet, or its company is hidden from the viewer.',
  })
  submittedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a curator published it; null: not yet.' })
  publishedAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'When it stops being published unless it is renewed: ninety days after, or at the end of `neededBy` if that is earlier. Null: it was never published.',
  })
  expiresAt: Date | null;

  @Field(() => [ModerationReasonEnum], {
    description: 'Why a curator has sent it back or refused it, for the company and curators.',
  })
  moderationReasons: ModerationReason[];

  @Field(() => [ModerationRemarkType], {
    description: 'The same in words for the company. The reason "other" has none: its words are the note.',
  })
  moderationRemarks: ModerationRemarkType[];

  @Field(() => String, {
    nullable: true,
    description: 'The same in the curator’s own words, for the company and curators.',
  })
  moderationNote: string | null;

  @Field(() => [NeedHintType], {
    description:
      'What is missing, then what would bring better answers; for the company and curators, empty once the need is over.',
  })
  hints: NeedHintType[];

  @Field(() => NeedEndingEnum, { nullable: true, description: 'How it ended; null unless it is closed.' })
  closingReason: NeedEnding | null;

  @Field(() => NeedPoolType, { nullable: true, description: 'For curators; null: it is in none.' })
  pool: NeedPoolType | null;

  @Field(() => [LikelyDuplicateType], {
    description:
      'Needs that say the same, in these words or in others, most alike first; for curators, empty for others.',
  })
  likelyDuplicates: LikelyDuplicateType[];

  @Field(() => Int, {
    description:
      'Sent back with an edit or a curator’s decision: nobody overwrites or publishes what they have not read.',
  })
  version: number;

  @Field(() => NeedPermissions, { description: 'What the viewer may do with the need in its present state.' })
  viewerCan: NeedPermissions;
}

@ObjectType('LikelyDuplicate', {
  description:
    'A need that says the same: of the same company a repetition, of another one an opportunity to pool.',
})
export class LikelyDuplicateType {
  @Field(() => NeedType, { description: 'The other need.' })
  need: NeedType;

  @Field(() => Float, {
    description:
      'From 0 to 1: how much of both texts is the same or, if that is more, how well the words of one answer the other.',
  })
  resemblance: number;

  @Field({ description: 'Both are of one company.' })
  sameCompany: boolean;

  @Field({ description: 'Both are in one pool already.' })
  inSamePool: boolean;
}

export const NeedConnection = connectionOf(NeedType, 'NeedConnection');

@InputType({
  description:
    'What a need says. A draft may be incomplete; a need that others read must have a title of 5 characters or more, a tag and a territory.',
})
export class NeedInput implements SaidOfNeed {
  @Field({ defaultValue: '', description: 'One line, at most 140 characters.' })
  title: string;

  @Field({ defaultValue: '', description: 'At most 10 000 characters.' })
  description: string;

  @Field(() => [String], { defaultValue: [], description: 'References, such as "theme:silver-economie".' })
  tags: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes, such as "commune:21231" or "epci:242100410".',
  })
  territories: string[];

  @Field(() => [SolverKindEnum], {
    defaultValue: [],
    description: 'Which kinds of solvers may answer; empty: any.',
  })
  wantedKinds: SolverKind[];

  @Field({ defaultValue: true, description: 'A solver from elsewhere who works at a distance is welcome.' })
  acceptsRemote: boolean;

  @Field({
    defaultValue: false,
    description: 'Hide the company’s name from solvers until an introduction is accepted.',
  })
  confidential: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    defaultValue: null,
    description: 'The day by which an answer is needed, today or later when it is submitted; null: none.',
  })
  neededBy: string | null;
}

@InputType('NeedChange', { description: `What changes of a need. ${CHANGE_RULE}` })
export class NeedChangeInput extends changeOf(NeedInput) {}

/** The result of every change of a need. */
export const NeedResult = resultOf('NeedResult', [
  NeedType,
  InvalidInput,
  IllegalTransition,
  Conflict,
  LimitReached,
]);

/** The result of linking needs. */
export const NeedPoolResult = resultOf('NeedPoolResult', [
  NeedPoolType,
  InvalidInput,
  IllegalTransition,
  LimitReached,
]);

@InputType({ description: 'Which published needs: those that meet every part that is given.' })
export class NeedFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Needs with any of these tags, such as "theme:silver-economie".',
  })
  tags?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Needs that concern this territory, such as "commune:21231".',
  })
  territory?: string | null;

  @Field(() => SolverKindEnum, { nullable: true, description: 'Needs that such a solver may answer.' })
  wantedKind?: SolverKind | null;
}
