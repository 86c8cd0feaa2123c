import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { ListLoader, type RequestContext } from '@passerelle/graphql';
import { holdsProfileSql } from '@passerelle/solvers';
import { Introduction } from '../introduction/introduction.entity.js';
import { isUnannouncedSql } from '../introduction/introduction.events.js';
import { isBlockingSql } from '../introduction/introduction.transitions.js';

/** Finds the current introductions of the viewer's own profiles to needs: at most one for each profile. */
@Injectable()
export class MyIntroductionsLoader extends ListLoader<string, Introduction> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(needIds: readonly string[], { actor }: RequestContext<Actor>): Promise<Introduction[]> {
    return this.database.manager
      .createQueryBuilder(Introduction, 'introduction')
      .innerJoin('introduction.solver', 'solver')
      .where('introduction.needId = ANY (:needIds)', { needIds })
      .andWhere(isBlockingSql('introduction'))
      .andWhere(`NOT ${isUnannouncedSql('introduction')}`)
      .andWhere(holdsProfileSql, parametersOf(actor))
      .orderBy('introduction.id', 'DESC')
      .getMany();
  }

  protected keyOf({ needId }: Introduction): string {
    return needId;
  }
}
