import { Injectable } from '@nestjs/common';
import { batchesOf, Database, pagesById } from '@passerelle/database';
import type { Need } from '@passerelle/needs';
import { SearchIndex } from '@passerelle/search';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { SIGNED_IN } from '../documents/document-access-tokens.js';
import type { SearchedCollection } from '../documents/searched-collections.js';
import { SearchedDocuments } from '../documents/searched-documents.js';
import { type ResolvedFilters, SearchFacets } from '../searching/search-facets.js';
import { SavedSearch } from './saved-search.entity.js';

/** How many searches are read at once. */
const PAGE = 2_000;
/**
 * How many texts are searched side by side. One query to PostgreSQL checks for all of them whether the index is
 * stale.
 */
const AT_ONCE = 50;

/** Whether a text finds the need. */
type FindingTexts = Map<string, boolean>;
type Facets = Readonly<Record<string, readonly string[]>>;

/**
 * Reverses search: finds the saved searches that find a need, with the same results as their pages. The filters are
 * read by the same code as on a page and compared with the facets of the need's document. Words are left to the
 * index, which alone knows synonyms and typing errors. Each remaining text is searched once.
 */
@Injectable()
export class FittingSearches {
  constructor(
    private readonly database: Database,
    private readonly documents: SearchedDocuments,
    private readonly facets: SearchFacets,
    private readonly index: SearchIndex,
  ) {}

  /**
   * Watching searches that were saved before the need was published, page by page. The index must already have the
   * need.
   */
  async *finding({
    id: needId,
    publishedAt,
  }: Pick<Need, 'id' | 'publishedAt'>): AsyncGenerator<SavedSearch[]> {
    const [document] = await this.documents.of('needs' satisfies SearchedCollection, [needId]);
    if (document === undefined || publishedAt === null) return;
    const read = (after: string | null): Promise<SavedSearch[]> =>
      this.database.manager.find(SavedSearch, {
        where: {
          pausedAt: IsNull(),
          watchesSince: LessThan(publishedAt),
          ...(after !== null && { id: MoreThan(after) }),
        },
        order: { id: 'ASC' },
        take: PAGE,
      });
    // Many searches have the same words, so each text is searched once, over all pages.
    const texts: FindingTexts = new Map([['', true]]);
    for await (const page of pagesById(PAGE, read)) {
      const filters = await this.facets.resolveEach(page);
      const passing = page.filter((_, i) => passes(filters[i], document.facets));
      await this.askFor(
        passing.map(({ text }) => text),
        needId,
        texts,
      );
      yield passing.filter(({ text }) => texts.get(text));
    }
  }

  /** Records, for each text that is not known yet, whether it finds the need. */
  private async askFor(wanted: readonly string[], needId: string, known: FindingTexts): Promise<void> {
    const asked = [...new Set(wanted)].filter((text) => !known.has(text));
    for (const some of batchesOf(asked, AT_ONCE))
      await Promise.all(some.map(async (text) => known.set(text, await this.isFoundBy(text, needId))));
  }

  private async isFoundBy(text: string, needId: string): Promise<boolean> {
    const { total } = await this.index.search({
      collection: 'needs' satisfies SearchedCollection,
      text,
      typing: false,
      visibleTo: [SIGNED_IN],
      filters: {},
      ids: { only: [needId] },
      sort: 'relevance',
      countFacets: [],
      first: 1,
    });
    return total > 0;
  }
}

/**
 * The rule of `SearchQuery.filters`. undefined: a filter names an unknown tag or place, so the page of the search
 * finds nothing.
 */
const passes = (resolved: ResolvedFilters | undefined, facets: Facets): boolean =>
  resolved !== undefined &&
  Object.entries(resolved.filters).every(([facet, wanted]) =>
    wanted.some((value) => facets[facet]?.includes(value)),
  );
