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
import { Need } from '@passerelle/needs';
import { identifier, NotFound } from '@passerelle/problems';
import { isHiddenSql } from '@passerelle/solvers';
import type { SelectQueryBuilder } from 'typeorm';
import { mayListOfNeed } from '../introduction/introduction.rules.js';
import { isUnintroducedSql } from '../introduction/introduction.transitions.js';
import { IntroductionRequest } from './introduction-request.entity.js';
import { seesRequestSql } from './introduction-request.policy.js';

const sorted = (direction: 'ASC' | 'DESC'): OrderKey<IntroductionRequest>[] => [
  { column: 'request.askedAt', kind: 'time', direction, value: ({ askedAt }) => askedAt },
  { column: 'request.id', kind: 'id', direction, value: ({ id }) => id },
];

/** The lists of requests that people read. */
@Injectable()
export class IntroductionRequestLists {
  constructor(private readonly database: Database) {}

  /** All states, newest first. */
  async ofNeed(actor: Actor, needId: string, page: ConnectionArgs): Promise<Page<IntroductionRequest>> {
    const need = await this.database.manager.findOneBy(Need, { id: identifier(needId) });
    if (need === null || !mayListOfNeed(actor, need)) throw new NotFound();
    const query = this.seenBy(actor).andWhere('request.needId = :needId', { needId: need.id });
    return keysetPage(query, page, sorted('DESC'));
  }

  /** Requests that wait for this curator, the longest waiting first: the need is published, and the pair is not introduced. */
  waiting(actor: Actor, page: ConnectionArgs): Promise<Page<IntroductionRequest>> {
    const { query, order } = this.waitingFor(actor);
    return keysetPage(query, page, order);
  }

  /** The list as a query, for callers that filter or count its rows. */
  waitingFor(actor: Actor): KeysetList<IntroductionRequest> {
    const query = this.seenBy(actor)
      .andWhere(`request.state = 'open' AND need.state = 'published' AND NOT ${isHiddenSql}`)
      .andWhere(isUnintroducedSql('request'));
    return { query, order: sorted('ASC') };
  }

  private seenBy(actor: Actor): SelectQueryBuilder<IntroductionRequest> {
    return this.database.manager
      .createQueryBuilder(IntroductionRequest, 'request')
      .innerJoin('request.need', 'need')
      .innerJoin('request.solver', 'solver')
      .where(seesRequestSql, parametersOf(actor));
  }
}
