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

const bestFirst: OrderKey<Match>[] = [
  { column: 'match.score', kind: 'number', direction: 'DESC', value: (match) => match.score },
  { column: 'match.id', kind: 'id', direction: 'ASC', value: (match) => match.id },
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
      .where(`match.needId = :needId AND match.state = 'current'`, { needId: need.id });
    return keysetPage(query, page, bestFirst);
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
}
