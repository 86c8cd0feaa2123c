import { Injectable } from '@nestjs/common';
import { Organisation } from '@passerelle/accounts';
import { Database, pagesById } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import type { SearchDocument } from '@passerelle/search';
import { Idea, Solver } from '@passerelle/solvers';
import { Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { acronyms } from '@passerelle/text';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { DocumentAccessTokens } from './document-access-tokens.js';
import type { DocumentContext } from './document-parts.js';
import { ideaDocument, needDocument } from './need-documents.js';
import type { SearchedCollection } from './searched-collections.js';
import { solverDocument } from './solver-documents.js';

/** How many rows are read at once. */
const PAGE = 500;

const tables = { needs: Need, solvers: Solver, ideas: Idea };

/** One group for each meaning, so that the meanings of an ambiguous acronym do not find each other. */
const ofAcronyms = acronyms.flatMap(({ acronym, meanings, isAmbiguous }) =>
  isAmbiguous ? meanings.map((meaning) => [acronym, meaning]) : [[acronym, ...meanings]],
);

/** Reads from PostgreSQL the documents that an index should have. */
@Injectable()
export class SearchedDocuments {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
    private readonly tokens: DocumentAccessTokens,
  ) {}

  /** The documents of these rows as they are now. Rows that were deleted have none. */
  async of(
    collection: SearchedCollection,
    ids: readonly string[],
    manager: EntityManager = this.database.manager,
  ): Promise<SearchDocument[]> {
    if (ids.length === 0) return [];
    if (collection === 'needs')
      return this.ofNeeds(await manager.findBy(Need, { id: In([...ids]) }), manager);
    if (collection === 'solvers')
      return this.ofSolvers(await manager.findBy(Solver, { id: In([...ids]) }), manager);
    return this.ofIdeas(await manager.findBy(Idea, { id: In([...ids]) }), manager);
  }

  /** Every document of a collection, page by page. */
  async *all(collection: SearchedCollection): AsyncGenerator<SearchDocument[]> {
    const read = (after: string | null): Promise<{ id: string }[]> =>
      this.database.manager.find(tables[collection], {
        select: { id: true },
        where: after === null ? {} : { id: MoreThan(after) },
        order: { id: 'ASC' },
        take: PAGE,
      });
    for await (const page of pagesById(PAGE, read))
      yield await this.of(
        collection,
        page.map(({ id }) => id),
      );
  }

  count(collection: SearchedCollection): Promise<number> {
    return this.database.manager.count(tables[collection]);
  }

  /** The ids of the ideas of these solvers. */
  async ideasOf(solverIds: readonly string[], manager: EntityManager): Promise<string[]> {
    const ideas = await manager.find(Idea, { select: { id: true }, where: { solverId: In([...solverIds]) } });
    return ideas.map(({ id }) => id);
  }

  /** The groups of synonyms: the labels and synonyms of each tag, in both languages, and the acronyms of the trade. */
  async synonyms(): Promise<string[][]> {
    const { byId } = await this.taxonomy.snapshot();
    const ofTags = [...byId.values()]
      .filter(({ state }) => state !== 'merged')
      .map((tag) => [...new Set([tag.labelFr, tag.labelEn, ...tag.synonymsFr, ...tag.synonymsEn])])
      .filter((group) => group.length > 1);
    return [...ofTags, ...ofAcronyms];
  }

  private async ofNeeds(needs: readonly Need[], manager: EntityManager): Promise<SearchDocument[]> {
    const context = await this.contextOf(needs, manager);
    const organisations = await manager.find(Organisation, {
      select: { id: true, name: true },
      where: { id: In([...new Set(needs.map(({ organisationId }) => organisationId))]) },
    });
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    return needs.map((need) =>
      needDocument(need, names.get(need.organisationId), this.tokens.ofNeed(need), context),
    );
  }

  private async ofSolvers(solvers: readonly Solver[], manager: EntityManager): Promise<SearchDocument[]> {
    const context = await this.contextOf(solvers, manager);
    return solvers.map((solver) => solverDocument(solver, this.tokens.ofSolver(solver), context));
  }

  private async ofIdeas(ideas: readonly Idea[], manager: EntityManager): Promise<SearchDocument[]> {
    const found = await manager.findBy(Solver, {
      id: In([...new Set(ideas.map(({ solverId }) => solverId))]),
    });
    const context = await this.contextOf(found, manager);
    const solvers = new Map(found.map((solver) => [solver.id, solver]));
    return ideas.flatMap((idea) => {
      const solver = solvers.get(idea.solverId);
      return solver === undefined
        ? []
        : ideaDocument(idea, solver, this.tokens.ofIdea(idea, solver), context);
    });
  }

  private async contextOf(
    rows: readonly Pick<Need, 'territoryCodes'>[],
    manager: EntityManager,
  ): Promise<DocumentContext> {
    const places = await this.territories.byCodes(rows.flatMap(({ territoryCodes }) => territoryCodes));
    return {
      taxonomy: await this.taxonomy.snapshot(manager),
      places: new Map(places.map((place) => [place.code, place])),
    };
  }
}
