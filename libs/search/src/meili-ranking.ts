import { entriesOf, type RankedDocument, type WordEntry } from './meili-document.js';
import { answers, type Term, type Way } from './meili-terms.js';

/** As on PostgreSQL (`scoring.ts`), so that a page goes on where it was when the other engine takes over. */
const k1 = 1.2;
const b = 0.75;
const titleWeight = 0.5;
const leastCoverage = 0.8;

export interface Scored {
  id: string;
  newestAt: number;
  score: number;
}

/** A term and how rare it is. */
export interface RareTerm extends Term {
  rarity: number;
}

/** How rare a word is that so many of all documents have. */
export function rarityOf(found: number, documents: number): number {
  return Math.log(1 + (documents - found + 0.5) / (found + 0.5));
}

/**
 * What documents are worth for a query, in BM25. Meilisearch ranks by rules, one after the other, knows no frequencies and
 * wants a document to have the words that it was asked for first: what it finds is therefore ordered anew.
 */
export class Ranking {
  /** Words by which documents were found. */
  readonly words = new Set<string>();
  private readonly asked: number;

  constructor(private readonly terms: readonly RareTerm[]) {
    this.asked = terms.reduce((sum, { times, rarity }) => sum + times * rarity, 0);
  }

  score(documents: readonly RankedDocument[]): readonly Scored[] {
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

  private scoreOf(document: RankedDocument, means: { length: number; titleLength: number }): number {
    const entries = [...entriesOf(document)];
    const bare = k1 * (1 - b);
    const long = (k1 * b * document.length) / means.length;
    const longTitle = (k1 * b * document.titleLength) / means.titleLength;
    let score = 0;
    let covered = 0;
    for (const { ways, times, rarity } of this.terms) {
      const [all, inTitle] = this.frequencies(ways, entries);
      if (all === 0) continue;
      covered++;
      let worth = all / (all + bare + long);
      if (inTitle > 0) worth += (titleWeight * inTitle) / (inTitle + bare + longTitle);
      score += times * rarity * worth;
    }
    return (score * (leastCoverage + ((1 - leastCoverage) * covered) / this.terms.length)) / this.asked;
  }

  /** How often a document has a term, in any of its ways, and how often in title or names. */
  private frequencies(ways: readonly Way[], entries: readonly WordEntry[]): [all: number, inTitle: number] {
    let all = 0;
    let inTitle = 0;
    const counted = new Set<string>();
    for (const { words, begins, weight } of ways) {
      const found = words.map((word) => entries.filter((entry) => answers(entry, word, begins)));
      if (!found.every((part) => part.length > 0)) continue;
      for (const { word } of found.flat()) this.words.add(word);
      const parts = found.map((part) => part.filter(({ word }) => !counted.has(word)));
      if (words.length === 1) for (const { word } of parts[0]) counted.add(word);
      const sums = parts.map((part) => [sumOf(part, countInAll), sumOf(part, countInTitle)] as const);
      all += weight * Math.min(...sums.map(([sum]) => sum));
      inTitle += weight * Math.min(...sums.map(([, sum]) => sum));
    }
    return [all, inTitle];
  }
}

const countInTitle = ({ inTitle, inNames }: WordEntry): number => inTitle + inNames;
const countInAll = (entry: WordEntry): number => entry.inBodies + countInTitle(entry);

function sumOf(entries: readonly WordEntry[], count: (entry: WordEntry) => number): number {
  return entries.reduce((sum, entry) => sum + count(entry), 0);
}

function meanOf(lengths: readonly number[]): number {
  return Math.max(lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1), 1);
}
