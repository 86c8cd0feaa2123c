import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import type { Action } from '@passerelle/actions';
import { Clock, dayInFrance } from '@passerelle/config';
import {
  Allow,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type RequestContext,
  VersionArg,
} from '@passerelle/graphql';
import { ActionsOfObjectivesLoader, OtherActionsLoader } from './actions-of-objectives.loader.js';
import type { Objective, ObjectiveMeasure } from './objective/objective.entity.js';
import { MeasuresLoader, ObjectivesLoader } from './objective/objective.loader.js';
import { type Progress, progressOf } from './objective/progress.js';
import { ObjectivesService } from './objectives.service.js';
import { AxesLoader, type Plan, type PlanAxis } from './plan.entity.js';
import {
  ObjectiveChangeInput,
  ObjectiveInput,
  ObjectiveMeasureInput,
  ObjectiveResult,
  PlanChangeInput,
  PlanInput,
  type PlanPermissions,
  PlanResult,
  PlanType,
} from './plan.graphql.js';
import { mayOnPlan } from './plan.policy.js';
import { PlansService } from './plans.service.js';

@Resolver(() => PlanType)
export class PlanResolver {
  constructor(
    private readonly plans: PlansService,
    private readonly goals: ObjectivesService,
    private readonly axesOf: AxesLoader,
    private readonly objectivesOf: ObjectivesLoader,
    private readonly measuresOf: MeasuresLoader,
    private readonly actionsOf: ActionsOfObjectivesLoader,
    private readonly otherActionsOf: OtherActionsLoader,
    private readonly people: PersonLoader,
    private readonly clock: Clock,
  ) {}

  @Query(() => PlanType, {
    nullable: true,
    description: 'A plan by its id, or that of this year; null: the viewer sees none.',
  })
  @Allow('signedIn')
  plan(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, nullable: true, description: 'UUID of the plan; null: that of this year.' })
    planId?: string | null,
  ): Promise<Plan | null> {
    return planId == null ? this.plans.current(actor) : this.plans.see(actor, planId);
  }

  @Mutation(() => PlanResult, { description: 'Begins a plan, which curators alone see until it is shared.' })
  @Allow('curator')
  startPlan(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What the plan says. A twenty-first plan is `LimitReached`.' })
    input: PlanInput,
    @Once() once: Once,
  ): Promise<Plan> {
    return once(
      () => this.plans.start(actor, input),
      (made) => this.plans.see(actor, made),
    );
  }

  @Mutation(() => PlanResult, { description: 'Changes what a plan says, and its axes.' })
  @Allow('curator')
  editPlan(
    @CurrentActor() actor: Actor,
    @IdArg('the plan') planId: string,
    @VersionArg('plan') version: number,
    @Args('input', { description: 'The fields that change.' }) input: PlanChangeInput,
  ): Promise<Plan> {
    return this.plans.edit(actor, planId, version, input);
  }

  @Mutation(() => ObjectiveResult, {
    description: 'Adds an objective at the end of an axis; a forty-first of a plan is `LimitReached`.',
  })
  @Allow('curator')
  addObjective(
    @CurrentActor() actor: Actor,
    @IdArg('the plan', 'planId') planId: string,
    @Args('input', { description: 'What the objective says.' }) input: ObjectiveInput,
    @Once() once: Once,
  ): Promise<Objective> {
    return once(
      () => this.goals.add(actor, planId, input),
      async (made) => (await this.goals.see(actor, made)).objective,
    );
  }

  @Mutation(() => ObjectiveResult, {
    description: 'Changes what an objective says. With another figure, its measures are gone.',
  })
  @Allow('curator')
  editObjective(
    @CurrentActor() actor: Actor,
    @IdArg('the objective') objectiveId: string,
    @VersionArg('objective') version: number,
    @Args('input', { description: 'The fields that change.' }) input: ObjectiveChangeInput,
  ): Promise<Objective> {
    return this.goals.edit(actor, objectiveId, version, input);
  }

  @Mutation(() => PlanResult, {
    description:
      'Moves an objective one place in its axis. `version` is that of the plan, whose order it changes.',
  })
  @Allow('curator')
  moveObjective(
    @CurrentActor() actor: Actor,
    @IdArg('the objective') objectiveId: string,
    @VersionArg('plan') version: number,
    @Args('down', { description: 'True: one place down; false: one place up.' }) isDown: boolean,
  ): Promise<Plan> {
    return this.goals.move(actor, objectiveId, version, isDown);
  }

  @Mutation(() => PlanResult, { description: 'Takes an objective out of its plan, with its measures.' })
  @Allow('curator')
  removeObjective(
    @CurrentActor() actor: Actor,
    @IdArg('the objective') objectiveId: string,
    @VersionArg('objective') version: number,
  ): Promise<Plan> {
    return this.goals.remove(actor, objectiveId, version);
  }

  @Mutation(() => ObjectiveResult, { description: 'Notes how much it was on a day.' })
  @Allow('curator')
  measureObjective(
    @CurrentActor() actor: Actor,
    @IdArg('the objective') objectiveId: string,
    @Args('input', {
      description: 'How much it was. One that the observatory measures is `IllegalTransition`.',
    })
    input: ObjectiveMeasureInput,
  ): Promise<Objective> {
    return this.goals.measure(actor, objectiveId, input);
  }

  @FieldOf('Plan')
  axes(plan: Plan, context: RequestContext): Promise<readonly PlanAxis[]> {
    return this.axesOf.load(context, plan.id);
  }

  @FieldOf('Plan')
  others(plan: Plan, context: RequestContext<Actor>): Promise<Plan[]> {
    return this.plans.others(context.actor, plan);
  }

  @FieldOf('Plan')
  viewerCan(plan: Plan, { actor }: RequestContext<Actor>): PlanPermissions {
    return { edit: mayOnPlan(actor, 'edit', plan) };
  }

  @FieldOf('PlanAxis')
  objectives(axis: PlanAxis, context: RequestContext): Promise<readonly Objective[]> {
    return this.objectivesOf.load(context, axis.id);
  }

  @FieldOf('Objective')
  measures(objective: Objective, context: RequestContext): Promise<readonly ObjectiveMeasure[]> {
    return this.measuresOf.load(context, objective.id);
  }

  @FieldOf('Objective')
  async actions(objective: Objective, context: RequestContext): Promise<readonly Action[]> {
    return (await this.actionsOf.load(context, objective.id)).map(({ action }) => action);
  }

  @FieldOf('Objective')
  async otherActionCount(objective: Objective, context: RequestContext): Promise<number> {
    return (await this.otherActionsOf.load(context, objective.id))?.count ?? 0;
  }

  @FieldOf('Objective')
  async progress(objective: Objective, context: RequestContext): Promise<Progress> {
    const [last] = await this.measuresOf.load(context, objective.id);
    return progressOf(objective, last, dayInFrance(this.clock.now()));
  }

  @FieldOf('ObjectiveMeasure')
  async notedBy({ notedById }: ObjectiveMeasure, context: RequestContext): Promise<Person | null> {
    return notedById === null ? null : this.people.load(context, notedById);
  }
}
