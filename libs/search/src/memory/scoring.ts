import type { DocumentColumns, Readable } from './document-columns.js';
import { withRoomFor } from './growing.js';
import type { Postings, PostingLists } from './posting-lists.js';
import type { Said, Term } from './query-terms.js';
import { b, k1, leastCoverage, titleWeight } from '../port/index.js';
import { Slots } from './slots.js';

/** Frequencies are whole tenths, so that weights add up exactly in any order: those in all in the lower half of a number, those in titles and names in the upper. */
const TENTHS = 10;
const IN_TITLE = 2 ** 16;

const SAID_IN_TEXT = 0x3f;

/** Adds up what each document is worth for a query, term by term. One search at a time. */
export class Scoring {
  /** Those that have any of the terms. */
  readonly found = new Slots();
  private scores = new Float64Array(0);
  private covered = new Uint8Array(0);
  // Of the term at hand.
  private frequencies = new Uint32Array(0);
  private readonly touched = new Slots();
  private readable: Readable = { audiences: new Uint8Array(1), documents: 0, length: 0, titleLength: 0 };

  constructor(
    private readonly columns: DocumentColumns,
    private readonly postings: { words: PostingLists; phrases: PostingLists },
  ) {}

  begin(readable: Readable): void {
    for (let i = 0; i < this.found.length; i++) {
      this.scores[this.found.at(i)] = 0;
      this.covered[this.found.at(i)] = 0;
    }
    this.found.clear();
    this.readable = readable;
    const { size } = this.columns;
    this.scores = withRoomFor(this.scores, size);
    this.covered = withRoomFor(this.covered, size);
    this.frequencies = withRoomFor(this.frequencies, size);
    this.found.reserve(size);
    this.touched.reserve(size);
  }

  scoreOf(slot: number): number {
    return this.scores[slot];
  }

  /** How many documents that the searcher may find have a word as it is written. */
  readableFrequencyOf(number: number): number {
    let documents = 0;
    for (const list of this.postings.words.of(number))
      for (let i = 0; i < list.length; i++) if (this.answers(list[i], 0)) documents++;
    return documents;
  }

  /** Whether the searcher may find any document so. */
  isReadable(said: Said): boolean {
    if ('phrase' in said) return this.anyAnswers(this.postings.phrases.of(said.phrase), 0);
    return said.words.some(({ number, languages }) =>
      this.anyAnswers(this.postings.words.of(number), languages),
    );
  }

  /** @returns the numbers of the words and phrases by which something was found */
  score(terms: readonly Term[]): { words: ReadonlySet<number>; phrases: ReadonlySet<number> } {
    const by = { words: new Set<number>(), phrases: new Set<number>() };
    let asked = 0;
    for (const { times, ways } of terms) {
      for (const { weight, said } of ways) {
        const tenths = Math.round(weight * TENTHS);
        if ('phrase' in said) {
          for (const list of this.postings.phrases.of(said.phrase))
            if (this.gather(list, 0, tenths)) by.phrases.add(said.phrase);
        } else {
          for (const { number, languages } of said.words)
            for (const list of this.postings.words.of(number))
              if (this.gather(list, languages, tenths)) by.words.add(number);
        }
      }
      asked += this.addUp(times);
    }
    const { found, scores, covered } = this;
    for (let i = 0; i < found.length; i++) {
      const slot = found.at(i);
      // A share of what was asked: rarities change with every document, this does less.
      scores[slot] *= (leastCoverage + ((1 - leastCoverage) * covered[slot]) / terms.length) / asked;
    }
    return by;
  }

  private anyAnswers(lists: readonly Postings[], languages: number): boolean {
    return lists.some((list) => {
      for (let i = 0; i < list.length; i++) if (this.answers(list[i], languages)) return true;
      return false;
    });
  }

  /** Whether a posting answers this searcher and a variant of these languages. */
  private answers(posting: number, languages: number): boolean {
    const slot = posting >>> 8;
    if (this.readable.audiences[this.columns.audiences[slot]] === 0) return false;
    return (
      languages === 0 || ((this.columns.languages[slot] & languages) !== 0 && (posting & SAID_IN_TEXT) !== 0)
    );
  }

  /** @returns whether any posting answers */
  private gather(list: Postings, languages: number, tenths: number): boolean {
    const { audiences } = this.readable;
    const { audiences: audienceOf, languages: languagesOf } = this.columns;
    const { frequencies, touched } = this;
    let answers = false;
    for (let i = 0; i < list.length; i++) {
      const posting = list[i];
      const slot = posting >>> 8;
      if (audiences[audienceOf[slot]] === 0) continue;
      if (languages !== 0 && ((languagesOf[slot] & languages) === 0 || (posting & SAID_IN_TEXT) === 0))
        continue;
      answers = true;
      if (frequencies[slot] === 0) touched.add(slot);
      frequencies[slot] += tenths * frequencyOf(posting, languages);
    }
    return answers;
  }

  /** Adds what the term at hand is worth to each document that has it. @returns its rarity, as often as it was asked for */
  private addUp(times: number): number {
    const { documents, length, titleLength } = this.readable;
    const { lengths, titleLengths } = this.columns;
    const { touched, frequencies, scores, covered, found } = this;
    const rarity = times * Math.log(1 + (documents - touched.length + 0.5) / (touched.length + 0.5));
    const bare = k1 * (1 - b);
    const long = (k1 * b) / Math.max(length / documents, 1);
    const longTitle = (k1 * b) / Math.max(titleLength / documents, 1);
    for (let i = 0; i < touched.length; i++) {
      const slot = touched.at(i);
      const both = frequencies[slot];
      frequencies[slot] = 0;
      const inAll = (both & (IN_TITLE - 1)) / TENTHS;
      const inTitle = (both >>> 16) / TENTHS;
      let worth = inAll / (inAll + bare + long * lengths[slot]);
      if (inTitle > 0) worth += (titleWeight * inTitle) / (inTitle + bare + longTitle * titleLengths[slot]);
      if (covered[slot] === 0) found.add(slot);
      scores[slot] += rarity * worth;
      if (covered[slot] < 255) covered[slot]++;
    }
    touched.clear();
    return rarity;
  }
}

/** How often a word is in all, and in title and names in the upper half. Names count for those who ask for them as written. */
function frequencyOf(posting: number, languages: number): number {
  const inTitle = ((posting >>> 4) & 0x3) + (languages === 0 ? (posting >>> 6) & 0x3 : 0);
  return (posting & 0xf) + inTitle + inTitle * IN_TITLE;
}
