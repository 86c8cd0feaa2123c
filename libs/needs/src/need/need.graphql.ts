import { LanguageEnum, OrganisationType } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { connectionOf, enumOf, LocalDate, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { SolverKindEnum, type SolverKind } from '@passerelle/solvers';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { moderationReasons, type ModerationReason } from './moderation-reasons.js';
import { hintTopics, type HintTopic } from './need-hints.js';
import { closingReasons, type NeedEnding, needEndings, needStates, type NeedState } from './need.entity.js';

export const NeedStateEnum = enumOf('NeedState', needStates);
export const ClosingReasonEnum = enumOf('ClosingReason', closingReasons);
export const NeedEndingEnum = enumOf('NeedEnding', needEndings);
export const ModerationReasonEnum = enumOf('ModerationReason', moderationReasons);
export const NeedHintTopicEnum = enumOf('NeedHintTopic', hintTopics);

@ObjectType({ description: 'What the viewer may do with a need; the server decides the same way.' })
export class NeedPermissions {
  @Field()
  edit: boolean;
  @Field({ description: 'Ask the company to read what was written for it, and to send it.' })
  offer: boolean;
  @Field({
    description:
      'Of the company, in a state from which it can be sent. Nothing of what `hints` marks as `required` may be missing then: `submitNeed` says what is.',
  })
  submit: boolean;
  @Field()
  publish: boolean;
  @Field()
  requestChanges: boolean;
  @Field()
  refuse: boolean;
  @Field({ description: 'Link it with others that go together.' })
  pool: boolean;
  @Field()
  renew: boolean;
  @Field()
  close: boolean;
}

@ObjectType('ModerationRemark', {
  description: 'A reason of the list why a need was sent back or refused, in words for the company.',
})
export class ModerationRemarkType {
  @Field(() => ModerationReasonEnum)
  reason: ModerationReason;

  @Field({ description: 'What is wrong.' })
  wrong: string;

  @Field({ description: 'What the company can do.' })
  remedy: string;
}

@ObjectType('NeedHint', { description: 'What a need lacks, or what would bring it better answers.' })
export class NeedHintType {
  @Field(() => NeedHintTopicEnum)
  about: HintTopic;

  @Field({ description: 'The need cannot be submitted without it.' })
  required: boolean;

  @Field()
  sentence: string;
}

@ObjectType('NeedPool', { description: 'Needs that go together and are introduced together; for curators.' })
export class NeedPoolType {
  @Field(() => ID)
  id: string;

  @Field(() => [NeedType])
  needs: NeedType[];
}

@ObjectType('Need', { description: 'What a service company asks for.' })
export class NeedType {
  @Field(() => ID)
  id: string;

  @Field(() => NeedStateEnum)
  state: NeedState;

  @Field()
  title: string;

  @Field()
  description: string;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The company; null where it asked that its name be hidden from the viewer.',
  })
  organisation: OrganisationType | null;

  @Field(() => [TagType])
  tags: TagType[];

  @Field(() => [TerritoryType])
  territories: TerritoryType[];

  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'In which language title and description are written; null: not plain, or neither.',
  })
  language: Language | null;

  @Field(() => [SolverKindEnum], { description: 'Empty: whoever can answer.' })
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
    description: 'When the company last sent it; null: not yet, or its name is hidden from the viewer.',
  })
  submittedAt: Date | null;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => Date, { nullable: true })
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

  @Field(() => NeedEndingEnum, { nullable: true })
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

  @Field(() => NeedPermissions)
  viewerCan: NeedPermissions;
}

@ObjectType('LikelyDuplicate', {
  description:
    'A need that says the same: of the same company a repetition, of another one an opportunity to pool.',
})
export class LikelyDuplicateType {
  @Field(() => NeedType)
  need: NeedType;

  @Field(() => Float, {
    description:
      'From 0 to 1: how much of both texts is the same or, if that is more, how well the words of one answer the other.',
  })
  resemblance: number;

  @Field()
  sameCompany: boolean;

  @Field()
  inSamePool: boolean;
}

export const NeedConnection = connectionOf(NeedType, 'NeedConnection');

@InputType()
export class NeedInput {
  @Field({ defaultValue: '', description: 'One line, at most 140 characters.' })
  title: string;

  @Field({ defaultValue: '', description: 'At most 10 000 characters.' })
  description: string;

  @Field(() => [String], { defaultValue: [], description: 'References, such as "theme:silver-economie".' })
  tags: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes, such as "commune:45234" or "epci:244500468".',
  })
  territories: string[];

  @Field(() => [SolverKindEnum], { defaultValue: [] })
  wantedKinds: SolverKind[];

  @Field({ defaultValue: true })
  acceptsRemote: boolean;

  @Field({ defaultValue: false })
  confidential: boolean;

  @Field(() => LocalDate, { nullable: true, defaultValue: null })
  neededBy: string | null;
}

/** What every change of a need answers with. */
export const NeedResult = resultOf('NeedResult', [
  NeedType,
  InvalidInput,
  IllegalTransition,
  Conflict,
  LimitReached,
]);

/** What linking needs answers with. */
export const NeedPoolResult = resultOf('NeedPoolResult', [
  NeedPoolType,
  InvalidInput,
  IllegalTransition,
  LimitReached,
]);

@InputType()
export class NeedFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Needs with any of these tags, such as "theme:silver-economie".',
  })
  tags?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Needs that concern this territory, such as "commune:45234".',
  })
  territory?: string | null;

  @Field(() => SolverKindEnum, { nullable: true, description: 'Needs that such a solver may answer.' })
  wantedKind?: SolverKind | null;
}
