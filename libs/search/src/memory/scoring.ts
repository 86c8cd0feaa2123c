import { idf, withCapacity } from '@passerelle/text';
import { b, k1, leastCoverage, titleWeight } from '../search-index.js';
import type { DocumentColumns, Readable } from './document-columns.js';
import { DocumentList } from './document-list.js';
import type { PostingLists, Postings } from './posting-lists.js';
import type { Target, Term } from './query-terms.js';

/**
 * A frequency is a number of whole tenths, so that weights add up exactly in any order. The lower half of a number counts all fields, the
 * upper half titles and names.
 */
const TENTHS = 10;
const IN_TITLE = 2 ** 16;

/** Of the counts in a posting, those in bodies and title. */
const IN_TEXT = 0x3f;

/** Scores documents for a query in BM25, term by term. One search at a time. */
export class Scoring {
  /** The documents that have any of the terms. After scoring, documents that only have ranking terms are removed. */
  readonly found = new DocumentList();
  private scores = new Float64Array(0);
  private covered = new Uint8Array(0);
  /** Whether a document has an alternative that finds documents. */
  private isFound = new Uint8Array(0);
  // Frequencies of the current term.
  private frequencies = new Uint32Array(0);
  private readonly touched = new DocumentList();
  private readable: Readable = { audiences: new Uint8Array(1), documents: 0, length: 0, titleLength: 0 };

  constructor(
    private readonly columns: DocumentColumns,
    private readonly postings: { words: PostingLists; phrases: PostingLists },
  ) {}

  begin(readable: Readable): void {
    for (let i = 0; i < this.found.length; i++) {
      this.scores[this.found.at(i)] = 0;
      this.covered[this.found.at(i)] = 0;
      this.isFound[this.found.at(i)] = 0;
    }
    this.found.clear();
    this.readable = readable;
    const { size } = this.columns;
    this.scores = withCapacity(this.scores, size);
    this.covered = withCapacity(this.covered, size);
    this.isFound = withCapacity(this.isFound, size);
    this.frequencies = withCapacity(this.frequencies, size);
    this.found.reserve(size);
    this.touched.reserve(size);
  }

  scoreOf(document: number): number {
    return this.scores[document];
  }

  /** In how many documents that the searcher may find a word occurs as written. */
  readableFrequencyOf(number: number): number {
    let documents = 0;
    for (const list of this.postings.words.of(number))
      for (let i = 0; i < list.length; i++) if (this.answers(list[i], 0)) documents++;
    return documents;
  }

  /** Whether the searcher may find any document by this target. */
  isReadable(target: Target): boolean {
    if ('phrase' in target) return this.anyAnswers(this.postings.phrases.of(target.phrase), 0);
    return target.words.some(({ number, languages }) =>
      this.anyAnswers(this.postings.words.of(number), languages),
    );
  }

  /** @returns the words and phrases by which documents were found */
  score(terms: readonly Term[]): { words: ReadonlySet<number>; phrases: ReadonlySet<number> } {
    const by = { words: new Set<number>(), phrases: new Set<number>() };
    let asked = 0;
    for (const { times, alternatives } of terms) {
      for (const { weight, target, onlyRanks } of alternatives) {
        const tenths = Math.round(weight * TENTHS);
        if ('phrase' in target) {
          for (const list of this.postings.phrases.of(target.phrase))
            if (this.gather(list, 0, tenths, !onlyRanks)) by.phrases.add(target.phrase);
        } else {
          for (const { number, languages } of target.words)
            for (const list of this.postings.words.of(number))
              if (this.gather(list, languages, tenths, !onlyRanks)) by.words.add(number);
        }
      }
      asked += this.addUp(times);
    }
    if (terms.some(({ alternatives }) => alternatives.some(({ onlyRanks }) => onlyRanks))) this.dropUnfound();
    const { found, scores, covered } = this;
    for (let i = 0; i < found.length; i++) {
      const document = found.at(i);
      // As a share of the best possible score, since IDFs change with every document, and this share changes less.
      scores[document] *= (leastCoverage + ((1 - leastCoverage) * covered[document]) / terms.length) / asked;
    }
    return by;
  }

  /** Drops the documents without a finding term, which only have ranking terms. */
  private dropUnfound(): void {
    const { found, scores, covered, isFound } = this;
    const all = found.length;
    found.clear();
    for (let i = 0; i < all; i++) {
      const document = found.at(i);
      if (isFound[document] === 1) found.add(document);
      else scores[document] = covered[document] = 0;
    }
  }

  private anyAnswers(lists: readonly Postings[], languages: number): boolean {
    return lists.some((list) => {
      for (let i = 0; i < list.length; i++) if (this.answers(list[i], languages)) return true;
      return false;
    });
  }

  /** Whether this searcher may find the document of a posting by a variant of these languages. */
  private answers(posting: number, languages: number): boolean {
    const document = posting >>> 8;
    if (this.readable.audiences[this.columns.audiences[document]] === 0) return false;
    return (
      languages === 0 || ((this.columns.languages[document] & languages) !== 0 && (posting & IN_TEXT) !== 0)
    );
  }

  /**
   * Adds postings to the frequencies of the current term.
   * @param finds whether they find documents, or only rank documents found otherwise
   * @returns whether any posting counts
   */
  private gather(list: Postings, languages: number, tenths: number, finds: boolean): boolean {
    const { audiences } = this.readable;
    const { audiences: audienceOf, languages: languagesOf } = this.columns;
    const { frequencies, touched, isFound } = this;
    let answers = false;
    for (let i = 0; i < list.length; i++) {
      const posting = list[i];
      const document = posting >>> 8;
      if (audiences[audienceOf[document]] === 0) continue;
      if (languages !== 0 && ((languagesOf[document] & languages) === 0 || (posting & IN_TEXT) === 0))
        continue;
      answers = true;
      if (frequencies[document] === 0) touched.add(document);
      if (finds) isFound[document] = 1;
      frequencies[document] += tenths * frequencyOf(posting, languages);
    }
    return answers;
  }

  /**
   * Adds the score of the current term to each document that has it.
   * @returns its IDF × how often the query has it
   */
  private addUp(times: number): number {
    const { documents, length, titleLength } = this.readable;
    const { lengths, titleLengths } = this.columns;
    const { touched, frequencies, scores, covered, found } = this;
    const weight = times * idf(documents, touched.length);
    const bare = k1 * (1 - b);
    const long = (k1 * b) / Math.max(length / documents, 1);
    const longTitle = (k1 * b) / Math.max(titleLength / documents, 1);
    for (let i = 0; i < touched.length; i++) {
      const document = touched.at(i);
      const both = frequencies[document];
      frequencies[document] = 0;
      const inAll = (both & (IN_TITLE - 1)) / TENTHS;
      const inTitle = (both >>> 16) / TENTHS;
      let worth = inAll / (inAll + bare + long * lengths[document]);
      if (inTitle > 0)
        worth += (titleWeight * inTitle) / (inTitle + bare + longTitle * titleLengths[document]);
      if (covered[document] === 0) found.add(document);
      scores[document] += weight * worth;
      if (covered[document] < 255) covered[document]++;
    }
    touched.clear();
    return weight;
  }
}

/** How often a document has a word: in all fields, and in title and names in the upper half. A stem does not count names. */
function frequencyOf(posting: number, languages: number): number {
  const inTitle = ((posting >>> 4) & 0x3) + (languages === 0 ? (posting >>> 6) & 0x3 : 0);
  return (posting & 0xf) + inTitle + inTitle * IN_TITLE;
}
