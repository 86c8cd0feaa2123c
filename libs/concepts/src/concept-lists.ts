import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf, searchPattern } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import {
  type ConnectionArgs,
  type KeysetList,
  keysetPage,
  type OrderKey,
  type Page,
} from '@passerelle/graphql';
import { ASLEEP_AFTER, Concept } from './concept/concept.entity.js';
import type { ConceptsArgs } from './concept/concept.graphql.js';
import { seesConceptSql, takesPartSql } from './concept/concept.policy.js';

const lastActiveFirst: OrderKey<Concept>[] = [
  { column: 'concept.activeAt', kind: 'time', direction: 'DESC', value: ({ activeAt }) => activeAt },
  { column: 'concept.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];

const oldestFirst = (column: 'activeAt' | 'gateAskedAt'): OrderKey<Concept>[] => [
  { column: `concept.${column}`, kind: 'time', direction: 'ASC', value: (concept) => concept[column] },
  { column: 'concept.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
];

/** The lists of concepts. One statement for each page. */
@Injectable()
export class ConceptLists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Concepts that the actor may see, last active first. */
  seen(
    actor: Actor,
    page: ConnectionArgs,
    { stage, statuses, mine, search }: Pick<ConceptsArgs, 'stage' | 'statuses' | 'mine' | 'search'>,
  ): Promise<Page<Concept>> {
    const query = this.database.manager
      .createQueryBuilder(Concept, 'concept')
      .where(seesConceptSql, parametersOf(actor))
      .andWhere('concept.status = ANY (:statuses)', {
        statuses: statuses && statuses.length > 0 ? statuses : ['active', 'paused'],
      });
    if (stage !== undefined && stage !== null) query.andWhere('concept.stage = :stage', { stage });
    if (mine) query.andWhere(`(concept.curatorId = :personId OR ${takesPartSql})`);
    const pattern = searchPattern(search);
    if (pattern !== undefined)
      query.andWhere('unaccent(concept.title) ILIKE unaccent(:pattern)', { pattern });
    return keysetPage(query, page, lastActiveFirst);
  }

  /** Concepts without activity for sixty days, longest asleep first: same rule as `concept.isAsleep(now)`. */
  asleep(): KeysetList<Concept> {
    const since = new Date(this.clock.now().getTime() - ASLEEP_AFTER);
    const query = this.database.manager
      .createQueryBuilder(Concept, 'concept')
      .where(`concept.status = 'active' AND concept.stage <> 'in_homes' AND concept.gateState <> 'requested'`)
      .andWhere('concept.activeAt <= :since', { since });
    return { query, order: oldestFirst('activeAt') };
  }

  /** Concepts whose gate waits for a signature, longest waiting first. */
  requested(): KeysetList<Concept> {
    const query = this.database.manager
      .createQueryBuilder(Concept, 'concept')
      .where(`concept.gateState = 'requested' AND concept.status <> 'stopped'`);
    return { query, order: oldestFirst('gateAskedAt') };
  }
}
