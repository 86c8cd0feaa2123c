import { Injectable } from '@nestjs/common';
import { Action, openStates } from '@passerelle/actions';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';

/** So many are told with a plan; the others are among `actions`. */
const TOLD = 10;

/** Finds what is still to be done for objectives, the soonest due first. Whoever sees an objective sees its actions. */
@Injectable()
export class ActionsOfObjectivesLoader extends ListLoader<string, Action> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(objectiveIds: readonly string[]): Promise<Action[]> {
    return this.database.manager
      .createQueryBuilder(Action, 'action')
      .where(
        `action.id IN (SELECT soonest.id FROM unnest(:ids::uuid[]) AS asked(id), LATERAL (
           SELECT a.id FROM action a
           WHERE a.subject_id = asked.id AND a.subject_kind = 'objective' AND a.state = ANY (:states)
           ORDER BY a.due_on, a.id LIMIT ${TOLD}) AS soonest)`,
        { ids: [...objectiveIds], states: [...openStates] },
      )
      .orderBy('action.dueOn', 'ASC')
      .addOrderBy('action.id', 'ASC')
      .getMany();
  }

  protected keyOf({ subjectId }: Action): string {
    return subjectId;
  }
}
