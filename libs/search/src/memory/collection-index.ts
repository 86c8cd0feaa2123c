import { countWords, eachWord, type WordsInOrder } from '../analysis/analyse-document.js';
import { mostFrequentSpelling } from '../analysis/read-words.js';
import { PhraseFinder } from '../analysis/stemmed-phrases.js';
import type { Synonyms } from '../analysis/synonyms.js';
import { orderOf, SearchCursors } from '../search-cursor.js';
import type { SearchQuery, SearchResult } from '../search-index.js';
import { type DocumentAttributes, DocumentColumns, type Readable } from './document-columns.js';
import { DocumentList, Filtering } from './document-list.js';
import { MAX_DOCUMENTS, PostingLists } from './posting-lists.js';
import { QueryReader } from './query-terms.js';
import { Ranking } from './ranking.js';
import { Scoring } from './scoring.js';
import { Spellings, Vocabulary } from './vocabulary.js';

/** A stored document, from which the index in memory is built. */
export interface IndexedDocument extends Omit<DocumentAttributes, 'length' | 'titleLength' | 'languages'> {
  /** By the keys of the words, all of which the vocabulary has. */
  words: WordsInOrder<number>;
  /** The document's spellings that differ from the vocabulary's. */
  spellings?: readonly string[];
}

/** Deleted documents are dropped once they are this share of all documents, and at least `fewestDeleted`. */
const deletedShare = 0.2;
const fewestDeleted = 1_000;

/** A whole collection in memory. It uses no database, and answers at once. */
export class CollectionIndex {
  readonly vocabulary = new Vocabulary();
  private readonly columns = new DocumentColumns();
  private readonly postings = { words: new PostingLists(), phrases: new PostingLists() };
  private readonly spellings = new Spellings();
  private readonly scoring = new Scoring(this.columns, this.postings);
  private readonly phrases: PhraseFinder<number>;
  private readonly all = new DocumentList();
  private readonly fitting = new DocumentList();

  /**
   * @param synonyms synonyms whose phrases are searched in each document as it is put. Other synonyms need a new
   * index
   */
  constructor(readonly synonyms: Synonyms) {
    this.phrases = new PhraseFinder(synonyms, (word, trie) =>
      trie.symbolOf(this.vocabulary.wordAt(word), this.vocabulary.stemAt(word, trie.language)),
    );
  }

  /** How many documents the index has. */
  get size(): number {
    return this.columns.documents;
  }

  put({ words: written, spellings = [], ...attributes }: IndexedDocument): void {
    this.columns.remove(attributes.id);
    if (this.columns.size === MAX_DOCUMENTS) this.dropDeleted();
    const words = eachWord(written, (key) => this.vocabulary.numberWithKey(key));
    const { counts, ...lengths } = countWords(words, (word) => !this.vocabulary.isStopWordAt(word));
    const document = this.columns.add({ ...attributes, ...lengths, languages: words.languages });
    for (const [word, packed] of counts) this.postings.words.add(word, document, packed);
    for (const [phrase, packed] of this.phrases.phrasesOf(words))
      this.postings.phrases.add(phrase, document, packed);
    for (const spelling of spellings) this.spellings.add(document, spelling);
  }

  remove(id: string): void {
    this.columns.remove(id);
  }

  /**
   * Drops deleted documents and the words that only they had, or merges recent postings, if there are many. Call it
   * after a number of changes, to make searches faster.
   */
  tidy(): void {
    const deleted = this.columns.size - this.columns.documents;
    if (deleted > Math.max(fewestDeleted, deletedShare * this.columns.size)) {
      this.dropDeleted();
      this.vocabulary.move(this.postings.words.sweep());
      this.phrases.forgetWords();
    } else for (const postings of Object.values(this.postings)) postings.mergeIfMany();
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
      isReadable: (target) => this.scoring.isReadable(target),
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
      hits: hits.slice(0, query.first).map((document) => ({
        id: this.columns.ids[document],
        cursor: cursors.write(ranking.positionOf(document)),
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

  private allReadable({ audiences }: Readable): DocumentList {
    const { audiences: audienceOf, size } = this.columns;
    this.all.clear();
    this.all.reserve(size);
    for (let document = 0; document < size; document++)
      if (audiences[audienceOf[document]] === 1) this.all.add(document);
    return this.all;
  }

  /** The spelling in most of the documents that the searcher may find. */
  private spellingOf(word: number, { audiences }: Readable): string {
    const counts = new Map<string, number>();
    let otherwise = 0;
    for (const [spelling, documents] of this.spellings.of(this.vocabulary.wordAt(word))) {
      const readable = documents.filter(
        (document) => audiences[this.columns.audiences[document]] === 1,
      ).length;
      counts.set(spelling, readable);
      otherwise += readable;
    }
    counts.set(this.vocabulary.writtenAt(word), this.scoring.readableFrequencyOf(word) - otherwise);
    return mostFrequentSpelling(counts);
  }

  private dropDeleted(): void {
    const moved = this.columns.compact();
    for (const postings of Object.values(this.postings)) postings.move(moved);
    this.spellings.move(moved);
  }
}
