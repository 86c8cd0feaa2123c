import { Injectable } from '@nestjs/common';
import { type Actor, changedMeanwhile } from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import {
  Database,
  type EventDefinition,
  type LoggedAction,
  newId,
  type Transaction,
} from '@passerelle/database';
import { ObservatoryService } from '@passerelle/observatory';
import {
  type ChangeOf,
  Forbidden,
  identifier,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
  parseChange,
  parseInput,
} from '@passerelle/problems';
import { In } from 'typeorm';
import { Objective, ObjectiveMeasure } from './objective/objective.entity.js';
import {
  isWholeIn,
  measureInput,
  objectiveFields,
  objectiveInput,
  wholeObjective,
} from './objective/objective.input.js';
import { inOrder } from './objective/objective.loader.js';
import type { ObservedFigure } from './objective/observed-figures.js';
import { auditOfObjective } from './plan.audit.js';
import { Plan, PlanAxis } from './plan.entity.js';
import { ObjectiveChanged, ObjectiveMeasured, ObjectiveRemoved, PlanChanged } from './plan.events.js';
import { mayOnPlan } from './plan.policy.js';
import { sentences } from './plan.sentences.js';
import { lockPlan } from './plans.service.js';

const MOST_OBJECTIVES = 40;
const MOST_MEASURES = 200;

export type ObjectiveContent = Omit<
  Objective,
  'id' | 'version' | 'axis' | 'position' | 'observed' | 'territoryCode' | 'theme'
> & { observed?: ObservedFigure | null; territoryCode?: string | null; theme?: string | null };
export interface MeasureContent {
  value: number;
  measuredOn: string;
  note: string;
}

/** Writes and finds the objectives of plans. */
@Injectable()
export class ObjectivesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly observatory: ObservatoryService,
  ) {}

  /** @throws {NotFound} for an objective of a plan that the actor may not see. */
  async see(actor: Actor, id: string): Promise<{ objective: Objective; plan: Plan }> {
    const objective = await this.database.manager.findOne(Objective, {
      where: { id: identifier(id) },
      relations: { axis: { plan: true } },
    });
    if (objective === null || !mayOnPlan(actor, 'see', objective.axis.plan)) throw new NotFound();
    return { objective, plan: objective.axis.plan };
  }

  /** @throws {InvalidInput} | {LimitReached} */
  async add(actor: Actor, planId: string, input: ObjectiveContent): Promise<Objective> {
    await this.seePlan(actor, planId);
    const content = parseInput(objectiveInput, input);
    await this.assertObservable(content);
    return this.inPlan(actor, identifier(planId), async (tx, axisIds) => {
      assertAxis(axisIds, content.axisId);
      if ((await tx.manager.countBy(Objective, { axisId: In(axisIds) })) >= MOST_OBJECTIVES)
        throw new LimitReached(sentences.tooManyObjectives({ max: MOST_OBJECTIVES }));
      const position = await endOf(tx, content.axisId);
      const objective = tx.manager.create(Objective, { ...content, id: newId(), position });
      await tx.manager.save(objective);
      await this.keep(tx, actor, objective, 'addObjective', null);
      return objective;
    });
  }

  /**
   * Changes the given fields of an objective.
   * @throws {Conflict} if the objective was changed after `version` was read.
   */
  async edit(
    actor: Actor,
    id: string,
    version: number,
    given: ChangeOf<ObjectiveContent>,
  ): Promise<Objective> {
    const { plan, objective: seen } = await this.see(actor, id);
    if (!mayOnPlan(actor, 'edit', plan)) throw new Forbidden();
    const change = parseChange(objectiveFields, given);
    await this.assertObservable(wholeObjective({ ...seen, ...change }));
    return this.inPlan(actor, plan.id, async (tx, axisIds) => {
      const objective = await this.current(tx, id, version);
      const content = wholeObjective({ ...objective, ...change });
      assertAxis(axisIds, content.axisId);
      const before = auditOfObjective(objective);
      const was = measureOf(objective);
      const { axisId } = content;
      const position = axisId === objective.axisId ? objective.position : await endOf(tx, axisId);
      Object.assign(objective, content, { position });
      await tx.manager.save(objective);
      // Values of another figure do not apply to the new one.
      if (was !== measureOf(objective))
        await tx.manager.delete(ObjectiveMeasure, { objectiveId: objective.id });
      await this.keep(tx, actor, objective, 'editObjective', before);
      return objective;
    });
  }

  /**
   * Moves an objective one place up or down in its axis. At either end it stays.
   * @param planVersion version of the plan as the actor read it, since the order belongs to the plan
   * @throws {Conflict} if the plan, or its order, was changed since.
   */
  async move(actor: Actor, id: string, planVersion: number, isDown: boolean): Promise<Plan> {
    const { plan: seen } = await this.see(actor, id);
    if (!mayOnPlan(actor, 'edit', seen)) throw new Forbidden();
    return this.inPlan(actor, seen.id, async (tx, _axisIds, plan) => {
      const about = { kind: 'plan', id: plan.id, version: plan.version };
      if (planVersion !== plan.version) throw await changedMeanwhile(tx, about, sentences.planChanged());
      const { axisId } = await this.current(tx, id);
      const all = await tx.manager.find(Objective, { where: { axisId }, order: inOrder });
      const from = all.findIndex((each) => each.id === identifier(id));
      const to = isDown ? from + 1 : from - 1;
      const [moved, other] = [all[from], all[to]];
      if (moved === undefined || other === undefined) return plan;
      [all[from], all[to]] = [other, moved];
      // Without the entity. The content has not changed, so a person who edits an objective gets no conflict.
      await tx.manager.query(
        `UPDATE objective SET position = placed.position - 1
         FROM unnest($1::uuid[]) WITH ORDINALITY AS placed(id, position) WHERE objective.id = placed.id`,
        [all.map((each) => each.id)],
      );
      await tx.manager.update(Plan, { id: plan.id }, { version: plan.version + 1 });
      const { personId } = actor;
      await tx.record(PlanChanged({ subjectId: plan.id, actorId: personId, data: { planId: plan.id } }));
      const log = onObjective(actor, moved.id, 'moveObjective');
      await tx.audit({ ...log, before: { position: from + 1 }, after: { position: to + 1 } });
      return Object.assign(plan, { version: plan.version + 1 });
    });
  }

  /** Removes an objective from its plan, with its values. */
  async remove(actor: Actor, id: string, version: number): Promise<Plan> {
    const { plan } = await this.see(actor, id);
    if (!mayOnPlan(actor, 'edit', plan)) throw new Forbidden();
    return this.inPlan(actor, plan.id, async (tx, _axisIds, locked) => {
      const objective = await this.current(tx, id, version);
      await tx.manager.delete(Objective, { id: objective.id });
      await record(tx, actor, ObjectiveRemoved, objective.id, plan.id);
      await tx.audit({
        ...onObjective(actor, objective.id, 'removeObjective'),
        before: auditOfObjective(objective),
        after: null,
      });
      return locked;
    });
  }

  /** Stores the value of a day. A second value for the same day replaces the first. */
  async measure(actor: Actor, id: string, input: MeasureContent): Promise<Objective> {
    const { plan } = await this.see(actor, id);
    if (!mayOnPlan(actor, 'edit', plan)) throw new Forbidden();
    const { value, measuredOn, note } = parseInput(measureInput, input);
    const now = this.clock.now();
    if (measuredOn > dayInFrance(now))
      throw new InvalidInput([{ field: 'measuredOn', rule: 'later', message: sentences.measuredLater() }]);
    return this.inPlan(actor, plan.id, async (tx) => {
      const objective = await this.current(tx, id);
      if (objective.observed !== null)
        throw new IllegalTransition(sentences.measuredByObservatory(), 'observed', 'by_hand');
      if (!isWholeIn(objective.unit, value))
        throw new InvalidInput([{ field: 'value', rule: 'whole', message: sentences.wholeNumber() }]);
      const known = await tx.manager.findOneBy(ObjectiveMeasure, { objectiveId: objective.id, measuredOn });
      if (
        known === null &&
        (await tx.manager.countBy(ObjectiveMeasure, { objectiveId: objective.id })) >= MOST_MEASURES
      )
        throw new LimitReached(sentences.tooManyMeasures({ max: MOST_MEASURES }));
      const measure = tx.manager.create(ObjectiveMeasure, {
        id: known?.id ?? newId(),
        objectiveId: objective.id,
        value,
        measuredOn,
        note,
        notedById: actor.personId,
        notedAt: now,
      });
      await tx.manager.save(measure);
      await record(tx, actor, ObjectiveMeasured, objective.id, plan.id);
      await tx.audit({
        ...onObjective(actor, objective.id, 'measureObjective'),
        before: known && { value: known.value, measuredOn },
        after: { value, measuredOn },
      });
      return objective;
    });
  }

  /** @throws {InvalidInput} if the observatory does not know the place or the theme. */
  private async assertObservable({
    observed,
    territoryCode,
    theme,
  }: Pick<Objective, 'observed' | 'territoryCode' | 'theme'>): Promise<void> {
    if (observed !== null && (territoryCode !== null || theme !== null))
      await this.observatory.observe({ territory: territoryCode, theme });
  }

  private async seePlan(actor: Actor, id: string): Promise<void> {
    const plan = await this.database.manager.findOneBy(Plan, { id: identifier(id) });
    if (plan === null || !mayOnPlan(actor, 'see', plan)) throw new NotFound();
    if (!mayOnPlan(actor, 'edit', plan)) throw new Forbidden();
  }

  /** Objectives of one plan change one after the other. */
  private async inPlan<Result>(
    actor: Actor,
    planId: string,
    work: (tx: Transaction, axisIds: string[], plan: Plan) => Promise<Result>,
  ): Promise<Result> {
    return this.database.transaction(async (tx) => {
      const plan = await lockPlan(tx, planId);
      if (!mayOnPlan(actor, 'edit', plan)) throw new Forbidden();
      const axes = await tx.manager.find(PlanAxis, { where: { planId }, select: { id: true } });
      return work(
        tx,
        axes.map((axis) => axis.id),
        plan,
      );
    });
  }

  private async current(tx: Transaction, id: string, version?: number): Promise<Objective> {
    const objective = await tx.manager.findOneBy(Objective, { id: identifier(id) });
    if (objective === null) throw new NotFound();
    const about = { kind: 'objective', id: objective.id, version: objective.version };
    if (version !== undefined && version !== objective.version)
      throw await changedMeanwhile(tx, about, sentences.objectiveChanged());
    return objective;
  }

  private async keep(
    tx: Transaction,
    actor: Actor,
    objective: Objective,
    action: LoggedAction,
    before: ReturnType<typeof auditOfObjective> | null,
  ): Promise<void> {
    const axis = await tx.manager.findOneByOrFail(PlanAxis, { id: objective.axisId });
    await record(tx, actor, ObjectiveChanged, objective.id, axis.planId);
    await tx.audit({
      ...onObjective(actor, objective.id, action),
      before,
      after: auditOfObjective(objective),
    });
  }
}

/** The position after the last objective of an axis. */
async function endOf({ manager }: Transaction, axisId: string): Promise<number> {
  const last = await manager.maximum(Objective, 'position', { axisId });
  return last === null ? 0 : last + 1;
}

/** Values are comparable as long as this stays the same. */
const measureOf = ({ observed, territoryCode, theme, unit, startsOn }: Objective): string =>
  JSON.stringify(observed === null ? [unit] : [observed, territoryCode, theme, startsOn.slice(0, 7)]);

function assertAxis(axisIds: readonly string[], axisId: string): void {
  if (!axisIds.includes(axisId))
    throw new InvalidInput([{ field: 'axisId', rule: 'unknown', message: sentences.unknownAxis() }]);
}

const record = async (
  tx: Transaction,
  { personId }: Actor,
  event: EventDefinition<{ planId: string; objectiveId: string }>,
  objectiveId: string,
  planId: string,
): Promise<void> =>
  tx.record(event({ subjectId: objectiveId, actorId: personId, data: { planId, objectiveId } }));

const onObjective = ({ personId }: Actor, id: string, action: LoggedAction) => ({
  actorId: personId,
  object: { kind: 'objective', id },
  action,
});
