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
import { identifier, InvalidInput, NotFound } from '@passerelle/problems';
import { resolveTags, Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import type { SelectQueryBuilder } from 'typeorm';
import { Need, type NeedState } from './need/need.entity.js';
import type { NeedFilter } from './need/need.graphql.js';
import { belongsToCompanySql, isDecisionUnannouncedSql, seesNeedSql } from './need/need.policy.js';

const byId: OrderKey<Need> = { column: 'need.id', kind: 'id', direction: 'DESC', value: (need) => need.id };
const newestFirst: OrderKey<Need>[] = [
  { column: 'need.publishedAt', kind: 'time', direction: 'DESC', value: (need) => need.publishedAt },
  byId,
];
const longestWaitingFirst: OrderKey<Need>[] = [
  { column: 'need.submittedAt', kind: 'time', direction: 'ASC', value: (need) => need.submittedAt },
  { ...byId, direction: 'ASC' },
];

/** The lists of needs; one statement for each page. */
@Injectable()
export class NeedLists {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
  ) {}

  /** The needs that every signed-in reader may see. */
  async published(page: ConnectionArgs, filter: NeedFilter): Promise<Page<Need>> {
    const query = this.database.manager.createQueryBuilder(Need, 'need').where(`need.state = 'published'`);
    const tags = filter.tags ?? [];
    if (tags.length > 0) {
      const { tagIds, problems } = resolveTags(await this.taxonomy.snapshot(), tags);
      if (problems.length > 0) throw new InvalidInput(problems);
      query.andWhere('need.tagIds && :tagIds', { tagIds });
    }
    if (filter.territory !== undefined && filter.territory !== null) {
      const { sql, parameters } = await this.territories.concerning('need.territoryCodes', filter.territory);
      query.andWhere(sql, parameters);
    }
    if (filter.wantedKind !== undefined && filter.wantedKind !== null) {
      query.andWhere(`(need.wantedKinds = '{}' OR need.wantedKinds && :kinds)`, {
        kinds: [filter.wantedKind],
      });
    }
    return keysetPage(query, page, newestFirst);
  }

  /** @param states empty: needs in any state */
  async ofOrganisation(
    actor: Actor,
    organisationId: string,
    page: ConnectionArgs,
    states: readonly NeedState[] = [],
  ): Promise<Page<Need>> {
    const id = identifier(organisationId);
    if (!actor.belongsTo(id) && !actor.isCurator) throw new NotFound();
    const query = (actor.belongsTo(id) ? this.knownIn(states) : this.in(states))
      .andWhere('need.organisationId = :id', { id })
      .andWhere(seesNeedSql, parametersOf(actor));
    return keysetPage(query, page, [byId]);
  }

  /**
   * The needs of all companies to which the actor belongs, newest first.
   * @param states empty: in any state
   */
  async mine(actor: Actor, page: ConnectionArgs, states: readonly NeedState[]): Promise<Page<Need>> {
    return keysetPage(this.knownIn(states).andWhere(belongsToCompanySql, parametersOf(actor)), page, [byId]);
  }

  /** Drafts that curators wrote and that the companies have not sent yet, newest first. */
  draftsByCurators(page: ConnectionArgs): Promise<Page<Need>> {
    return keysetPage(this.in(['draft']).andWhere('need.byCurator'), page, [byId]);
  }

  toModerate(page: ConnectionArgs): Promise<Page<Need>> {
    const { query, order } = this.waiting();
    return keysetPage(query, page, order);
  }

  /** Submitted needs, the longest waiting first. */
  waiting(): KeysetList<Need> {
    const query = this.database.manager.createQueryBuilder(Need, 'need').where(`need.state = 'submitted'`);
    return { query, order: longestWaitingFirst };
  }

  /** The states of needs as the company may know them: a decision that a curator may still undo is left out. */
  private knownIn(states: readonly NeedState[]): SelectQueryBuilder<Need> {
    if (states.length === 0) return this.in(states);
    const known = `CASE WHEN ${isDecisionUnannouncedSql('need')} THEN 'submitted' ELSE need.state END`;
    return this.in([]).where(`${known} IN (:...states)`, { states });
  }

  private in(states: readonly NeedState[]): SelectQueryBuilder<Need> {
    const query = this.database.manager.createQueryBuilder(Need, 'need');
    return states.length === 0 ? query : query.where('need.state IN (:...states)', { states });
  }
}
