import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { NeedEdit } from './need-edit.entity.js';

/** Finds edits by id. It checks no permission: the caller asks the policy of the need. */
@Injectable()
export class NeedEditLoader extends Loader<string, NeedEdit> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<NeedEdit[]> {
    return this.database.manager.findBy(NeedEdit, { id: In([...ids]) });
  }

  protected keyOf(edit: NeedEdit): string {
    return edit.id;
  }
}
