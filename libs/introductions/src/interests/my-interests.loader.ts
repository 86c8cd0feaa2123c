import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { ListLoader, type RequestContext } from '@passerelle/graphql';
import { holdsProfileSql } from '@passerelle/solvers';
import { Interest } from './interest.entity.js';

/** Finds the interests of the viewer's own profiles in needs: at most one for each profile. */
@Injectable()
export class MyInterestsLoader extends ListLoader<string, Interest> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(needIds: readonly string[], { actor }: RequestContext<Actor>): Promise<Interest[]> {
    return this.database.manager
      .createQueryBuilder(Interest, 'interest')
      .innerJoin('interest.solver', 'solver')
      .where('interest.needId = ANY (:needIds)', { needIds })
      .andWhere(holdsProfileSql, parametersOf(actor))
      .orderBy('interest.markedAt', 'DESC')
      .addOrderBy('interest.id', 'DESC')
      .getMany();
  }

  protected keyOf({ needId }: Interest): string {
    return needId;
  }
}
