import { OrganisationType } from '@passerelle/accounts';
import {
  Conflict,
  connectionOf,
  enumOf,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  LocalDate,
  resultOf,
} from '@passerelle/graphql';
import { SolverKindEnum, type SolverKind } from '@passerelle/solvers';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { closingReasons, type ClosingReason, needStates, type NeedState } from './need.entity.js';

export const NeedStateEnum = enumOf('NeedState', needStates);
export const ClosingReasonEnum = enumOf('ClosingReason', closingReasons);

@ObjectType({ description: 'What the viewer may do with a need; the server decides the same way.' })
export class NeedPermissions {
  @Field()
  edit: boolean;
  @Field()
  submit: boolean;
  @Field()
  publish: boolean;
  @Field()
  requestChanges: boolean;
  @Field()
  renew: boolean;
  @Field()
  close: boolean;
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

  @Field(() => [SolverKindEnum], { description: 'Empty: whoever can answer.' })
  wantedKinds: SolverKind[];

  @Field({ description: 'A solver from elsewhere who works at a distance is welcome.' })
  acceptsRemote: boolean;

  @Field({ description: 'The company’s name is hidden until an introduction is accepted.' })
  confidential: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'The day by which an answer is needed.' })
  neededBy: string | null;

  @Field(() => Date, { nullable: true })
  submittedAt: Date | null;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => Date, { nullable: true })
  expiresAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the curator asks to be changed, for the company and curators.',
  })
  requestedChanges: string | null;

  @Field(() => ClosingReasonEnum, { nullable: true })
  closingReason: ClosingReason | null;

  @Field(() => Int, {
    description:
      'Sent back with an edit or a curator’s decision: nobody overwrites or publishes what they have not read.',
  })
  version: number;

  @Field(() => NeedPermissions)
  viewerCan: NeedPermissions;
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
