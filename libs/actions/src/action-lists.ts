import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { Action } from './action/index.js';
import { type ActionState, openStates } from './action-states.js';
import type { SubjectKey } from './subjects/index.js';

/** The soonest due first. */
const bySoonest: OrderKey<Action>[] = [
  { column: 'action.dueOn', kind: 'day', direction: 'ASC', value: ({ dueOn }) => dueOn },
  { column: 'action.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
];

/** The lists of actions; one statement for each page. They check no permission on a subject: the caller has. */
@Injectable()
export class ActionLists {
  constructor(private readonly database: Database) {}

  ofSubject(
    { subjectKind, subjectId }: SubjectKey,
    states: readonly ActionState[] | null | undefined,
    page: ConnectionArgs,
  ): Promise<Page<Action>> {
    const query = this.database.manager
      .createQueryBuilder(Action, 'action')
      .where('action.subjectId = :subjectId AND action.subjectKind = :subjectKind', {
        subjectId,
        subjectKind,
      });
    if (states) query.andWhere('action.state = ANY (:states)', { states });
    return keysetPage(query, page, bySoonest);
  }

  /** Those that somebody is to do. */
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
