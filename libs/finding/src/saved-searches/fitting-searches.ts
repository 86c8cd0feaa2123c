import { Injectable } from '@nestjs/common';
import { batchesOf, Database, pagesById } from '@passerelle/database';
import type { Need } from '@passerelle/needs';
import { SearchIndex } from '@passerelle/search';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { type SearchedCollection, SearchedDocuments, SIGNED_IN } from '../documents/index.js';
import { type ResolvedFilters, SearchFacets } from '../searching/index.js';
import { SavedSearch } from './saved-search.entity.js';

/** How many searches are read at once. */
const PAGE = 500;
/** How many texts the index is asked for side by side: it asks PostgreSQL once for all of them whether anything has changed. */
const AT_ONCE = 50;

type Facets = Readonly<Record<string, readonly string[]>>;

/**
 * Turns search around: the searches that find a need, as their pages would. The filters are read by the same code as those of a
 * page and compared with the facets of the same document; words are left to the index, which alone knows synonyms and typing errors, and
 * which is asked once for each text that is left.
 */
@Injectable()
export class FittingSearches {
  constructor(
    private readonly database: Database,
    private readonly documents: SearchedDocuments,
    private readonly facets: SearchFacets,
    private readonly index: SearchIndex,
  ) {}

  /** Page by page, those that watch and were saved before the need was published. The index has the need. */
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
    for await (const page of pagesById(PAGE, read)) {
      const filters = await this.facets.resolveEach(page);
      const passing = page.filter((_, i) => passes(filters[i], document.facets));
      const texts = await this.textsThatFind(needId, new Set(passing.map(({ text }) => text)));
      yield passing.filter(({ text }) => texts.has(text));
    }
  }

  private async textsThatFind(needId: string, texts: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const found = new Set<string>(['']);
    const asked = [...texts].filter((text) => text !== '');
    for (const some of batchesOf(asked, AT_ONCE))
      await Promise.all(
        some.map(async (text) => {
          if (await this.isFoundBy(text, needId)) found.add(text);
        }),
      );
    return found;
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

/** The rule of `SearchQuery.filters`. Undefined: it names what is not known any more, and its page finds nothing. */
const passes = (resolved: ResolvedFilters | undefined, facets: Facets): boolean =>
  resolved !== undefined &&
  Object.entries(resolved.filters).every(([facet, wanted]) =>
    wanted.some((value) => facets[facet]?.includes(value)),
  );
