import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { belongsToCompanySql, Need } from '@passerelle/needs';
import { identifier, NotFound } from '@passerelle/problems';
import { holdsProfileSql, Solver } from '@passerelle/solvers';
import type { PartySide } from '../parties/parties.js';
import { Introduction } from './introduction.entity.js';
import type { IntroductionFilter } from './introduction.graphql.js';
import {
  awaitsReaderSql,
  isListedOfSolverSql,
  isPartySql,
  mayListOfNeed,
  mayListOfSolver,
  seesIntroductionSql,
} from './introduction.rules.js';

const newestFirst: OrderKey<Introduction>[] = [
  { column: 'introduction.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];

/** The lists of introductions that people read. A person who may read the list of a need or a solver reads all of it. */
@Injectable()
export class IntroductionLists {
  constructor(private readonly database: Database) {}

  async ofNeed(actor: Actor, needId: string, page: ConnectionArgs): Promise<Page<Introduction>> {
    const need = await this.database.manager.findOneBy(Need, { id: identifier(needId) });
    if (need === null || !mayListOfNeed(actor, need)) throw new NotFound();
    const query = this.all()
      .innerJoin('introduction.need', 'need')
      .innerJoin('introduction.solver', 'solver')
      .where('introduction.needId = :id', { id: need.id })
      .andWhere(seesIntroductionSql, parametersOf(actor));
    return keysetPage(query, page, newestFirst);
  }

  async ofSolver(actor: Actor, solverId: string, page: ConnectionArgs): Promise<Page<Introduction>> {
    const solver = await this.database.manager.findOneBy(Solver, { id: identifier(solverId) });
    if (solver === null || !mayListOfSolver(actor, solver)) throw new NotFound();
    const query = this.all()
      .innerJoin('introduction.need', 'need')
      .innerJoin('introduction.solver', 'solver')
      .where('introduction.solverId = :id', { id: solver.id })
      .andWhere(isListedOfSolverSql, parametersOf(actor))
      .andWhere(seesIntroductionSql);
    return keysetPage(query, page, newestFirst);
  }

  /**
   * Introductions in which the actor is a party, newest first.
   * @param awaitingMe only introductions that wait for the actor's answer
   */
  async mine(actor: Actor, page: ConnectionArgs, awaitingMe: boolean): Promise<Page<Introduction>> {
    const ofSide = (side: PartySide): string =>
      `SELECT introduction.id FROM introduction
       JOIN need ON need.id = introduction.need_id JOIN solver ON solver.id = introduction.solver_id
       WHERE ${isPartySql[side]} ${awaitingMe ? `AND ${awaitsReaderSql(side)}` : ''}`;
    // One query for each side: joined by OR, PostgreSQL would read every introduction.
    const query = this.all().where(
      `introduction.id IN (${ofSide('company')} UNION ${ofSide('solver')})`,
      parametersOf(actor),
    );
    return keysetPage(query, page, newestFirst);
  }

  /** All introductions, for a curator, newest first; without the introductions in which the curator is a party. */
  ofDesk(actor: Actor, filter: IntroductionFilter, page: ConnectionArgs): Promise<Page<Introduction>> {
    const query = this.all()
      // A curator has few introductions as a party. A join to all introductions would make a count read every need
      // and every solver.
      .where(
        `:isCurator AND introduction.needId NOT IN (SELECT need.id FROM need WHERE ${belongsToCompanySql})
          AND introduction.solverId NOT IN (SELECT solver.id FROM solver WHERE ${holdsProfileSql})`,
        parametersOf(actor),
      );
    if (filter.states && filter.states.length > 0)
      query.andWhere('introduction.state IN (:...states)', { states: filter.states });
    if (filter.halfAccepted === true) {
      query.andWhere(
        `introduction.state = 'proposed' AND 'accepted' IN (introduction.company_reply_answer, introduction.solver_reply_answer)`,
      );
    }
    if (filter.withoutMeeting === true)
      query.andWhere(`introduction.state = 'accepted' AND introduction.meetingAt IS NULL`);
    if (filter.unanswered === true) {
      query.andWhere(
        `introduction.state = 'proposed' AND introduction.company_reply_answer = 'pending'
          AND introduction.solver_reply_answer = 'pending'`,
      );
    }
    return keysetPage(query, page, newestFirst);
  }

  private all() {
    return this.database.manager.createQueryBuilder(Introduction, 'introduction');
  }
}
