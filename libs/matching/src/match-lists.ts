import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import {
  type ConnectionArgs,
  identifier,
  keysetPage,
  NotFound,
  type OrderKey,
  type Page,
} from '@passerelle/graphql';
import { mayOnNeed, Need } from '@passerelle/needs';
import { mayOnSolver, Solver } from '@passerelle/solvers';
import { Match } from './match.entity.js';
import { MatchDismissal } from './match-dismissal.entity.js';
import { nearEqualStep } from './rank.js';
import { ServedSolver } from './served-solver.entity.js';

const byPoints: OrderKey<Match> = {
  column: 'match.points',
  kind: 'integer',
  direction: 'DESC',
  value: ({ points }) => points,
};
/** The solvers of one need, in the order of `rank`. */
const leastServedFirst: OrderKey<Match>[] = [
  {
    column: `match.points / ${nearEqualStep}`,
    kind: 'integer',
    direction: 'DESC',
    value: ({ points }) => Math.floor(points / nearEqualStep),
  },
  {
    column: 'COALESCE(served.introductions, 0)',
    kind: 'integer',
    direction: 'ASC',
    value: ({ served }) => served?.introductions ?? 0,
  },
  byPoints,
  { column: 'match.solverId', kind: 'id', direction: 'ASC', value: ({ solverId }) => solverId },
];
/** The needs of one solver, in the order of `rank`. */
const bestFirst: OrderKey<Match>[] = [
  byPoints,
  { column: 'match.needId', kind: 'id', direction: 'ASC', value: ({ needId }) => needId },
];
const newestFirst: OrderKey<MatchDismissal>[] = [
  {
    column: 'dismissal.dismissedAt',
    kind: 'time',
    direction: 'DESC',
    value: ({ dismissedAt }) => dismissedAt,
  },
  { column: 'dismissal.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];

/** The lists of matches that people read. Who sees a pair has a right to one of its sides and may see the other. */
@Injectable()
export class MatchLists {
  constructor(private readonly database: Database) {}

  async ofNeed(actor: Actor, needId: string, page: ConnectionArgs): Promise<Page<Match>> {
    const need = await this.database.manager.findOneBy(Need, { id: identifier(needId) });
    if (need === null || !mayOnNeed(actor, 'seeMatches', need)) throw new NotFound();
    const query = this.database.manager
      .createQueryBuilder(Match, 'match')
      .leftJoinAndMapOne('match.served', ServedSolver, 'served', 'served.solverId = match.solverId')
      .where(`match.needId = :needId AND match.state = 'current'`, { needId: need.id });
    return keysetPage(query, page, leastServedFirst);
  }

  async ofSolver(actor: Actor, solverId: string, page: ConnectionArgs): Promise<Page<Match>> {
    const solver = await this.database.manager.findOneBy(Solver, { id: identifier(solverId) });
    if (solver === null || !mayOnSolver(actor, 'seeMatches', solver)) throw new NotFound();
    const query = this.database.manager
      .createQueryBuilder(Match, 'match')
      .innerJoin('match.need', 'need', `need.state = 'published'`)
      .where(`match.solverId = :solverId AND match.state = 'current'`, { solverId: solver.id });
    return keysetPage(query, page, bestFirst);
  }
  /** What was said against matches, whoever said it and whether or not it was taken back. */
  dismissals(page: ConnectionArgs): Promise<Page<MatchDismissal>> {
    const query = this.database.manager
      .createQueryBuilder(MatchDismissal, 'dismissal')
      .innerJoinAndSelect('dismissal.match', 'match');
    return keysetPage(query, page, newestFirst);
  }
}
