import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Action, actionsOfSql, ActionSubjects, ActionTie, openStates } from '@passerelle/actions';
import { Database } from '@passerelle/database';
import { ListLoader, Loader, type RequestContext } from '@passerelle/graphql';

/** How many actions a plan shows with each objective. The others are among `actions`. */
const SHOWN = 10;

interface ActionOfObjective {
  objectiveId: string;
  action: Action;
}

/** Finds the open actions for objectives that the reader may see, the soonest due first. */
@Injectable()
export class ActionsOfObjectivesLoader extends ListLoader<string, ActionOfObjective> {
  constructor(
    private readonly database: Database,
    private readonly subjects: ActionSubjects,
  ) {
    super();
  }

  protected async find(
    objectiveIds: readonly string[],
    context: RequestContext,
  ): Promise<ActionOfObjective[]> {
    const { entities, raw } = await this.database.manager
      .createQueryBuilder(Action, 'action')
      .addSelect(
        `coalesce((SELECT tied.subject_id FROM action_tie AS tied
           WHERE tied.action_id = action.id AND tied.subject_kind = 'objective'), action.subject_id)`,
        'objective_id',
      )
      .where(
        `action.id IN (SELECT soonest.id FROM unnest(:ids::uuid[]) AS asked(id), LATERAL (
           SELECT action.id FROM action
           WHERE action.id IN (${actionsOfSql(`'objective'`, 'asked.id')}) AND action.state = ANY (:states)
             AND ${this.subjects.seesActionSql}
           ORDER BY action.due_on, action.id LIMIT ${SHOWN}) AS soonest)`,
        { ...parametersOf(context.actor as Actor), ids: [...objectiveIds], states: [...openStates] },
      )
      .orderBy('action.dueOn', 'ASC')
      .addOrderBy('action.id', 'ASC')
      .getRawAndEntities<{ objective_id: string }>();
    return entities.map((action, i) => ({ objectiveId: raw[i]?.objective_id ?? '', action }));
  }

  protected keyOf({ objectiveId }: ActionOfObjective): string {
    return objectiveId;
  }
}

interface CountOfObjective {
  objectiveId: string;
  count: number;
}

/** Counts the open actions for objectives in groups and concepts that the reader does not read. */
@Injectable()
export class OtherActionsLoader extends Loader<string, CountOfObjective> {
  constructor(
    private readonly database: Database,
    private readonly subjects: ActionSubjects,
  ) {
    super();
  }

  protected find(objectiveIds: readonly string[], context: RequestContext): Promise<CountOfObjective[]> {
    return this.database.manager
      .createQueryBuilder(ActionTie, 'tied')
      .innerJoin('tied.action', 'action')
      .select('tied.subject_id', 'objectiveId')
      .addSelect('count(*)::int', 'count')
      .where(
        `tied.subject_kind = 'objective' AND tied.subject_id = ANY (:ids) AND action.state = ANY (:states)
           AND NOT ${this.subjects.seesActionSql}`,
        { ...parametersOf(context.actor as Actor), ids: [...objectiveIds], states: [...openStates] },
      )
      .groupBy('tied.subject_id')
      .getRawMany<CountOfObjective>();
  }

  protected keyOf({ objectiveId }: CountOfObjective): string {
    return objectiveId;
  }
}
