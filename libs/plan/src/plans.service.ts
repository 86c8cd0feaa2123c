import { Injectable } from '@nestjs/common';
import { type Actor, changedMeanwhile } from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import { Database, type LoggedAction, newId, takeLock, type Transaction } from '@passerelle/database';
import {
  type ChangeOf,
  Forbidden,
  identifier,
  InvalidInput,
  LimitReached,
  NotFound,
  parseChange,
  parseInput,
} from '@passerelle/problems';
import { type EntityManager, In } from 'typeorm';
import { Objective } from './objective/objective.entity.js';
import { auditOfPlan } from './plan.audit.js';
import { Plan, PlanAxis } from './plan.entity.js';
import { PlanChanged } from './plan.events.js';
import { planInput } from './plan.input.js';
import { mayOnPlan } from './plan.policy.js';
import { sentences } from './plan.sentences.js';

const MOST_PLANS = 20;

export interface PlanContent {
  title: string;
  purpose: string;
  fromYear: number;
  years: number;
  shared: boolean;
  axes: { id?: string | null | undefined; title: string }[];
}

/** Writes and finds plans. */
@Injectable()
export class PlansService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for a plan that the actor may not see. */
  async see(actor: Actor, id: string): Promise<Plan> {
    const plan = await this.database.manager.findOneBy(Plan, { id: identifier(id) });
    if (plan === null || !mayOnPlan(actor, 'see', plan)) throw new NotFound();
    return plan;
  }

  /**
   * The plan of this year, or the latest one. null: the actor sees none.
   * @param manager of an open transaction
   */
  async current(actor: Actor, manager?: EntityManager): Promise<Plan | null> {
    const year = Number(dayInFrance(this.clock.now()).slice(0, 4));
    const plans = (await this.all(manager)).filter((plan) => mayOnPlan(actor, 'see', plan));
    return plans.find(({ fromYear, untilYear }) => fromYear <= year && year <= untilYear) ?? plans[0] ?? null;
  }

  /** The other plans, the latest first. */
  async others(actor: Actor, { id }: Plan): Promise<Plan[]> {
    return (await this.all()).filter((plan) => plan.id !== id && mayOnPlan(actor, 'see', plan));
  }

  /** In their order. */
  axesOf({ id }: Plan): Promise<PlanAxis[]> {
    return this.database.manager.find(PlanAxis, { where: { planId: id }, order: { position: 'ASC' } });
  }

  /** @throws {LimitReached} */
  async start(actor: Actor, input: PlanContent): Promise<Plan> {
    if (!actor.isCurator) throw new Forbidden();
    const { axes, ...content } = parseInput(planInput, input);
    return this.database.transaction(async (tx) => {
      await takeLock(tx.manager, 'plans');
      if ((await tx.manager.count(Plan)) >= MOST_PLANS)
        throw new LimitReached(sentences.tooManyPlans({ max: MOST_PLANS }));
      const plan = tx.manager.create(Plan, { ...content, id: newId(), createdAt: this.clock.now() });
      await tx.manager.save(plan);
      await this.saveAxes(tx, plan, axes);
      await this.record(tx, actor, plan);
      await tx.audit({ ...onPlan(actor, plan, 'start'), before: null, after: auditOfPlan(plan, axes) });
      return plan;
    });
  }

  /**
   * Changes the given fields of a plan.
   * @throws {Conflict} if the plan was changed after `version` was read.
   */
  async edit(actor: Actor, id: string, version: number, given: ChangeOf<PlanContent>): Promise<Plan> {
    await this.see(actor, id);
    if (!actor.isCurator) throw new Forbidden();
    const { axes, ...content } = parseChange(planInput, given);
    return this.database.transaction(async (tx) => {
      const plan = await lockPlan(tx, identifier(id));
      const about = { kind: 'plan', id: plan.id, version: plan.version };
      if (version !== plan.version) throw await changedMeanwhile(tx, about, sentences.planChanged());
      const former = await tx.manager.find(PlanAxis, {
        where: { planId: plan.id },
        order: { position: 'ASC' },
      });
      const before = auditOfPlan(plan, former);
      if (axes !== undefined) await this.saveAxes(tx, plan, axes, former);
      // A change of only the axes also counts as a change of the plan.
      await tx.manager.update(Plan, { id: plan.id }, { ...content, version: plan.version + 1 });
      const edited = Object.assign(plan, content, { version: plan.version + 1 });
      await this.record(tx, actor, edited);
      await tx.audit({
        ...onPlan(actor, edited, 'edit'),
        before,
        after: auditOfPlan(edited, axes ?? former),
      });
      return edited;
    });
  }

  private async saveAxes(
    tx: Transaction,
    plan: Plan,
    axes: PlanContent['axes'],
    former: readonly PlanAxis[] = [],
  ): Promise<void> {
    const known = new Map(former.map((axis) => [axis.id, axis]));
    const rows = axes.map(({ id, title }, position) => {
      if (id != null && !known.delete(id))
        throw new InvalidInput([{ field: 'axes', rule: 'unknown', message: sentences.unknownAxis() }]);
      return tx.manager.create(PlanAxis, { id: id ?? newId(), planId: plan.id, title, position });
    });
    const gone = [...known.values()];
    const [kept] =
      gone.length === 0
        ? []
        : await tx.manager.find(Objective, { where: { axisId: In(gone.map(({ id }) => id)) }, take: 1 });
    if (kept !== undefined) {
      const title = known.get(kept.axisId)?.title ?? '';
      throw new InvalidInput([
        { field: 'axes', rule: 'not_empty', message: sentences.axisNotEmpty({ title }) },
      ]);
    }
    await tx.manager.remove(gone);
    await tx.manager.save(rows);
  }

  private async record(tx: Transaction, { personId }: Actor, { id }: Plan): Promise<void> {
    await tx.record(PlanChanged({ subjectId: id, actorId: personId, data: { planId: id } }));
  }

  private all(manager = this.database.manager): Promise<Plan[]> {
    return manager.find(Plan, { order: { fromYear: 'DESC', id: 'DESC' }, take: MOST_PLANS });
  }
}

/** @throws {NotFound} */
export async function lockPlan(tx: Transaction, id: string): Promise<Plan> {
  const plan = await tx.manager.findOne(Plan, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (plan === null) throw new NotFound();
  return plan;
}

const onPlan = ({ personId }: Actor, { id }: Plan, action: LoggedAction) => ({
  actorId: personId,
  object: { kind: 'plan', id },
  action,
});
