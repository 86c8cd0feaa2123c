import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { TestPlan } from './test-plan.entity.js';

/** Finds the test plan of a concept, by its id. */
@Injectable()
export class TestPlanLoader extends Loader<string, TestPlan> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<TestPlan[]> {
    return this.database.manager.findBy(TestPlan, { conceptId: In([...ids]) });
  }

  protected keyOf({ conceptId }: TestPlan): string {
    return conceptId;
  }
}
