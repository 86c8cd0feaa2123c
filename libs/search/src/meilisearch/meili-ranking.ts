import { entriesOf, phraseEntry, type RankedDocument, type WordEntry } from './meili-document.js';
import type { Term, Way } from './meili-terms.js';
import { b, k1, leastCoverage, titleWeight } from '../port/index.js';
import { stemOf } from '@passerelle/text';

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

/** A way to say a term, and the words of the document at hand that answer it. */
interface Answered {
  weight: number;
  found: WordEntry[];
}

/**
 * What documents are worth for a query, in BM25. Meilisearch ranks by rules, one after the other, knows no frequencies and
 * wants a document to have the words that it was asked for first: what it finds is therefore ordered anew.
 */
export class Ranking {
  /** Words and phrases by which documents were found. */
  readonly words = new Set<string>();
  private readonly asked: number;
  private readonly terms: readonly { weight: number; ways: readonly Answered[] }[];
  /** Which ways a word answers as it is written anywhere, and by its stem in texts. */
  private readonly written = new Map<string, Answered[]>();
  private readonly french = new Map<string, Answered[]>();
  private readonly english = new Map<string, Answered[]>();

  constructor(terms: readonly RareTerm[]) {
    this.asked = terms.reduce((sum, { times, rarity }) => sum + times * rarity, 0);
    this.terms = terms.map(({ ways, times, rarity }) => ({
      weight: times * rarity,
      ways: ways.map((way) => this.answeringTo(way)),
    }));
  }

  score(documents: readonly RankedDocument[]): readonly Scored[] {
    // Those of the documents at hand, since nothing tells those of all.
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

  private answeringTo(said: Way): Answered {
    const way: Answered = { weight: said.weight, found: [] };
    if ('phrase' in said) addTo(this.written, phraseEntry(said.phrase), way);
    else {
      addTo(this.written, said.word, way);
      if (said.by === 'stem') {
        addTo(this.french, stemOf(said.word, 'fr'), way);
        addTo(this.english, stemOf(said.word, 'en'), way);
      }
    }
    return way;
  }

  private scoreOf(document: RankedDocument, means: { length: number; titleLength: number }): number {
    this.read(document);
    const bare = k1 * (1 - b);
    const long = (k1 * b * document.length) / means.length;
    const longTitle = (k1 * b * document.titleLength) / means.titleLength;
    let score = 0;
    let covered = 0;
    for (const { ways, weight } of this.terms) {
      const [all, inTitle] = this.frequencies(ways);
      if (all === 0) continue;
      covered++;
      let worth = all / (all + bare + long);
      if (inTitle > 0) worth += (titleWeight * inTitle) / (inTitle + bare + longTitle);
      score += weight * worth;
    }
    return (score * (leastCoverage + ((1 - leastCoverage) * covered) / this.terms.length)) / this.asked;
  }

  private read(document: RankedDocument): void {
    for (const { ways } of this.terms) for (const way of ways) way.found.length = 0;
    for (const entry of entriesOf(document)) {
      const { word, french, english } = entry;
      const answered = new Set<Answered>();
      for (const ways of [this.written.get(word), this.french.get(french), this.english.get(english)])
        for (const way of ways ?? []) answered.add(way);
      for (const way of answered) way.found.push(entry);
    }
  }

  /** How often a document has a term, in any of its ways, and how often in title or names. */
  private frequencies(ways: readonly Answered[]): [all: number, inTitle: number] {
    let all = 0;
    let inTitle = 0;
    const counted = new Set<WordEntry>();
    for (const { weight, found } of ways) {
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

function addTo(ways: Map<string, Answered[]>, word: string, way: Answered): void {
  ways.set(word, [...(ways.get(word) ?? []), way]);
}

const countInTitle = ({ inTitle, inNames }: WordEntry): number => inTitle + inNames;
const countInAll = (entry: WordEntry): number => entry.inBodies + countInTitle(entry);

function meanOf(lengths: readonly number[]): number {
  return Math.max(lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1), 1);
}
