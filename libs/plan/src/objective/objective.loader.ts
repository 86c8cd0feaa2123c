import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader, listLoaderBy } from '@passerelle/graphql';
import { Objective, ObjectiveMeasure } from './objective.entity.js';

/** Order of the objectives within an axis. */
export const inOrder = { position: 'ASC', dueOn: 'ASC', id: 'ASC' } as const;

/** Finds the objectives of axes, in their order. */
export class ObjectivesLoader extends listLoaderBy(Objective, 'axisId', { order: inOrder }) {}

/** How many values of one objective are returned: two years of monthly figures. */
const SHOWN = 24;

/** Finds the values of objectives, the latest first. */
@Injectable()
export class MeasuresLoader extends ListLoader<string, ObjectiveMeasure> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(objectiveIds: readonly string[]): Promise<ObjectiveMeasure[]> {
    return this.database.manager
      .createQueryBuilder(ObjectiveMeasure, 'measure')
      .where(
        `measure.id IN (SELECT last.id FROM unnest(:ids::uuid[]) AS asked(id), LATERAL (
           SELECT m.id FROM objective_measure m WHERE m.objective_id = asked.id ORDER BY m.measured_on DESC LIMIT ${SHOWN}) AS last)`,
        { ids: [...objectiveIds] },
      )
      .orderBy('measure.measuredOn', 'DESC')
      .getMany();
  }

  protected keyOf({ objectiveId }: ObjectiveMeasure): string {
    return objectiveId;
  }
}
