import { stemOf } from '@passerelle/text';
import { b, k1, leastCoverage, titleWeight } from '../search-index.js';
import { entriesOf, phraseEntry, type RankedDocument, type WordEntry } from './meili-document.js';
import type { Alternative, Term } from './meili-terms.js';

export interface Scored {
  id: string;
  newestAt: number;
  score: number;
}

/** A term and its inverse document frequency. */
export interface TermWithIdf extends Term {
  idf: number;
}

/** An alternative of a term, and the words of the current document that match it. */
interface Matched {
  weight: number;
  found: WordEntry[];
}

/**
 * Scores documents in BM25. Meilisearch itself ranks by one rule after the other, without frequencies, and favours
 * documents that have the first words of a query. So its hits are ranked again.
 */
export class Ranking {
  /** Words and phrases by which documents were found. */
  readonly words = new Set<string>();
  private readonly asked: number;
  private readonly terms: readonly { weight: number; alternatives: readonly Matched[] }[];
  /** The alternatives that a word matches: as written, in all fields; by its stem, in texts. */
  private readonly written = new Map<string, Matched[]>();
  private readonly french = new Map<string, Matched[]>();
  private readonly english = new Map<string, Matched[]>();

  constructor(terms: readonly TermWithIdf[]) {
    this.asked = terms.reduce((sum, { times, idf }) => sum + times * idf, 0);
    this.terms = terms.map(({ alternatives, times, idf }) => ({
      weight: times * idf,
      alternatives: alternatives.map((alternative) => this.matchedBy(alternative)),
    }));
  }

  score(documents: readonly RankedDocument[]): readonly Scored[] {
    // Means of these documents only, since Meilisearch does not give the means of all.
    const means = {
      length: meanOf(documents.map(({ length }) => length)),
      titleLength: meanOf(documents.map(({ titleLength }) => titleLength)),
    };
    return documents.map((document) => ({
      id: document.id,
      newestAt: document.newestAt,
      score: this.scoreOf(document, means),
    }));
  }

  private matchedBy(target: Alternative): Matched {
    const alternative: Matched = { weight: target.weight, found: [] };
    if ('phrase' in target) addTo(this.written, phraseEntry(target.phrase), alternative);
    else {
      addTo(this.written, target.word, alternative);
      if (target.by === 'stem') {
        addTo(this.french, stemOf(target.word, 'fr'), alternative);
        addTo(this.english, stemOf(target.word, 'en'), alternative);
      }
    }
    return alternative;
  }

  private scoreOf(document: RankedDocument, means: { length: number; titleLength: number }): number {
    this.read(document);
    const bare = k1 * (1 - b);
    const long = (k1 * b * document.length) / means.length;
    const longTitle = (k1 * b * document.titleLength) / means.titleLength;
    let score = 0;
    let covered = 0;
    for (const { alternatives, weight } of this.terms) {
      const [all, inTitle] = this.frequencies(alternatives);
      if (all === 0) continue;
      covered++;
      let worth = all / (all + bare + long);
      if (inTitle > 0) worth += (titleWeight * inTitle) / (inTitle + bare + longTitle);
      score += weight * worth;
    }
    return (score * (leastCoverage + ((1 - leastCoverage) * covered) / this.terms.length)) / this.asked;
  }

  private read(document: RankedDocument): void {
    for (const { alternatives } of this.terms)
      for (const alternative of alternatives) alternative.found.length = 0;
    for (const entry of entriesOf(document)) {
      const { word, french, english } = entry;
      const matched = new Set<Matched>();
      for (const alternatives of [this.written.get(word), this.french.get(french), this.english.get(english)])
        for (const alternative of alternatives ?? []) matched.add(alternative);
      for (const alternative of matched) alternative.found.push(entry);
    }
  }

  /** How often a document has a term, by any of its alternatives: in all fields, and in title or names. */
  private frequencies(alternatives: readonly Matched[]): [all: number, inTitle: number] {
    let all = 0;
    let inTitle = 0;
    const counted = new Set<WordEntry>();
    for (const { weight, found } of alternatives) {
      for (const entry of found) {
        this.words.add(entry.isPhrase ? entry.word.replaceAll('-', ' ') : entry.word);
        if (counted.has(entry)) continue;
        counted.add(entry);
        all += weight * countInAll(entry);
        inTitle += weight * countInTitle(entry);
      }
    }
    return [all, inTitle];
  }
}

function addTo(alternatives: Map<string, Matched[]>, word: string, alternative: Matched): void {
  alternatives.set(word, [...(alternatives.get(word) ?? []), alternative]);
}

const countInTitle = ({ inTitle, inNames }: WordEntry): number => inTitle + inNames;
const countInAll = (entry: WordEntry): number => entry.inBodies + countInTitle(entry);

function meanOf(lengths: readonly number[]): number {
  return Math.max(lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1), 1);
}
