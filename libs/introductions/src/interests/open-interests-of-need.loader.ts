import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { isHiddenSql } from '@passerelle/solvers';
import { Interest } from './interest.entity.js';

/** Finds the open interests in a need, as its company reads them. It checks no permission: its callers ask the policy. */
@Injectable()
export class OpenInterestsOfNeedLoader extends ListLoader<string, Pick<Interest, 'id' | 'needId'>> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(needIds: readonly string[]): Promise<Pick<Interest, 'id' | 'needId'>[]> {
    return this.database.manager
      .createQueryBuilder(Interest, 'interest')
      .select(['interest.id', 'interest.needId'])
      .innerJoin('interest.solver', 'solver', `NOT ${isHiddenSql}`)
      .where(`interest.needId = ANY (:needIds) AND interest.state = 'open'`, { needIds })
      .getMany();
  }

  protected keyOf({ needId }: Pick<Interest, 'needId'>): string {
    return needId;
  }
}
