import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType, PersonType } from '@passerelle/accounts';
import { ConnectionArgs, connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { IntroductionType } from '@passerelle/introductions';
import { NeedType } from '@passerelle/needs';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { IdeaType, SolverType } from '@passerelle/solvers';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import {
  type ConceptStatus,
  conceptStatuses,
  type GateState,
  gateStates,
  gateVerdicts,
} from './concept.transitions.js';
import { type Gate, gates, type Stage, stages } from './stages.js';

export const StageEnum = enumOf('ConceptStage', stages, 'How far a concept has come.');
export const ConceptStatusEnum = enumOf('ConceptStatus', conceptStatuses);
export const GateEnum = enumOf(
  'ConceptGate',
  gates,
  '`problem`: the problem is true; `payer`: somebody will pay; `trial`: it can be tried; `holds`: it holds.',
);
export const GateStateEnum = enumOf(
  'GateState',
  gateStates,
  'Where the gate ahead stands. `requested`: a curator reads it, and nothing is changed meanwhile.',
);
export const GateVerdictEnum = enumOf(
  'GateVerdict',
  gateVerdicts,
  '`changes`: something is missing. `refused`: not like this; a curator may reopen it, as they may the gate that was passed last.',
);

@ObjectType({ description: 'What the viewer may do with a concept; the server decides the same way.' })
export class ConceptPermissions {
  @Field()
  edit: boolean;
  @Field()
  invite: boolean;
  @Field({ description: 'Link needs and ideas of those who take part.' })
  link: boolean;
  @Field({ description: 'Say whether one takes part.' })
  answer: boolean;
  @Field()
  leave: boolean;
  @Field()
  nameCarrier: boolean;
  @Field()
  pause: boolean;
  @Field()
  resume: boolean;
  @Field()
  stop: boolean;
  @Field({ description: 'Accompany it, as a curator who is no party to it.' })
  take: boolean;
  @Field({ description: 'Remind those who take part that it sleeps.' })
  remind: boolean;
  @Field()
  seeLog: boolean;
}

@ObjectType('ConceptNeed', { description: 'A need that a concept answers.' })
export class ConceptNeedType {
  @Field(() => ID, { description: 'Of the need.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Null: the need is not open to the viewer.' })
  title: string | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The company, where the viewer may know it: elsewhere, or since somebody of it takes part.',
  })
  company: OrganisationType | null;

  @Field(() => NeedType, { nullable: true, description: 'Null: the viewer may not read it.' })
  need: NeedType | null;
}

@ObjectType('ConceptIdea', { description: 'An idea that a concept takes up.' })
export class ConceptIdeaType {
  @Field(() => ID)
  id: string;

  @Field(() => IdeaType)
  idea: IdeaType;

  @Field(() => SolverType)
  solver: SolverType;
}

@ObjectType('ConceptMember', { description: 'Somebody who takes part in a concept, or is asked to.' })
export class ConceptMemberType {
  @Field(() => PersonType)
  person: PersonType;

  @Field(() => OrganisationType, { nullable: true, description: 'In whose name; null: in their own.' })
  organisation: OrganisationType | null;

  @Field({ description: 'They have not agreed yet.' })
  isInvited: boolean;

  @Field({ description: 'They are asked to carry it, or do.' })
  isCarrier: boolean;

  @Field(() => Date)
  since: Date;
}

@ObjectType('Concept', { description: 'What a need and an idea have become; it passes four gates.' })
export class ConceptType {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field({ description: 'What it promises to households and companies; may be empty.' })
  promise: string;

  @Field(() => StageEnum)
  stage: Stage;

  @Field(() => Date)
  stageSince: Date;

  @Field(() => ConceptStatusEnum)
  status: ConceptStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is paused or stopped; for those who take part.',
  })
  statusReason: string | null;

  @Field(() => GateEnum, { nullable: true, description: 'The gate ahead; null: all are passed.' })
  gate: Gate | null;

  @Field(() => GateStateEnum, {
    nullable: true,
    description: 'Null: the viewer has not agreed to take part yet.',
  })
  gateState: GateState | null;

  @Field(() => Date, { nullable: true, description: 'Since when a curator is asked to read the gate ahead.' })
  gateAskedAt: Date | null;

  @Field(() => PersonType, { nullable: true, description: 'Null: nobody yet.' })
  carrier: PersonType | null;

  @Field(() => PersonType, { nullable: true, description: 'The curator who accompanies it.' })
  curator: PersonType | null;

  @Field(() => [TagType])
  tags: TagType[];

  @Field(() => [TerritoryType])
  territories: TerritoryType[];

  @Field(() => [ConceptNeedType], {
    description: 'For those who have not agreed to take part yet, their own.',
  })
  needs: ConceptNeedType[];

  @Field(() => [ConceptIdeaType], { description: 'Those that the viewer may see.' })
  ideas: ConceptIdeaType[];

  @Field(() => [IntroductionType], { description: 'Those that the viewer may see.' })
  introductions: IntroductionType[];

  @Field(() => [ConceptMemberType], {
    description:
      'Who takes part; for its carrier and curators, also who is asked to; for whoever is asked to, themselves.',
  })
  members: ConceptMemberType[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many take part; null: the viewer has not agreed to yet.',
  })
  memberCount: number | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { description: 'When something last happened to it.' })
  activeAt: Date;

  @Field({ description: 'Nothing has happened to it for sixty days, and something should.' })
  isAsleep: boolean;

  @Field(() => Date, { nullable: true, description: 'When its people were last reminded of that.' })
  remindedAt: Date | null;

  @Field(() => Int, {
    description: 'Sent back with an edit or a decision: nobody overwrites what they have not read.',
  })
  version: number;

  @Field(() => ConceptPermissions)
  viewerCan: ConceptPermissions;
}

export const ConceptConnection = connectionOf(ConceptType, 'ConceptConnection');

export const ConceptResult = resultOf('ConceptResult', [
  ConceptType,
  InvalidInput,
  IllegalTransition,
  LimitReached,
  Conflict,
]);

@InputType()
export class ConceptInput {
  @Field({ description: 'From 5 to 140 characters.' })
  title: string;

  @Field({ defaultValue: '', description: 'At most 2 000 characters.' })
  promise: string;

  @Field(() => [String], { defaultValue: [], description: 'Such as "theme:silver-economie", or ids.' })
  tags: string[];

  @Field(() => [String], { defaultValue: [], description: 'Such as "commune:45234".' })
  territories: string[];
}

@ArgsType()
export class ConceptsArgs extends ConnectionArgs {
  @Field(() => StageEnum, { nullable: true, description: 'Null: in whatever stage.' })
  stage?: Stage | null;

  @Field(() => [ConceptStatusEnum], { nullable: true, description: 'Null: active or paused.' })
  statuses?: ConceptStatus[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only those in which the viewer takes part, is asked to, or that they accompany.',
  })
  mine: boolean;

  @Field({ defaultValue: '', description: 'Looks into their titles.' })
  search: string;
}
