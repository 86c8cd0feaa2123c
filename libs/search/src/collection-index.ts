import { countWords, type WordsInOrder } from './analyse-document.js';
import { type DocumentAttributes, DocumentColumns, type Readable } from './document-columns.js';
import { Filtering } from './filtering.js';
import { PhraseFinder } from './phrase-finder.js';
import { MOST_SLOTS, PostingLists } from './posting-lists.js';
import { QueryReader } from './query-terms.js';
import { Ranking } from './ranking.js';
import { SearchCursors } from './search-cursor.js';
import type { SearchQuery, SearchResult } from './search-index.js';
import { Scoring } from './scoring.js';
import { Slots } from './slots.js';
import type { Synonyms } from './synonyms.js';
import { Vocabulary } from './vocabulary.js';

/** A document as it is kept: what the index in memory is made from. */
export interface IndexedDocument extends Omit<DocumentAttributes, 'length' | 'titleLength' | 'languages'> {
  words: WordsInOrder<number>;
}

/** Documents that are gone are swept out once they are this share of all slots, and no fewer than so many. */
const goneShare = 0.2;
const fewestGone = 1_000;

/** All of a collection in memory: knows no database, answers at once. */
export class CollectionIndex {
  readonly vocabulary = new Vocabulary();
  private readonly columns = new DocumentColumns();
  private readonly postings = { words: new PostingLists(), phrases: new PostingLists() };
  private readonly scoring = new Scoring(this.columns, this.postings);
  private readonly phrases: PhraseFinder<number>;
  private readonly all = new Slots();
  private readonly fitting = new Slots();

  /** @param synonyms whose phrases are found in the documents that are put: others need another index */
  constructor(readonly synonyms: Synonyms) {
    this.phrases = new PhraseFinder(synonyms, (word) => this.vocabulary.wordAt(word));
  }

  put({ words, ...attributes }: IndexedDocument): void {
    this.columns.remove(attributes.id);
    if (this.columns.size === MOST_SLOTS) this.compact();
    const { languages } = words;
    const { counts, ...lengths } = countWords(words, (word) => !this.vocabulary.saysNothingAt(word));
    const slot = this.columns.add({ ...attributes, ...lengths, languages });
    for (const [word, packed] of counts) this.postings.words.add(word, slot, packed);
    for (const [phrase, packed] of this.phrases.phrasesOf(words))
      this.postings.phrases.add(phrase, slot, packed);
  }

  remove(id: string): void {
    this.columns.remove(id);
  }

  /** Takes a little time now and then so that searches take less: to be called after a number of changes. */
  tidy(): void {
    const gone = this.columns.size - this.columns.documents;
    if (gone > Math.max(fewestGone, goneShare * this.columns.size)) this.compact();
    else for (const postings of Object.values(this.postings)) postings.settleIfMany();
  }

  search(query: SearchQuery): SearchResult {
    const cursors = new SearchCursors(query);
    const after = query.after === undefined ? undefined : cursors.read(query.after);
    const readable = this.columns.readableBy(query.visibleTo);
    this.scoring.begin(readable);
    const reader = new QueryReader({
      vocabulary: this.vocabulary,
      synonyms: this.synonyms,
      frequencyOf: (word) => this.postings.words.countOf(word),
      readableFrequencyOf: (word) => this.scoring.readableFrequencyOf(word),
      isReadable: (way) => this.scoring.isReadable(way),
    });
    const { terms, asksFor, didYouMean } = reader.read(query.text, query.typing);
    const { words, phrases } = this.scoring.score(terms);
    const filtering = new Filtering(this.columns, query);
    this.fitting.clear();
    this.fitting.reserve(this.columns.size);
    filtering.filter(
      asksFor === 'everything' ? this.allReadable(readable) : this.scoring.found,
      this.fitting,
    );
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
      words: [
        ...Array.from(words, (word) => this.vocabulary.wordAt(word)),
        ...Array.from(phrases, (phrase) => this.synonyms.phrases[phrase].join(' ')),
      ],
      didYouMean,
      isUnsearchable: asksFor === 'nothing',
    };
  }

  private allReadable({ audiences }: Readable): Slots {
    const { audiences: audienceOf, size } = this.columns;
    this.all.clear();
    this.all.reserve(size);
    for (let slot = 0; slot < size; slot++) if (audiences[audienceOf[slot]] === 1) this.all.add(slot);
    return this.all;
  }

  private compact(): void {
    const moved = this.columns.compact();
    for (const postings of Object.values(this.postings)) postings.move(moved);
  }
}
