import { Injectable } from '@nestjs/common';
import { type Actor, Person } from '@passerelle/accounts';
import { ActionSubject, ActionSubjects, type FoundSubject, type SubjectKey } from '@passerelle/actions';
import { planPath } from '@passerelle/config';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Objective } from './objective/objective.entity.js';
import { inOrder } from './objective/objective.loader.js';
import { mayOnPlan, seesPlanSql } from './plan.policy.js';
import { PlansService } from './plans.service.js';

/** As many people as may be given actions of other subjects. */
const MOST_OWNERS = 100;

/**
 * Objectives have actions. All readers of the plan see them. Curators add and change them, and may own them. A reader
 * of the plan may tie an action of a group or a concept to one of its objectives.
 */
@Injectable()
export class ObjectiveActions extends ActionSubject {
  readonly kind = 'objective';
  readonly seenSql = `SELECT objective.id FROM objective JOIN plan_axis AS axis ON axis.id = objective.axis_id
    JOIN plan ON plan.id = axis.plan_id WHERE ${seesPlanSql}`;

  constructor(
    subjects: ActionSubjects,
    private readonly plans: PlansService,
  ) {
    super();
    subjects.add(this);
  }

  async find(actor: Actor, ids: readonly string[], manager: EntityManager): Promise<FoundSubject[]> {
    const objectives = await manager.find(Objective, {
      where: { id: In([...ids]) },
      relations: { axis: { plan: true } },
    });
    return objectives.map(({ id, title, axis: { plan } }) => ({
      id,
      title,
      path: planPath(plan.id),
      maySee: mayOnPlan(actor, 'see', plan),
      mayChange: mayOnPlan(actor, 'edit', plan),
      mayTie: mayOnPlan(actor, 'see', plan),
    }));
  }

  async ownersOf(_objectiveId: string, manager: EntityManager): Promise<string[]> {
    const curators = await manager.find(Person, {
      select: { id: true },
      where: { role: In(['curator', 'admin']), suspendedAt: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
      take: MOST_OWNERS,
    });
    return curators.map(({ id }) => id);
  }

  /** The objectives of this year's plan. */
  async offeredTo(_of: SubjectKey, actor: Actor, manager: EntityManager): Promise<SubjectKey[]> {
    const plan = await this.plans.current(actor, manager);
    if (plan === null) return [];
    const objectives = await manager.find(Objective, {
      select: { id: true },
      where: { axis: { planId: plan.id } },
      relations: { axis: true },
      order: { axis: { position: 'ASC' }, ...inOrder },
    });
    return objectives.map(({ id: subjectId }) => ({ subjectKind: this.kind, subjectId }));
  }
}
