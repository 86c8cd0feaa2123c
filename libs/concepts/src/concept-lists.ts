import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { Concept, type ConceptsArgs, seesConceptSql, takesPartSql } from './concept/index.js';

const lastActiveFirst: OrderKey<Concept>[] = [
  { column: 'concept.activeAt', kind: 'time', direction: 'DESC', value: ({ activeAt }) => activeAt },
  { column: 'concept.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];

/** The lists of concepts; one statement for each page. */
@Injectable()
export class ConceptLists {
  constructor(private readonly database: Database) {}

  /** Those that the actor may see, the last active first. */
  seen(
    actor: Actor,
    page: ConnectionArgs,
    { stage, statuses, mine }: Pick<ConceptsArgs, 'stage' | 'statuses' | 'mine'>,
  ): Promise<Page<Concept>> {
    const query = this.database.manager
      .createQueryBuilder(Concept, 'concept')
      .where(seesConceptSql, parametersOf(actor))
      .andWhere('concept.status = ANY (:statuses)', {
        statuses: statuses && statuses.length > 0 ? statuses : ['active', 'paused'],
      });
    if (stage !== undefined && stage !== null) query.andWhere('concept.stage = :stage', { stage });
    if (mine) query.andWhere(`(concept.curatorId = :personId OR ${takesPartSql})`);
    return keysetPage(query, page, lastActiveFirst);
  }
}
