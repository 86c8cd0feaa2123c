import {
  countWords,
  eachWord,
  mostFrequentSpelling,
  PhraseFinder,
  type Synonyms,
  type WordsInOrder,
} from '../analysis/index.js';
import { type DocumentAttributes, DocumentColumns, type Readable } from './document-columns.js';
import { Filtering } from './filtering.js';
import { MOST_SLOTS, PostingLists } from './posting-lists.js';
import { QueryReader } from './query-terms.js';
import { Ranking } from './ranking.js';
import { orderOf, SearchCursors, type SearchQuery, type SearchResult } from '../port/index.js';
import { Scoring } from './scoring.js';
import { Slots } from './slots.js';
import { Spellings } from './spellings.js';
import { Vocabulary } from './vocabulary.js';

/** A document as it is kept: what the index in memory is made from. */
export interface IndexedDocument extends Omit<DocumentAttributes, 'length' | 'titleLength' | 'languages'> {
  /** By their keys, all of which the vocabulary has. */
  words: WordsInOrder<number>;
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
  private readonly postings = { words: new PostingLists(), phrases: new PostingLists() };
  private readonly spellings = new Spellings();
  private readonly scoring = new Scoring(this.columns, this.postings);
  private readonly phrases: PhraseFinder<number>;
  private readonly all = new Slots();
  private readonly fitting = new Slots();

  /** @param synonyms whose phrases are found in the documents that are put: others need another index */
  constructor(readonly synonyms: Synonyms) {
    this.phrases = new PhraseFinder(synonyms, (word, trie) =>
      trie.symbolOf(this.vocabulary.wordAt(word), this.vocabulary.stemAt(word, trie.language)),
    );
  }

  /** How many documents it holds. */
  get size(): number {
    return this.columns.documents;
  }

  put({ words: written, spellings = [], ...attributes }: IndexedDocument): void {
    this.columns.remove(attributes.id);
    if (this.columns.size === MOST_SLOTS) this.sweepDocuments();
    const words = eachWord(written, (key) => this.vocabulary.numberWithKey(key));
    const { counts, ...lengths } = countWords(words, (word) => !this.vocabulary.saysNothingAt(word));
    const slot = this.columns.add({ ...attributes, ...lengths, languages: words.languages });
    for (const [word, packed] of counts) this.postings.words.add(word, slot, packed);
    for (const [phrase, packed] of this.phrases.phrasesOf(words))
      this.postings.phrases.add(phrase, slot, packed);
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
      this.vocabulary.move(this.postings.words.sweep());
      this.phrases.forgetWords();
    } else for (const postings of Object.values(this.postings)) postings.settleIfMany();
  }

  search(query: SearchQuery): SearchResult {
    const cursors = new SearchCursors(query, 'postgresql');
    const after = query.after === undefined ? undefined : cursors.read(query.after);
    const readable = this.columns.readableBy(query.visibleTo);
    this.scoring.begin(readable);
    const reader = new QueryReader({
      vocabulary: this.vocabulary,
      synonyms: this.synonyms,
      frequencyOf: (word) => this.postings.words.countOf(word),
      readableFrequencyOf: (word) => this.scoring.readableFrequencyOf(word),
      isReadable: (said) => this.scoring.isReadable(said),
      spellingOf: (word) => this.spellingOf(word, readable),
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
    const ranking = new Ranking(this.columns, this.scoring, orderOf(query));
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
    for (const postings of Object.values(this.postings)) postings.move(moved);
    this.spellings.move(moved);
  }
}
