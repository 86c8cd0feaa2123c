import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { nearEqualStep } from '@passerelle/matching-engine';
import { mayOnNeed, Need } from '@passerelle/needs';
import { identifier, NotFound } from '@passerelle/problems';
import { mayOnSolver, Solver } from '@passerelle/solvers';
import type { SelectQueryBuilder } from 'typeorm';
import { Match } from '../match/match.entity.js';
import type { MatchesArgs } from '../match/match.graphql.js';
import { mayOnMatch, standsAgainstSql } from '../match/match.policy.js';
import { ServedSolver } from '../match/served-solver.entity.js';

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

/**
 * The lists of matches that people read. To see a pair, a reader must have a right to one of its sides and be allowed to see the other.
 */
@Injectable()
export class MatchLists {
  constructor(private readonly database: Database) {}

  /**
   * A match in any state, including dismissed ones.
   * @throws {NotFound} if the actor may not read it.
   */
  async see(actor: Actor, id: string): Promise<Match> {
    const match = await this.database.manager.findOne(Match, {
      where: { id: identifier(id) },
      relations: { need: true, solver: true },
    });
    if (match === null || !mayOnMatch(actor, 'see', match)) throw new NotFound();
    return match;
  }

  async ofNeed(
    actor: Actor,
    needId: string,
    { dismissed, ...page }: Partial<MatchesArgs> & ConnectionArgs,
  ): Promise<Page<Match>> {
    const need = await this.database.manager.findOneBy(Need, { id: identifier(needId) });
    if (need === null || !mayOnNeed(actor, 'seeMatches', need)) throw new NotFound();
    const query = this.database.manager
      .createQueryBuilder(Match, 'match')
      .leftJoinAndMapOne('match.served', ServedSolver, 'served', 'served.solverId = match.solverId')
      .where('match.needId = :needId', { needId: need.id });
    // If a curator has just hidden a solver, the solver is left out from the next request on, before the matches are
    // computed again.
    if (!actor.isCurator) query.innerJoin('match.solver', 'solver', 'solver.complete');
    return keysetPage(dismissed ? dismissedFor(actor, query) : current(query), page, leastServedFirst);
  }

  /**
   * Ids of the current matches of several needs of which people are notified. Those of each need are in the order of
   * `ofNeed`. Matches with a lower score are only listed for curators to judge, and not proposed.
   */
  credibleOfNeeds(needIds: readonly string[]): Promise<Match[]> {
    const query = this.database.manager
      .createQueryBuilder(Match, 'match')
      .select(['match.id', 'match.needId', 'match.solverId'])
      .leftJoin(ServedSolver, 'served', 'served.solverId = match.solverId')
      .where('match.needId = ANY (:needIds)', { needIds })
      .andWhere('match.standsOut');
    for (const { column, direction } of leastServedFirst) query.addOrderBy(column, direction);
    return current(query).getMany();
  }

  /** The needs that fit a solver best, in the order of `ofSolver`: only ids and points. */
  bestOfSolver(solverId: string, limit: number): Promise<Match[]> {
    const query = this.database.manager
      .createQueryBuilder(Match, 'match')
      .select(['match.id', 'match.needId', 'match.points'])
      .where('match.solverId = :solverId', { solverId });
    for (const { column, direction } of bestFirst) query.addOrderBy(column, direction);
    return current(query).limit(limit).getMany();
  }

  async ofSolver(
    actor: Actor,
    solverId: string,
    { dismissed, ...page }: Partial<MatchesArgs> & ConnectionArgs,
  ): Promise<Page<Match>> {
    const solver = await this.database.manager.findOneBy(Solver, { id: identifier(solverId) });
    if (solver === null || !mayOnSolver(actor, 'seeMatches', solver)) throw new NotFound();
    const query = this.database.manager
      .createQueryBuilder(Match, 'match')
      .innerJoin('match.need', 'need', `need.state = 'published'`)
      .where('match.solverId = :solverId', { solverId: solver.id });
    return keysetPage(dismissed ? dismissedFor(actor, query) : current(query), page, bestFirst);
  }
}

function current(query: SelectQueryBuilder<Match>): SelectQueryBuilder<Match> {
  return query.andWhere(`match.state = 'current'`);
}

/**
 * The dismissed matches that the actor may restore: those of their own side, or those that they read as a curator.
 */
function dismissedFor(actor: Actor, query: SelectQueryBuilder<Match>): SelectQueryBuilder<Match> {
  return query.andWhere(
    `match.state = 'dismissed' AND EXISTS (
      SELECT FROM need, solver
      WHERE need.id = match.need_id AND solver.id = match.solver_id AND solver.complete AND ${standsAgainstSql})`,
    parametersOf(actor),
  );
}
