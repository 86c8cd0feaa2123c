import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { Joining } from './joining.entity.js';
import { carriesConceptSql, speaksForCompanySql } from './joining.policy.js';

const soonestFirst: OrderKey<Joining>[] = [
  { column: 'joining.expiresAt', kind: 'time', direction: 'ASC', value: ({ expiresAt }) => expiresAt },
  { column: 'joining.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
];

const waiting = (join: string, condition: string): string =>
  `SELECT joining.id FROM concept_joining AS joining ${join} WHERE joining.state = 'proposed' AND ${condition}`;

/** One query for each side: with a single OR, PostgreSQL would read every waiting joining. */
const awaitedSql = [
  waiting(
    'JOIN need ON need.id = joining.need_id',
    `joining.company_answer = 'pending' AND ${speaksForCompanySql}`,
  ),
  waiting(
    'JOIN concept ON concept.id = joining.concept_id',
    `joining.concept_answer = 'pending' AND ${carriesConceptSql}`,
  ),
].join(' UNION ');

/** The lists of needs that may join concepts. */
@Injectable()
export class JoiningLists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Joinings that await the actor’s answer, for their company or for a concept that they carry, soonest to expire
   * first.
   */
  awaiting(actor: Actor, page: ConnectionArgs): Promise<Page<Joining>> {
    const query = this.database.manager
      .createQueryBuilder(Joining, 'joining')
      .where(`joining.id IN (${awaitedSql})`, parametersOf(actor))
      .andWhere('joining.expiresAt > :now', { now: this.clock.now() });
    return keysetPage(query, page, soonestFirst);
  }
}
