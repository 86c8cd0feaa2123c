import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { type ActionState, openStates } from './action-states.js';
import type { SubjectKey } from './action-subject.js';
import { ActionSubjects } from './action-subjects.js';
import { Action } from './action/action.entity.js';

/** The soonest due first. */
const bySoonest: OrderKey<Action>[] = [
  { column: 'action.dueOn', kind: 'day', direction: 'ASC', value: ({ dueOn }) => dueOn },
  { column: 'action.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
];

/**
 * The ids of the actions of a subject: its own actions, and actions tied to it. It is a UNION of two index scans,
 * since a single condition with OR would use neither index.
 * @param kind an SQL expression, like `subjectId`
 */
export const actionsOfSql = (kind: string, subjectId: string): string => `
  SELECT own.id FROM action AS own WHERE own.subject_id = ${subjectId} AND own.subject_kind = ${kind}
  UNION ALL SELECT tied.action_id FROM action_tie AS tied
  WHERE tied.subject_id = ${subjectId} AND tied.subject_kind = ${kind}`;

/** The lists of actions. One statement for each page. The caller has checked the permission on the subject. */
@Injectable()
export class ActionLists {
  constructor(
    private readonly database: Database,
    private readonly subjects: ActionSubjects,
  ) {}

  /** The subject's own actions, and the actions tied to it that the actor may see. */
  ofSubject(
    actor: Actor,
    { subjectKind, subjectId }: SubjectKey,
    states: readonly ActionState[] | null | undefined,
    page: ConnectionArgs,
  ): Promise<Page<Action>> {
    const query = this.database.manager
      .createQueryBuilder(Action, 'action')
      .where(
        `action.id IN (${actionsOfSql(':subjectKind', ':subjectId')}) AND ${this.subjects.seesActionSql}`,
        {
          ...parametersOf(actor),
          subjectId,
          subjectKind,
        },
      );
    if (states) query.andWhere('action.state = ANY (:states)', { states });
    return keysetPage(query, page, bySoonest);
  }

  /** Actions that a person has to do. */
  of(
    { personId }: Actor,
    states: readonly ActionState[] | null | undefined,
    page: ConnectionArgs,
  ): Promise<Page<Action>> {
    const query = this.database.manager
      .createQueryBuilder(Action, 'action')
      .where('action.ownerId = :personId AND action.state = ANY (:states)', {
        personId,
        states: states ?? openStates,
      });
    return keysetPage(query, page, bySoonest);
  }
}
