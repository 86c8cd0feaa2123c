import { BestFew } from './best-few.js';
import { DocumentColumns, type DocumentAttributes, NO_DEADLINE, type Readable } from './document-columns.js';
import { Filtering } from './filtering.js';
import type { NumberedWords } from './document-codec.js';
import { MOST_SLOTS, PostingLists } from './posting-lists.js';
import { QueryReader } from './query-terms.js';
import { type HitPosition, SearchCursors } from './search-cursor.js';
import type { SearchQuery, SearchResult } from './search-index.js';
import { Scoring } from './scoring.js';
import type { Synonyms } from './synonyms.js';
import { Vocabulary } from './vocabulary.js';

/** A document as it is kept: what the index in memory is made from. */
export interface IndexedDocument extends Omit<DocumentAttributes, 'length' | 'titleLength' | 'languages'> {
  words: NumberedWords;
}

/** Documents that are gone are swept out once they are this share of all slots, and no fewer than so many. */
const goneShare = 0.2;
const fewestGone = 1_000;

/** All of a collection in memory: knows no database, answers at once. */
export class CollectionIndex {
  readonly vocabulary = new Vocabulary();
  private readonly columns = new DocumentColumns();
  private readonly postings = new PostingLists();
  private readonly scoring = new Scoring(this.columns, this.postings);

  put({ words, ...attributes }: IndexedDocument): void {
    this.columns.remove(attributes.id);
    if (this.columns.size === MOST_SLOTS) this.compact();
    const { length, titleLength, languages } = words;
    const slot = this.columns.add({ ...attributes, length, titleLength, languages });
    for (const [i, word] of words.words.entries()) this.postings.add(word, slot, words.counts[i]);
  }

  remove(id: string): void {
    this.columns.remove(id);
  }

  /** Takes a little time now and then so that searches take less: to be called after a number of changes. */
  tidy(): void {
    const gone = this.columns.size - this.columns.documents;
    if (gone > Math.max(fewestGone, goneShare * this.columns.size)) this.compact();
    else this.postings.settleIfMany();
  }

  search(query: SearchQuery, synonyms: Synonyms): SearchResult {
    const cursors = new SearchCursors(query);
    const after = query.after === undefined ? undefined : cursors.read(query.after);
    const readable = this.columns.readableBy(query.visibleTo);
    this.scoring.begin(readable);
    const reader = new QueryReader({
      vocabulary: this.vocabulary,
      synonyms,
      frequencyOf: (word) => this.postings.countOf(word),
      isReadable: (variants) => this.scoring.isReadable(variants),
    });
    const { terms, saysSomething, didYouMean } = reader.read(query.text, query.typing);
    const { slots, words } = this.scoring.score(terms);
    const filtering = new Filtering(this.columns, query);
    const found = filtering.filter(saysSomething ? slots : this.allReadable(readable));
    const hits = this.page(found, query, after);
    const page = hits.slice(0, query.first);
    return {
      hits: page.map((slot) => ({
        id: this.columns.ids[slot],
        cursor: cursors.write(this.positionOf(slot, query)),
      })),
      hasNextPage: hits.length > query.first,
      total: found.length,
      facets: filtering.facets(),
      words: words.map((word) => this.vocabulary.wordAt(word)),
      didYouMean,
    };
  }

  private *allReadable({ audiences }: Readable): Generator<number> {
    for (let slot = 0; slot < this.columns.size; slot++)
      if (audiences[this.columns.audiences[slot]] === 1) yield slot;
  }

  /** The hits of a page and one more, if there is one. */
  private page(
    found: Iterable<number>,
    { sort, first }: SearchQuery,
    after: HitPosition | undefined,
  ): number[] {
    const { newestAt, ids } = this.columns;
    const rankOf = this.rankBy(sort);
    const best = new BestFew(first + 1, (a, b) => {
      const difference = rankOf(a) - rankOf(b) || newestAt[a] - newestAt[b];
      return difference === 0 ? ids[a] < ids[b] : difference > 0;
    });
    const isAfter = (slot: number, from: HitPosition): boolean => {
      const difference = rankOf(slot) - from.rank || newestAt[slot] - from.newestAt;
      return difference === 0 ? ids[slot] > from.id : difference < 0;
    };
    for (const slot of found) if (after === undefined || isAfter(slot, after)) best.offer(slot);
    return best.sorted();
  }

  private positionOf(slot: number, { sort }: SearchQuery): HitPosition {
    return {
      rank: this.rankBy(sort)(slot),
      newestAt: this.columns.newestAt[slot],
      id: this.columns.ids[slot],
    };
  }

  /** Greater comes first. */
  private rankBy(sort: SearchQuery['sort']): (slot: number) => number {
    const { newestAt, deadlines } = this.columns;
    if (sort === 'newest') return (slot) => newestAt[slot];
    if (sort === 'deadline') return (slot) => NO_DEADLINE - deadlines[slot];
    return (slot) => this.scoring.scoreOf(slot);
  }

  private compact(): void {
    this.postings.move(this.columns.compact());
  }
}
