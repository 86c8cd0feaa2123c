import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { ConnectionArgs, connectionOf, enumOf, LocalDate, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { type ActionState, actionStates } from '../action-states.js';
import { type ActionSubjectKind, actionSubjectKinds } from '../subjects/index.js';

export const ActionStateEnum = enumOf(
  'ActionState',
  actionStates,
  'How far an action is. `dropped`: it will not be done.',
);
export const ActionSubjectKindEnum = enumOf(
  'ActionSubjectKind',
  actionSubjectKinds,
  'What has actions. `objective`: one of the plan.',
);

@ObjectType({ description: 'What the viewer may do with an action; the server decides the same way.' })
export class ActionPermissions {
  @Field({ description: 'Change what it says, while it is open.' })
  edit: boolean;

  @Field({ description: 'Say how far it is.' })
  setState: boolean;
}

@ObjectType('ActionSubject', { description: 'What an action is for.' })
export class ActionSubjectType {
  @Field(() => ActionSubjectKindEnum)
  kind: ActionSubjectKind;

  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field({ description: 'Path of its page.' })
  path: string;
}

@ObjectType('Action', { description: 'Something that somebody will do, by a day.' })
export class ActionType {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => PersonType, { nullable: true, description: 'Who does it; null: their account is gone.' })
  owner: PersonType | null;

  @Field(() => LocalDate)
  dueOn: string;

  @Field({ description: 'It is open, and its day is over.' })
  late: boolean;

  @Field(() => ActionStateEnum)
  state: ActionState;

  @Field(() => ActionSubjectType, {
    nullable: true,
    description: 'What it is for; null: the viewer may not see that any more.',
  })
  subject: ActionSubjectType | null;

  @Field(() => [ActionSubjectType], { description: 'What else it is for, as far as the viewer may see it.' })
  ties: ActionSubjectType[];

  @Field(() => PersonType, { nullable: true, description: 'Who noted it.' })
  createdBy: PersonType | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was done or dropped.' })
  settledAt: Date | null;

  @Field(() => Int, {
    description: 'Sent back with a change, so that two people do not overwrite each other.',
  })
  version: number;

  @Field(() => ActionPermissions)
  viewerCan: ActionPermissions;
}

export const ActionConnection = connectionOf(ActionType, 'ActionConnection');
export const ActionResult = resultOf('ActionResult', [
  ActionType,
  InvalidInput,
  IllegalTransition,
  Conflict,
  LimitReached,
]);

@InputType({ description: 'What else an action is for.' })
export class ActionTieInput {
  @Field(() => ActionSubjectKindEnum)
  kind: ActionSubjectKind;

  @Field(() => ID)
  id: string;
}

@InputType()
export class ActionInput {
  @Field({ description: 'One line, at most 200 characters.' })
  title: string;

  @Field(() => ID, { description: 'One of `actionOwners`, or the viewer.' })
  ownerId: string;

  @Field(() => LocalDate, { description: 'Today or later, where it is new.' })
  dueOn: string;

  @Field(() => [ActionTieInput], {
    nullable: true,
    description:
      'Of `actionTies`, at most one of each kind. Null: they stay as they are. What the viewer may not see stays tied, and another of its kind is refused.',
  })
  ties?: ActionTieInput[] | null;
}

@InputType()
export class AddActionInput extends ActionInput {
  @Field(() => ActionSubjectKindEnum)
  subjectKind: ActionSubjectKind;

  @Field(() => ID)
  subjectId: string;
}

@ArgsType()
export class ActionsArgs extends ConnectionArgs {
  @Field(() => ActionSubjectKindEnum)
  subjectKind: ActionSubjectKind;

  @Field(() => ID)
  subjectId: string;

  @Field(() => [ActionStateEnum], { nullable: true, description: 'None: in every state.' })
  states?: ActionState[] | null;
}

@ArgsType()
export class MyActionsArgs extends ConnectionArgs {
  @Field(() => [ActionStateEnum], { nullable: true, description: 'None: those that are open.' })
  states?: ActionState[] | null;
}
