import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, Loader, type OrderKey, type Page } from '@passerelle/graphql';
import { identifier, NotFound } from '@passerelle/problems';
import { Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ConceptPage } from './concept-page.entity.js';
import type { PublicConceptsArgs } from './concept-page.graphql.js';
import { isPublicSql } from './public-page.sql.js';

const lastMovedFirst: OrderKey<ConceptPage>[] = [
  {
    column: 'concept.stageSince',
    kind: 'time',
    direction: 'DESC',
    value: ({ concept: { stageSince } }) => stageSince,
  },
  { column: 'concept.id', kind: 'id', direction: 'DESC', value: ({ conceptId }) => conceptId },
];

/** Public concepts: the pages to which all members agree. Each read checks the consents in the same statement. */
@Injectable()
export class PublicConcepts {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
  ) {}

  /** @throws {NotFound} also for a concept that is not public, or no longer. */
  async find(id: string): Promise<ConceptPage> {
    const found = await this.shown()
      .andWhere('concept.id = :id', { id: identifier(id) })
      .getOne();
    if (found === null) throw new NotFound();
    return found;
  }

  /** Public concepts, the last to enter their stage first. */
  async list(
    page: ConnectionArgs,
    { stage, tag, territory }: Pick<PublicConceptsArgs, 'stage' | 'tag' | 'territory'>,
  ): Promise<Page<ConceptPage>> {
    const query = this.shown();
    if (stage !== undefined && stage !== null) query.andWhere('concept.stage = :stage', { stage });
    if (tag !== undefined && tag !== null) {
      const snapshot = await this.taxonomy.snapshot();
      const named = snapshot.current(snapshot.byReference.get(tag)?.id ?? '');
      const tagIds = named === undefined ? [] : snapshot.idsWithin(named.id);
      query.andWhere('concept.tagIds && CAST(:tagIds AS uuid[])', { tagIds });
    }
    if (territory !== undefined && territory !== null) await this.addPlace(query, territory);
    return keysetPage(query, page, lastMovedFirst);
  }

  /** An unknown place finds nothing, like an unknown tag. */
  private async addPlace(query: SelectQueryBuilder<ConceptPage>, place: string): Promise<void> {
    const isUnknown = (await this.territories.unknownAmong([place])).length > 0;
    const { sql, parameters } = isUnknown
      ? { sql: 'FALSE', parameters: {} }
      : await this.territories.concerning('concept.territoryCodes', place);
    query.andWhere(sql, parameters);
  }

  private shown(): SelectQueryBuilder<ConceptPage> {
    return shownPages(this.database.manager);
  }
}

const shownPages = (manager: EntityManager): SelectQueryBuilder<ConceptPage> =>
  manager
    .createQueryBuilder(ConceptPage, 'page')
    .innerJoinAndSelect('page.concept', 'concept')
    .innerJoinAndSelect('concept.carrier', 'carrier')
    .where(isPublicSql);

/** Finds public pages, by the concept’s id. */
@Injectable()
export class PublicConceptLoader extends Loader<string, ConceptPage> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<ConceptPage[]> {
    return shownPages(this.database.manager).andWhere('concept.id = ANY (:ids)', { ids }).getMany();
  }

  protected keyOf({ conceptId }: ConceptPage): string {
    return conceptId;
  }
}
