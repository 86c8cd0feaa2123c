import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { PlanAxis } from './plan/plan.entity.js';

/** Finds the axes of plans, in their order. */
@Injectable()
export class AxesLoader extends ListLoader<string, PlanAxis> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(planIds: readonly string[]): Promise<PlanAxis[]> {
    return this.database.manager.find(PlanAxis, {
      where: { planId: In([...planIds]) },
      order: { position: 'ASC', id: 'ASC' },
    });
  }

  protected keyOf({ planId }: PlanAxis): string {
    return planId;
  }
}
