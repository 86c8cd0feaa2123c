import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader, PersonType } from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import {
  Allow,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type Page,
  type RequestContext,
  VersionArg,
} from '@passerelle/graphql';
import type { ActionState } from './action-states.js';
import type { ActionSubjectKind, FoundSubject } from './action-subject.js';
import { ActionSubjectLoader, subjectKey } from './action-subjects.js';
import { ActionTiesLoader } from './action/action-tie.entity.js';
import type { Action } from './action/action.entity.js';
import {
  ActionChangeInput,
  ActionConnection,
  type ActionPermissions,
  ActionResult,
  ActionsArgs,
  ActionStateEnum,
  ActionSubjectKindEnum,
  ActionSubjectType,
  ActionType,
  AddActionInput,
  MyActionsArgs,
} from './action/action.graphql.js';
import { mayOnAction } from './action/action.policy.js';
import { ActionsService } from './actions.service.js';

@Resolver(() => ActionType)
export class ActionsResolver {
  constructor(
    private readonly service: ActionsService,
    private readonly subjects: ActionSubjectLoader,
    private readonly tiesById: ActionTiesLoader,
    private readonly people: PersonLoader,
    private readonly clock: Clock,
  ) {}

  @Query(() => ActionType, {
    description: 'One action: for whoever does it, and whoever sees what it is for.',
  })
  @Allow('signedIn')
  action(@CurrentActor() actor: Actor, @IdArg('the action') actionId: string): Promise<Action> {
    return this.service.see(actor, actionId);
  }

  @Query(() => ActionConnection, { description: 'The actions of a subject, the soonest due first.' })
  @Allow('signedIn')
  actions(@CurrentActor() actor: Actor, @Args() asked: ActionsArgs): Promise<Page<Action>> {
    return this.service.ofSubject(actor, asked);
  }

  @Query(() => ActionConnection, { description: 'What the viewer is to do, the soonest due first.' })
  @Allow('signedIn')
  myActions(@CurrentActor() actor: Actor, @Args() asked: MyActionsArgs): Promise<Page<Action>> {
    return this.service.mine(actor, asked);
  }

  @Query(() => [PersonType], {
    description: 'Who may be given an action of a subject, by name; for whoever may add one.',
  })
  @Allow('signedIn')
  actionOwners(
    @CurrentActor() actor: Actor,
    @Args('subjectKind', { type: () => ActionSubjectKindEnum, description: 'What the actions are for.' })
    subjectKind: ActionSubjectKind,
    @IdArg('what the actions are for', 'subjectId') subjectId: string,
  ): Promise<Person[]> {
    return this.service.ownersOf(actor, { subjectKind, subjectId });
  }

  @Query(() => [ActionSubjectType], {
    description: 'What an action of a subject may be for as well; for whoever may add one.',
  })
  @Allow('signedIn')
  async actionTies(
    @CurrentActor() actor: Actor,
    @Args('subjectKind', { type: () => ActionSubjectKindEnum, description: 'What the actions are for.' })
    subjectKind: ActionSubjectKind,
    @IdArg('what the actions are for', 'subjectId') subjectId: string,
  ): Promise<ActionSubjectType[]> {
    const ties = await this.service.tiesOf(actor, { subjectKind, subjectId });
    return ties.map(({ subjectKind: kind, found }) => asSubject(kind, found));
  }

  @Mutation(() => ActionResult, { description: 'Notes an action. Its owner is told.' })
  @Allow('signedIn')
  addAction(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What is to be done, by whom, by when, and for what.' }) {
      subjectKind,
      subjectId,
      ...fields
    }: AddActionInput,
    @Once() once: Once,
  ): Promise<Action> {
    return once(
      () => this.service.add(actor, { subjectKind, subjectId }, fields),
      (made) => this.service.see(actor, made),
    );
  }

  @Mutation(() => ActionResult, { description: 'Changes what an open action says. A new owner is told.' })
  @Allow('signedIn')
  editAction(
    @CurrentActor() actor: Actor,
    @IdArg('the action') actionId: string,
    @VersionArg('action') version: number,
    @Args('input', { description: 'The fields that change.' }) input: ActionChangeInput,
  ): Promise<Action> {
    return this.service.edit(actor, actionId, version, input);
  }

  @Mutation(() => ActionResult, { description: 'Says how far an action is. Said again, it changes nothing.' })
  @Allow('signedIn')
  setActionState(
    @CurrentActor() actor: Actor,
    @IdArg('the action') actionId: string,
    @Args('state', { type: () => ActionStateEnum, description: 'How far it is now.' }) state: ActionState,
  ): Promise<Action> {
    return this.service.setState(actor, actionId, state);
  }

  @FieldOf('Action')
  async owner({ ownerId }: Action, context: RequestContext): Promise<Person | null> {
    return ownerId === null ? null : this.people.load(context, ownerId);
  }

  @FieldOf('Action')
  async createdBy({ createdById }: Action, context: RequestContext): Promise<Person | null> {
    return createdById === null ? null : this.people.load(context, createdById);
  }

  @FieldOf('Action')
  late(action: Action): boolean {
    return action.isLate(dayInFrance(this.clock.now()));
  }

  @FieldOf('Action')
  async subject(action: Action, context: RequestContext): Promise<ActionSubjectType | null> {
    const found = await this.subjectOf(action, context);
    return found?.maySee ? asSubject(action.subjectKind, found) : null;
  }

  @FieldOf('Action')
  async ties({ id: actionId }: Action, context: RequestContext): Promise<ActionSubjectType[]> {
    const ties = await this.tiesById.load(context, actionId);
    const found = await Promise.all(ties.map((tie) => this.subjects.load(context, subjectKey(tie))));
    return found.flatMap((each) => (each?.found.maySee ? [asSubject(each.subjectKind, each.found)] : []));
  }

  @FieldOf('Action')
  async viewerCan(action: Action, context: RequestContext<Actor>): Promise<ActionPermissions> {
    const subject = await this.subjectOf(action, context);
    const may = (permission: 'edit' | 'setState'): boolean =>
      mayOnAction(context.actor, permission, action, subject);
    return { edit: action.isOpen && may('edit'), setState: may('setState') };
  }

  private async subjectOf(action: Action, context: RequestContext): Promise<FoundSubject | null> {
    return (await this.subjects.load(context, subjectKey(action)))?.found ?? null;
  }
}

const asSubject = (kind: ActionSubjectKind, found: FoundSubject): ActionSubjectType => ({
  kind,
  id: found.id,
  title: found.title,
  path: found.path,
});
