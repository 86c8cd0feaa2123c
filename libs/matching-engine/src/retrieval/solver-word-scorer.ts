import { ByteReader, withCapacity } from '@passerelle/text';
import type { WordScore } from './block-search.js';
import {
  saturationColumn,
  saturationRow,
  saturations,
  type WeighedNeed,
  wordShareOf,
} from '../scoring/index.js';
import { greatestCount } from '../analysis/index.js';
import type { SolverStatistics } from '../statistics/index.js';
import { skipTags, WordReader } from './document-codec.js';
import { type DocumentRecords, TermSlots } from '../storage/index.js';

/** Where a term's letters are when it has none in common with the need. */
const noLetters = 1;

/**
 * Scores what solvers have in common with a need in words and letters, from their records, to the last digit.
 *
 * Most words have few letters in common with the need or none: which of the need's runs of letters a term has is looked up once
 * in a search, and remembered.
 */
export class SolverWords {
  private readonly reader = new ByteReader();
  private readonly word = new WordReader();
  private readonly score: WordScore = { plain: 0, full: 0 };
  /** Of each term looked at, where the places of its letters begin in `letters`, of which 0 is the last. */
  private readonly terms = new TermSlots();
  private letters: number[] = [];
  /** Of each gram, its place among the need's from 1, 0 for others; all zeros between searches. */
  private gramPlaces = new Uint32Array(0);
  /** By place: what the gram brings at most, and how often a solver has it. */
  private weights = new Float64Array(0);
  private counts = new Uint32Array(0);

  constructor(
    private readonly statistics: SolverStatistics,
    private readonly records: DocumentRecords,
  ) {}

  get bytes(): number {
    return this.terms.bytes + this.gramPlaces.byteLength;
  }

  /** Begins to compare with another need. */
  begin({ terms, gramWeights }: WeighedNeed): void {
    const { statistics } = this;
    const { grams, termCount } = statistics.lexicon;
    this.terms.begin(termCount);
    this.letters = [0, 0];
    const gramPlaces = (this.gramPlaces = withCapacity(this.gramPlaces, grams.count));
    const weights = [0];
    for (const [i, term] of terms.entries()) {
      for (const gram of grams.of(term)) {
        const place = (gramPlaces[gram] ||= weights.push(0) - 1);
        weights[place] += gramWeights[i] * statistics.gramRarity(gram);
      }
    }
    this.weights = Float64Array.from(weights);
    this.counts = new Uint32Array(weights.length);
  }

  /** Forgets the need. */
  end({ terms }: WeighedNeed): void {
    for (const term of terms)
      for (const gram of this.statistics.lexicon.grams.of(term)) this.gramPlaces[gram] = 0;
  }

  /**
   * The shares of words of a solver; they hold until the next call.
   * @param steps its length, and that of its titles
   */
  scoreOf(weighed: WeighedNeed, ordinal: number, steps: { text: number; titles: number }): WordScore {
    const { reader, word, letters, counts, score } = this;
    const { slots } = this.terms;
    const { terms, statistics, maximum, weights, titleWeights } = weighed;
    const column = saturationColumn(statistics.meanStep) + steps.text;
    const titleColumn = saturationColumn(statistics.meanTitleStep) + steps.titles;
    let sum = 0;
    let own = 0;
    this.records.open(reader, ordinal);
    skipTags(reader);
    word.begin(reader);
    while (word.next()) {
      const { term, count, titleCount } = word;
      while (own < terms.length && terms[own] < term) own++;
      for (; own < terms.length && terms[own] === term; own++) {
        sum += weights[own] * saturations[count * saturationRow + column];
        if (titleCount > 0) sum += titleWeights[own] * saturations[titleCount * saturationRow + titleColumn];
      }
      for (let at = slots[term] || this.look(term); letters[at] > 0; at++) counts[letters[at]] += count;
    }
    const lengthSteps = steps.text - statistics.meanStep;
    score.plain = wordShareOf(sum, maximum, lengthSteps);
    const byLetters = this.sumOfLetters(column);
    score.full = score.plain > 0 ? wordShareOf(sum + byLetters, maximum, lengthSteps) : 0;
    return score;
  }

  /** What the letters counted bring; they are counted anew from then on. */
  private sumOfLetters(column: number): number {
    const { weights, counts } = this;
    let sum = 0;
    for (let place = 1; place < counts.length; place++) {
      if (counts[place] === 0) continue;
      sum += weights[place] * saturations[Math.min(greatestCount, counts[place]) * saturationRow + column];
      counts[place] = 0;
    }
    return sum;
  }

  private look(term: number): number {
    const { letters, gramPlaces } = this;
    const { grams } = this.statistics.lexicon;
    const first = letters.length;
    grams.enter(term);
    const { page, start, end } = grams;
    for (let g = start; g < end; g++) if (gramPlaces[page[g]] > 0) letters.push(gramPlaces[page[g]]);
    if (letters.length === first) return this.terms.put(term, noLetters);
    letters.push(0);
    return this.terms.put(term, first);
  }
}
