import { type DocumentAttributes, DocumentColumns, type Readable } from './document-columns.js';
import { Filtering } from './filtering.js';
import type { NumberedWords } from './document-codec.js';
import { MOST_SLOTS, PostingLists } from './posting-lists.js';
import { QueryReader } from './query-terms.js';
import { Ranking } from './ranking.js';
import { SearchCursors } from './search-cursor.js';
import type { SearchQuery, SearchResult } from './search-index.js';
import { Scoring } from './scoring.js';
import { Slots } from './slots.js';
import { mostFrequentSpelling, Spellings } from './spellings.js';
import type { Synonyms } from './synonyms.js';
import { Vocabulary } from './vocabulary.js';

/** A document as it is kept: what the index in memory is made from. */
export interface IndexedDocument extends Omit<DocumentAttributes, 'length' | 'titleLength' | 'languages'> {
  /** By their keys, all of which the vocabulary has. */
  words: NumberedWords;
  /** The words that it does not write as the vocabulary does, as it writes them. */
  spellings?: readonly string[];
}

/** Documents that are gone are swept out once they are this share of all slots, and no fewer than so many. */
const goneShare = 0.2;
const fewestGone = 1_000;

/** All of a collection in memory: knows no database, answers at once. */
export class CollectionIndex {
  readonly vocabulary = new Vocabulary();
  private readonly columns = new DocumentColumns();
  private readonly postings = new PostingLists();
  private readonly spellings = new Spellings();
  private readonly scoring = new Scoring(this.columns, this.postings);
  private readonly all = new Slots();
  private readonly fitting = new Slots();

  put({ words, spellings = [], ...attributes }: IndexedDocument): void {
    this.columns.remove(attributes.id);
    if (this.columns.size === MOST_SLOTS) this.sweepDocuments();
    const { length, titleLength, languages } = words;
    const slot = this.columns.add({ ...attributes, length, titleLength, languages });
    for (const [i, key] of words.words.entries())
      this.postings.add(this.vocabulary.numberWithKey(key), slot, words.counts[i]);
    for (const spelling of spellings) this.spellings.add(slot, spelling);
  }

  remove(id: string): void {
    this.columns.remove(id);
  }

  /**
   * Takes a little time now and then so that searches take less: to be called after a number of changes. The vocabulary then
   * forgets words that no document has.
   */
  tidy(): void {
    const gone = this.columns.size - this.columns.documents;
    if (gone > Math.max(fewestGone, goneShare * this.columns.size)) {
      this.sweepDocuments();
      this.vocabulary.move(this.postings.sweep());
    } else this.postings.settleIfMany();
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
      readableFrequencyOf: (word) => this.scoring.readableFrequencyOf(word),
      isReadable: (variants) => this.scoring.isReadable(variants),
      spellingOf: (word) => this.spellingOf(word, readable),
    });
    const { terms, saysSomething, didYouMean } = reader.read(query.text, query.typing);
    const words = this.scoring.score(terms);
    const filtering = new Filtering(this.columns, query);
    this.fitting.clear();
    this.fitting.reserve(this.columns.size);
    filtering.filter(saysSomething ? this.scoring.found : this.allReadable(readable), this.fitting);
    const ranking = new Ranking(this.columns, this.scoring, query.sort);
    const hits = ranking.best(this.fitting, query.first + 1, after);
    return {
      hits: hits.slice(0, query.first).map((slot) => ({
        id: this.columns.ids[slot],
        cursor: cursors.write(ranking.positionOf(slot)),
      })),
      hasNextPage: hits.length > query.first,
      total: this.fitting.length,
      facets: filtering.facets(),
      words: Array.from(words, (word) => this.vocabulary.wordAt(word)),
      didYouMean,
    };
  }

  private allReadable({ audiences }: Readable): Slots {
    const { audiences: audienceOf, size } = this.columns;
    this.all.clear();
    this.all.reserve(size);
    for (let slot = 0; slot < size; slot++) if (audiences[audienceOf[slot]] === 1) this.all.add(slot);
    return this.all;
  }

  /** As most of the documents that the searcher may find write it. */
  private spellingOf(word: number, { audiences }: Readable): string {
    const counts = new Map<string, number>();
    let others = 0;
    for (const [spelling, slots] of this.spellings.of(this.vocabulary.wordAt(word))) {
      const readable = slots.filter((slot) => audiences[this.columns.audiences[slot]] === 1).length;
      counts.set(spelling, readable);
      others += readable;
    }
    counts.set(this.vocabulary.writtenAt(word), this.scoring.readableFrequencyOf(word) - others);
    return mostFrequentSpelling(counts);
  }

  private sweepDocuments(): void {
    const moved = this.columns.compact();
    this.postings.move(moved);
    this.spellings.move(moved);
  }
}
