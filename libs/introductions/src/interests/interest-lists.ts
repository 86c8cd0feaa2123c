import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import {
  type ConnectionArgs,
  type KeysetList,
  keysetPage,
  type OrderKey,
  type Page,
} from '@passerelle/graphql';
import { belongsToCompanySql, Need } from '@passerelle/needs';
import { identifier, NotFound } from '@passerelle/problems';
import { isHiddenSql, Solver } from '@passerelle/solvers';
import type { SelectQueryBuilder } from 'typeorm';
import { mayListOfNeed, mayListOfSolver } from '../introduction/introduction.rules.js';
import { isUnintroducedSql } from '../introduction/introduction.transitions.js';
import { Interest } from './interest.entity.js';

const sorted = (direction: 'ASC' | 'DESC'): OrderKey<Interest>[] => [
  { column: 'interest.markedAt', kind: 'time', direction, value: ({ markedAt }) => markedAt },
  { column: 'interest.id', kind: 'id', direction, value: ({ id }) => id },
];

/**
 * The lists of interests that people read. A person who may read the list of a need or a solver reads all of it. A company, however, reads
 * no interest of a hidden solver.
 */
@Injectable()
export class InterestLists {
  constructor(private readonly database: Database) {}

  /** All states, newest first. */
  async ofNeed(actor: Actor, needId: string, page: ConnectionArgs): Promise<Page<Interest>> {
    const need = await this.database.manager.findOneBy(Need, { id: identifier(needId) });
    if (need === null || !mayListOfNeed(actor, need)) throw new NotFound();
    const query = this.all().where('interest.needId = :id', { id: need.id });
    if (actor.belongsTo(need.organisationId))
      query.innerJoin('interest.solver', 'solver', `NOT ${isHiddenSql}`);
    return keysetPage(query, page, sorted('DESC'));
  }

  /** All states, newest first. */
  async ofSolver(actor: Actor, solverId: string, page: ConnectionArgs): Promise<Page<Interest>> {
    const solver = await this.database.manager.findOneBy(Solver, { id: identifier(solverId) });
    if (solver === null || !mayListOfSolver(actor, solver)) throw new NotFound();
    return keysetPage(this.all().where('interest.solverId = :id', { id: solver.id }), page, sorted('DESC'));
  }

  /** Interests that wait for a curator, the longest waiting first: the need is published, and the pair is not introduced. */
  waiting(page: ConnectionArgs): Promise<Page<Interest>> {
    const { query, order } = this.waitingForCurator();
    return keysetPage(query, page, order);
  }

  /** The list as a query, for callers that filter or count its rows. */
  waitingForCurator(): KeysetList<Interest> {
    return { query: this.open(), order: sorted('ASC') };
  }

  /** Interests that wait for a curator, in the needs of the actor's companies, newest first. */
  onNeedsOf(actor: Actor, page: ConnectionArgs): Promise<Page<Interest>> {
    return keysetPage(this.open().andWhere(belongsToCompanySql, parametersOf(actor)), page, sorted('DESC'));
  }

  private open(): SelectQueryBuilder<Interest> {
    return this.all()
      .innerJoin('interest.need', 'need')
      .innerJoin('interest.solver', 'solver')
      .where(`interest.state = 'open' AND need.state = 'published' AND NOT ${isHiddenSql}`)
      .andWhere(isUnintroducedSql('interest'));
  }

  private all(): SelectQueryBuilder<Interest> {
    return this.database.manager.createQueryBuilder(Interest, 'interest');
  }
}
