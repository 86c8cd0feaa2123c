import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { ListLoader, type RequestContext } from '@passerelle/graphql';
import { RequestLoader } from '@passerelle/requests';
import { holdsProfileSql, isHiddenSql } from '@passerelle/solvers';
import { Interest } from './interest.entity.js';

/** Finds interests by id, with their need and their solver. */
@Injectable()
export class InterestLoader extends RequestLoader<Interest> {
  protected override readonly entity = Interest;
  protected override readonly relations = { need: true, solver: true };
}

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
