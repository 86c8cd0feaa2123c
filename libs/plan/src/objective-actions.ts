import { Injectable } from '@nestjs/common';
import { type Actor, Person } from '@passerelle/accounts';
import { ActionSubject, ActionSubjects, type FoundSubject } from '@passerelle/actions';
import { planPath } from '@passerelle/config';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Objective } from './objective/index.js';
import { mayOnPlan } from './plan/index.js';

/** As many as may be given an action of anything. */
const MOST_OWNERS = 100;

/** Objectives have actions: whoever reads the plan sees them, curators add and change them, and take them on. */
@Injectable()
export class ObjectiveActions extends ActionSubject {
  readonly kind = 'objective';

  constructor(subjects: ActionSubjects) {
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
}
