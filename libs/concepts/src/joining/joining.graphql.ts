import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { TagType } from '@passerelle/taxonomy';
import { ConceptType, StageEnum } from '../concept/concept.graphql.js';
import type { Stage } from '../concept/concept.transitions.js';
import {
  type JoiningAnswer,
  joiningAnswers,
  type JoiningSide,
  joiningSides,
  type JoiningState,
  joiningStates,
} from './joining.entity.js';

export const JoiningStateEnum = enumOf(
  'ConceptJoiningState',
  joiningStates,
  'How far it is that a need joins a concept.',
  {
    proposed: 'A side has still to answer.',
    joined: 'Both agreed: the concept answers the need.',
    declined: 'A side said no.',
    withdrawn: 'Whoever proposed it, or a side that had agreed, took it back.',
    lapsed: 'Nobody answered in time, or the need or the concept ended meanwhile.',
  },
);
export const JoiningAnswerEnum = enumOf(
  'ConceptJoiningAnswer',
  joiningAnswers,
  'What one side says to a need joining a concept.',
  {
    pending: 'It has not answered yet.',
    accepted: 'It agrees to the joining.',
    declined: 'It does not agree to it.',
  },
);
export const JoiningSideEnum = enumOf(
  'ConceptJoiningSide',
  joiningSides,
  'The company of the need; whoever carries the concept, or a curator while nobody does.',
  {
    company: 'The company of the need.',
    concept: 'Whoever carries the concept, or a curator while nobody does.',
  },
);

@ObjectType({ description: 'What the viewer may do about a need that may join a concept.' })
export class ConceptJoiningPermissions {
  @Field({ description: 'Say yes or no with `answerJoining`: the viewer is waited for.' })
  answer: boolean;
  @Field({ description: 'Take it back, with `withdrawJoining`.' })
  withdraw: boolean;
}

@ObjectType('ConceptJoining', {
  description:
    'A need that may join a concept: both sides are asked, and neither is told who the other is before both have agreed, unless it can be seen elsewhere.',
})
export class JoiningType {
  @Field(() => ID, { description: 'UUID of the joining.' })
  id: string;

  @Field(() => JoiningStateEnum, { description: 'How far it is.' })
  state: JoiningState;

  @Field({ description: 'Its company asked for it; else a curator proposed it.' })
  byCompany: boolean;

  @Field(() => JoiningSideEnum, { nullable: true, description: 'The side that waits for the viewer.' })
  awaitsViewerAs: JoiningSide | null;

  @Field(() => JoiningAnswerEnum, { description: 'What the company of the need says.' })
  companyAnswer: JoiningAnswer;

  @Field(() => JoiningAnswerEnum, { description: 'What the side of the concept says.' })
  conceptAnswer: JoiningAnswer;

  @Field(() => String, { nullable: true, description: 'Why it was declined, for curators who are no party.' })
  reason: string | null;

  @Field(() => Date, { description: 'When it was proposed or asked for.' })
  proposedAt: Date;

  @Field(() => Date, { description: 'Until then it may be answered.' })
  expiresAt: Date;

  @Field(() => StageEnum, { description: 'How far the concept has come.' })
  stage: Stage;

  @Field(() => [TagType], { description: 'What the need and the concept have in common.' })
  sharedTags: TagType[];

  @Field(() => NeedType, {
    nullable: true,
    description: 'The need that may join; null: the viewer may not read it.',
  })
  need: NeedType | null;

  @Field(() => ConceptType, {
    nullable: true,
    description: 'The concept that the need may join; null: the viewer may not see it, or not yet.',
  })
  concept: ConceptType | null;

  @Field(() => PersonType, { nullable: true, description: 'For curators: who proposed it, or asked for it.' })
  proposedBy: PersonType | null;

  @Field(() => ConceptJoiningPermissions, { description: 'What the viewer may do about it now.' })
  viewerCan: ConceptJoiningPermissions;
}

export const JoiningConnection = connectionOf(JoiningType, 'ConceptJoiningConnection');
export const JoiningResult = resultOf('ConceptJoiningResult', [
  JoiningType,
  InvalidInput,
  IllegalTransition,
  LimitReached,
]);

@ObjectType({ description: 'What the viewer may do about a concept that a need could join.' })
export class NearbyConceptPermissions {
  @Field({ description: '`proposeJoining`, as a curator who is no party.' })
  propose: boolean;
  @Field({ description: '`askToJoin`, for the company of the need.' })
  ask: boolean;
}

@ObjectType('NearbyConcept', {
  description:
    'A concept that goes on and may answer a need: what its company may know of it before it has joined.',
})
export class NearbyConceptType {
  @Field(() => ID, { description: 'Of the concept.' })
  id: string;

  @Field(() => StageEnum, { description: 'How far it has come.' })
  stage: Stage;

  @Field(() => [TagType], { description: 'What the need has in common with it.' })
  sharedTags: TagType[];

  @Field({ description: 'For curators: a need that it answers is pooled with this one.' })
  isPooled: boolean;

  @Field(() => ConceptType, {
    nullable: true,
    description: 'The concept itself; null: the viewer may not see it.',
  })
  concept: ConceptType | null;

  @Field(() => JoiningType, { nullable: true, description: 'What was proposed of the two last.' })
  joining: JoiningType | null;

  @Field(() => NearbyConceptPermissions, {
    description: 'What the viewer may do about the need and the concept now.',
  })
  viewerCan: NearbyConceptPermissions;
}
