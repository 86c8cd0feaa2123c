import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import {
  CHANGE_RULE,
  changeOf,
  ConnectionArgs,
  connectionOf,
  enumOf,
  LocalDate,
  resultOf,
} from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { type ActionState, actionStates } from '../action-states.js';
import { type ActionSubjectKind, actionSubjectKinds } from '../action-subject.js';

export const ActionStateEnum = enumOf('ActionState', actionStates, 'How far an action is.', {
  todo: 'It is not begun.',
  doing: 'It is under way.',
  done: 'It is finished.',
  dropped: 'It will not be done.',
});
export const ActionSubjectKindEnum = enumOf('ActionSubjectKind', actionSubjectKinds, 'What has actions.', {
  group: 'A working group.',
  concept: 'A concept in which people take part.',
  objective: 'An objective of the plan.',
});

@ObjectType({ description: 'What the viewer may do with an action; the server decides the same way.' })
export class ActionPermissions {
  @Field({ description: 'Change what it says, while it is open.' })
  edit: boolean;

  @Field({ description: 'Say how far it is.' })
  setState: boolean;
}

@ObjectType('ActionSubject', { description: 'What an action is for.' })
export class ActionSubjectType {
  @Field(() => ActionSubjectKindEnum, { description: 'What it is.' })
  kind: ActionSubjectKind;

  @Field(() => ID, { description: 'UUID of it.' })
  id: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'Path of its page.' })
  path: string;
}

@ObjectType('Action', { description: 'Something that somebody will do, by a day.' })
export class ActionType {
  @Field(() => ID, { description: 'UUID of the action.' })
  id: string;

  @Field({ description: 'One line, at most 200 characters.' })
  title: string;

  @Field(() => PersonType, { nullable: true, description: 'Who does it; null: their account is gone.' })
  owner: PersonType | null;

  @Field(() => LocalDate, { description: 'The last day on which it is in time.' })
  dueOn: string;

  @Field({ description: 'It is open, and its day is over.' })
  late: boolean;

  @Field(() => ActionStateEnum, { description: 'How far it is.' })
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

  @Field(() => Date, { description: 'When it was noted.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was done or dropped.' })
  settledAt: Date | null;

  @Field(() => Int, {
    description: 'Sent back with a change, so that two people do not overwrite each other.',
  })
  version: number;

  @Field(() => ActionPermissions, { description: 'What the viewer may do with the action now.' })
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
  @Field(() => ActionSubjectKindEnum, { description: 'What it is.' })
  kind: ActionSubjectKind;

  @Field(() => ID, { description: 'UUID of it.' })
  id: string;
}

@InputType({ description: 'What an action says.' })
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
      'Of `actionTies`, at most one of each kind; null: none. What the viewer may not see stays tied, and another of its kind is refused.',
  })
  ties?: ActionTieInput[] | null;
}

@InputType('ActionChange', { description: `What changes of an action. ${CHANGE_RULE}` })
export class ActionChangeInput extends changeOf(ActionInput) {}

@InputType({ description: 'A new action, and what it is for.' })
export class AddActionInput extends ActionInput {
  @Field(() => ActionSubjectKindEnum, { description: 'What it is for.' })
  subjectKind: ActionSubjectKind;

  @Field(() => ID, { description: 'UUID of what it is for.' })
  subjectId: string;
}

@ArgsType()
export class ActionsArgs extends ConnectionArgs {
  @Field(() => ActionSubjectKindEnum, { description: 'What the actions are for.' })
  subjectKind: ActionSubjectKind;

  @Field(() => ID, { description: 'UUID of what the actions are for.' })
  subjectId: string;

  @Field(() => [ActionStateEnum], {
    nullable: true,
    description: 'Only those in one of these states; none: in every state.',
  })
  states?: ActionState[] | null;
}

@ArgsType()
export class MyActionsArgs extends ConnectionArgs {
  @Field(() => [ActionStateEnum], {
    nullable: true,
    description: 'Only those in one of these states; none: those that are open.',
  })
  states?: ActionState[] | null;
}
