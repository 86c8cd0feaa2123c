import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader, Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Action } from './action.entity.js';
import { ActionTie } from './action-tie.entity.js';

/** Finds actions by id. It checks no permission: the caller asks the policy. */
@Injectable()
export class ActionLoader extends Loader<string, Action> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Action[]> {
    return this.database.manager.findBy(Action, { id: In([...ids]) });
  }

  protected keyOf(action: Action): string {
    return action.id;
  }
}

/** Finds the ties of an action, by the action's id. It checks no permission: the caller asks the policy. */
@Injectable()
export class ActionTiesLoader extends ListLoader<string, ActionTie> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<ActionTie[]> {
    return this.database.manager.find(ActionTie, {
      where: { actionId: In([...ids]) },
      order: { subjectKind: 'ASC' },
    });
  }

  protected keyOf({ actionId }: ActionTie): string {
    return actionId;
  }
}
