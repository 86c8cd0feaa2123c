import { DocumentColumns, type Readable } from './document-columns.js';
import { withRoomFor } from './growing.js';
import type { Postings, PostingLists } from './posting-lists.js';
import type { Term, Variant, Way } from './query-terms.js';

/** Of BM25: how soon more of a word counts no more, how much length matters. */
const k1 = 1.2;
const b = 0.75;
/** A word of a title counts so often among all words; titles are also scored apart, at so much of the weight. */
const titleTimes = 1;
const titleWeight = 0.5;

/** What was found, and by which words of the vocabulary. */
export interface Scored {
  slots: readonly number[];
  words: readonly number[];
}

/** Adds up what each document is worth for a query, term by term. One search at a time. */
export class Scoring {
  private scores = new Float64Array(0);
  private covered = new Uint8Array(0);
  private readonly found: number[] = [];
  // Of the term at hand.
  private frequencies = new Float64Array(0);
  private titleFrequencies = new Float64Array(0);
  private readonly touched: number[] = [];
  private readable: Readable = { audiences: new Uint8Array(1), documents: 0, length: 0, titleLength: 0 };

  constructor(
    private readonly columns: DocumentColumns,
    private readonly postings: PostingLists,
  ) {}

  begin(readable: Readable): void {
    for (const slot of this.found) {
      this.scores[slot] = 0;
      this.covered[slot] = 0;
    }
    this.found.length = 0;
    this.readable = readable;
    const { size } = this.columns;
    this.scores = withRoomFor(this.scores, size);
    this.covered = withRoomFor(this.covered, size);
    this.frequencies = withRoomFor(this.frequencies, size);
    this.titleFrequencies = withRoomFor(this.titleFrequencies, size);
  }

  scoreOf(slot: number): number {
    return this.scores[slot];
  }

  isReadable(variants: readonly Variant[]): boolean {
    return variants.some((variant) =>
      this.postings.of(variant.number).some((list) => this.anyReadable(list, variant.languages)),
    );
  }

  score(terms: readonly Term[]): Scored {
    const words = new Set<number>();
    for (const { times, ways } of terms) {
      for (const way of ways) this.gather(way, words);
      this.addUp(times);
    }
    for (const slot of this.found) this.scores[slot] *= coverage(this.covered[slot], terms.length);
    return { slots: this.found, words: [...words] };
  }

  private anyReadable(list: Postings, languages: number): boolean {
    for (const posting of list) if (this.counts(posting, languages)) return true;
    return false;
  }

  /** Whether a posting counts for this searcher and this variant. */
  private counts(posting: number, languages: number): boolean {
    const slot = posting >>> 8;
    if (this.readable.audiences[this.columns.audiences[slot]] === 0) return false;
    return languages === 0 || ((this.columns.languages[slot] & languages) !== 0 && (posting & 0x3f) !== 0);
  }

  private gather({ weight, parts }: Way, words: Set<number>): void {
    if (parts.length === 1) {
      for (const variant of parts[0])
        for (const list of this.postings.of(variant.number)) this.gatherList(list, variant, weight, words);
      return;
    }
    for (const [slot, [all, inTitle]] of this.having(parts, words))
      this.touch(slot, weight * all, weight * inTitle);
  }

  private gatherList(
    list: Postings,
    { number, languages }: Variant,
    weight: number,
    words: Set<number>,
  ): void {
    const { audiences } = this.readable;
    const { audiences: audienceOf, languages: languagesOf } = this.columns;
    let counts = false;
    for (let i = 0; i < list.length; i++) {
      const posting = list[i];
      const slot = posting >>> 8;
      if (audiences[audienceOf[slot]] === 0) continue;
      const bodies = posting & 0xf;
      const inTitle = (posting >>> 4) & 0x3;
      let inNames = 0;
      if (languages === 0) inNames = (posting >>> 6) & 0x3;
      else if ((languagesOf[slot] & languages) === 0 || (posting & 0x3f) === 0) continue;
      counts = true;
      this.touch(slot, weight * (bodies + titleTimes * (inTitle + inNames)), weight * (inTitle + inNames));
    }
    if (counts) words.add(number);
  }

  private touch(slot: number, all: number, inTitle: number): void {
    if (this.frequencies[slot] === 0) this.touched.push(slot);
    this.frequencies[slot] += all;
    this.titleFrequencies[slot] += inTitle;
  }

  /** Documents that have every part, and how often the rarest of them. */
  private having(parts: Way['parts'], words: Set<number>): Map<number, [all: number, inTitle: number]> {
    let found: Map<number, [number, number]> | undefined;
    const tried = new Set<number>();
    for (const part of parts) {
      const here = new Map<number, [number, number]>();
      for (const variant of part) {
        for (const list of this.postings.of(variant.number)) {
          for (const posting of list) {
            const slot = posting >>> 8;
            const before = found?.get(slot);
            if (!this.counts(posting, variant.languages) || (found && !before)) continue;
            const [all, inTitle] = [(posting & 0xf) + ((posting >>> 4) & 0x3), (posting >>> 4) & 0x3];
            const so = here.get(slot) ?? [0, 0];
            here.set(slot, [so[0] + Math.max(all, 1), so[1] + inTitle]);
            tried.add(variant.number);
          }
        }
      }
      const before = found;
      found = before
        ? new Map([...here].map(([slot, so]) => [slot, fewer(so, before.get(slot) ?? so)]))
        : here;
    }
    if (found?.size) for (const word of tried) words.add(word);
    return found ?? new Map<number, [number, number]>();
  }

  /** Adds what the term at hand is worth to each document that has it. */
  private addUp(times: number): void {
    const { documents, length, titleLength } = this.readable;
    const { lengths, titleLengths } = this.columns;
    const meanLength = Math.max(length / documents, 1);
    const meanTitle = Math.max(titleLength / documents, 1);
    const rarity =
      times * Math.log(1 + (documents - this.touched.length + 0.5) / (this.touched.length + 0.5));
    const [bare, long] = [k1 * (1 - b), (k1 * b) / meanLength];
    const longTitle = (k1 * b) / meanTitle;
    for (const slot of this.touched) {
      const frequency = this.frequencies[slot];
      const inTitle = this.titleFrequencies[slot];
      let worth = (frequency * (k1 + 1)) / (frequency + bare + long * lengths[slot]);
      if (inTitle > 0)
        worth += (titleWeight * inTitle * (k1 + 1)) / (inTitle + bare + longTitle * titleLengths[slot]);
      if (this.scores[slot] === 0) this.found.push(slot);
      this.scores[slot] += rarity * worth;
      this.covered[slot]++;
      this.frequencies[slot] = 0;
      this.titleFrequencies[slot] = 0;
    }
    this.touched.length = 0;
  }
}

/** A document that has all that was asked is worth more than one that has much of a part. */
function coverage(covered: number, terms: number): number {
  return 0.8 + (0.2 * covered) / terms;
}

function fewer([a, b1]: [number, number], [c, d]: [number, number]): [number, number] {
  return [Math.min(a, c), Math.min(b1, d)];
}
