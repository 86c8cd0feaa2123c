import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import { ASLEEP_AFTER, Concept } from '../concept/concept.entity.js';
import { awaitsSomethingSql } from './awaited.sql.js';

/** Lists the concepts that await something of a person; one statement for each page. */
@Injectable()
export class AwaitingConcepts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The longest idle first. */
  of(actor: Actor, page: ConnectionArgs): Promise<Page<Concept>> {
    const query = this.database.manager.createQueryBuilder(Concept, 'concept').where(awaitsSomethingSql, {
      ...parametersOf(actor),
      asleepSince: new Date(this.clock.now().getTime() - ASLEEP_AFTER),
    });
    return keysetPage(query, page, [
      { column: 'concept.activeAt', kind: 'time', direction: 'ASC', value: ({ activeAt }) => activeAt },
      { column: 'concept.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
    ]);
  }
}
