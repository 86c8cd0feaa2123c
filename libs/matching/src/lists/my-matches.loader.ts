import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { ListLoader, type RequestContext } from '@passerelle/graphql';
import { seesNeedSql } from '@passerelle/needs';
import { holdsProfileSql } from '@passerelle/solvers';
import { Match } from '../match/match.entity.js';
import { standsAgainstSql } from '../match/match.policy.js';

/**
 * Finds the matches of the viewer's own profiles with needs, by the need's id, best first: at most one for each profile. Matches that the
 * viewer's side has dismissed are included; matches that only other people have dismissed are not, as in the lists.
 */
@Injectable()
export class MyMatchesLoader extends ListLoader<string, Match> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(needIds: readonly string[], { actor }: RequestContext<Actor>): Promise<Match[]> {
    return this.database.manager
      .createQueryBuilder(Match, 'match')
      .innerJoin('match.need', 'need')
      .innerJoin('match.solver', 'solver')
      .where('match.needId = ANY (:needIds)', { needIds })
      .andWhere(holdsProfileSql)
      .andWhere(seesNeedSql)
      .andWhere(`(match.state = 'current' OR (match.state = 'dismissed' AND ${standsAgainstSql}))`)
      .setParameters(parametersOf(actor))
      .orderBy('match.points', 'DESC')
      .addOrderBy('match.id', 'ASC')
      .getMany();
  }

  protected keyOf({ needId }: Match): string {
    return needId;
  }
}
