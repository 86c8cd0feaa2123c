import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType, PersonType } from '@passerelle/accounts';
import { CHANGE_RULE, changeOf, ConnectionArgs, connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { IntroductionType } from '@passerelle/introductions';
import { NeedType } from '@passerelle/needs';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { IdeaType, SolverType } from '@passerelle/solvers';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import {
  type ConceptStatus,
  conceptStatuses,
  type Gate,
  gates,
  type GateState,
  gateStates,
  gateVerdicts,
  type Stage,
  stages,
} from './concept.transitions.js';

export const StageEnum = enumOf('ConceptStage', stages, 'How far a concept has come.', {
  idea: 'An idea, not checked yet.',
  concept: 'The problem is true: two companies have it.',
  business_model: 'Somebody will pay.',
  prototype: 'It can be tried: tests in homes may begin.',
  in_homes: 'It holds, and is used in homes: all four gates are passed.',
});
export const ConceptStatusEnum = enumOf('ConceptStatus', conceptStatuses, 'Whether a concept goes on.', {
  active: 'People work on it.',
  paused: 'It rests for a while; `statusReason` says why.',
  stopped: 'It was given up; it may be resumed.',
});
export const GateEnum = enumOf('ConceptGate', gates, 'A gate between two stages of a concept.', {
  problem: 'The problem is true.',
  payer: 'Somebody will pay.',
  trial: 'It can be tried.',
  holds: 'It holds in homes.',
});
export const GateStateEnum = enumOf('GateState', gateStates, 'Where the gate ahead stands.', {
  open: 'Its checklist is being filled in.',
  requested: 'A curator reads it, and nothing is changed meanwhile.',
  refused: 'A curator said no; a curator may reopen it.',
});
export const GateVerdictEnum = enumOf('GateVerdict', gateVerdicts, 'What a curator signs at a gate.', {
  passed: 'The concept enters the next stage.',
  changes: 'Something is missing: its people bring it and ask again.',
  refused: 'Not like this; a curator may reopen it.',
  reopened: 'A refused gate, or the one passed last, is open again.',
});

@ObjectType({ description: 'What the viewer may do with a concept; the server decides the same way.' })
export class ConceptPermissions {
  @Field({
    description:
      'Change what it says and what it shows: those who take part and curators, while no curator reads its gate and it is not stopped.',
  })
  edit: boolean;
  @Field({ description: 'Ask somebody to take part: its carrier and curators.' })
  invite: boolean;
  @Field({ description: 'Link needs and ideas of those who take part.' })
  link: boolean;
  @Field({ description: 'Say whether one takes part.' })
  answer: boolean;
  @Field({ description: 'Take part no longer: those who do.' })
  leave: boolean;
  @Field({ description: 'Hand it over to another who takes part: its carrier and curators.' })
  nameCarrier: boolean;
  @Field({ description: 'Let it rest while it is active: its carrier and curators.' })
  pause: boolean;
  @Field({ description: 'Go on once it is paused or stopped: its carrier and curators.' })
  resume: boolean;
  @Field({ description: 'Give it up: its carrier and curators.' })
  stop: boolean;
  @Field({ description: 'Accompany it, as a curator who is no party to it.' })
  take: boolean;
  @Field({ description: 'Remind those who take part that it sleeps.' })
  remind: boolean;
  @Field({ description: 'Read what was done to it: curators who are no party to it.' })
  seeLog: boolean;
}

@ObjectType('ConceptNeed', { description: 'A need that a concept answers.' })
export class ConceptNeedType {
  @Field(() => ID, { description: 'Of the need.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of the need; null: the need is not open to the viewer.',
  })
  title: string | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The company, where the viewer may know it: elsewhere, or since somebody of it takes part.',
  })
  company: OrganisationType | null;

  @Field(() => NeedType, {
    nullable: true,
    description: 'The need itself; null: the viewer may not read it.',
  })
  need: NeedType | null;
}

@ObjectType('ConceptIdea', { description: 'An idea that a concept takes up.' })
export class ConceptIdeaType {
  @Field(() => ID, { description: 'UUID of the idea.' })
  id: string;

  @Field(() => IdeaType, { description: 'What is taken up, of the profile in `solver`.' })
  idea: IdeaType;

  @Field(() => SolverType, { description: 'The profile that it belongs to.' })
  solver: SolverType;
}

@ObjectType('ConceptMember', { description: 'Somebody who takes part in a concept, or is asked to.' })
export class ConceptMemberType {
  @Field(() => PersonType, { description: 'Who it is.' })
  person: PersonType;

  @Field(() => OrganisationType, { nullable: true, description: 'In whose name; null: in their own.' })
  organisation: OrganisationType | null;

  @Field({ description: 'They have not agreed yet.' })
  isInvited: boolean;

  @Field({ description: 'They are asked to carry it, or do.' })
  isCarrier: boolean;

  @Field(() => Date, { description: 'When they agreed to take part, or were asked to.' })
  since: Date;
}

@ObjectType('Concept', { description: 'What a need and an idea have become; it passes four gates.' })
export class ConceptType {
  @Field(() => ID, { description: 'UUID of the concept.' })
  id: string;

  @Field({ description: 'One line, from 5 to 140 characters.' })
  title: string;

  @Field({ description: 'What it promises to households and companies; may be empty.' })
  promise: string;

  @Field(() => StageEnum, { description: 'How far it has come.' })
  stage: Stage;

  @Field(() => Date, { description: 'When it entered that stage.' })
  stageSince: Date;

  @Field(() => ConceptStatusEnum, { description: 'Whether it goes on.' })
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
    description: 'Where the gate ahead stands; null: the viewer has not agreed to take part yet.',
  })
  gateState: GateState | null;

  @Field(() => Date, { nullable: true, description: 'Since when a curator is asked to read the gate ahead.' })
  gateAskedAt: Date | null;

  @Field(() => PersonType, {
    nullable: true,
    description: 'The one person who carries it; null: nobody yet.',
  })
  carrier: PersonType | null;

  @Field(() => PersonType, { nullable: true, description: 'The curator who accompanies it.' })
  curator: PersonType | null;

  @Field(() => [TagType], { description: 'What it is about, at most 20.' })
  tags: TagType[];

  @Field(() => [TerritoryType], { description: 'Where it is meant for, at most 50 places.' })
  territories: TerritoryType[];

  @Field(() => [ConceptNeedType], {
    description: 'The needs that it answers; for those who have not agreed to take part yet, their own.',
  })
  needs: ConceptNeedType[];

  @Field(() => [ConceptIdeaType], {
    description: 'The ideas that it takes up, as far as the viewer may see them.',
  })
  ideas: ConceptIdeaType[];

  @Field(() => [IntroductionType], {
    description: 'The introductions that led to it, as far as the viewer may see them.',
  })
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

  @Field(() => Date, { description: 'When it was started.' })
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

  @Field(() => ConceptPermissions, {
    description: 'What the viewer may do with the concept in its present state.',
  })
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

@InputType({ description: 'What a concept says.' })
export class ConceptInput {
  @Field({ description: 'One line, from 5 to 140 characters.' })
  title: string;

  @Field({
    defaultValue: '',
    description: 'What it promises to households and companies; at most 2 000 characters.',
  })
  promise: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'What it is about: at most 20, such as "theme:silver-economie", or ids.',
  })
  tags: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Where it is meant for: at most 50, such as "commune:21231".',
  })
  territories: string[];
}

@InputType('ConceptChange', { description: `What changes of a concept. ${CHANGE_RULE}` })
export class ConceptChangeInput extends changeOf(ConceptInput) {}

@ArgsType()
export class ConceptsArgs extends ConnectionArgs {
  @Field(() => StageEnum, {
    nullable: true,
    description: 'Only those in this stage; null: in whatever stage.',
  })
  stage?: Stage | null;

  @Field(() => [ConceptStatusEnum], {
    nullable: true,
    description: 'Only those with one of these; null: active or paused.',
  })
  statuses?: ConceptStatus[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only those in which the viewer takes part, is asked to, or that they accompany.',
  })
  mine: boolean;

  @Field({ defaultValue: '', description: 'Looks into their titles.' })
  search: string;
}
