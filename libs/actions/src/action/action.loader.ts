import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Action } from './action.entity.js';

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
