import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Need } from './need.entity.js';

/** Finds needs by id. It checks no permission: the caller asks the policy. */
@Injectable()
export class NeedLoader extends Loader<string, Need> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Need[]> {
    return this.database.manager.findBy(Need, { id: In([...ids]) });
  }

  protected keyOf(need: Need): string {
    return need.id;
  }
}
