import { ByteReader } from '@passerelle/text';
import { maxCount } from '../analysis/term-counts.js';
import { saturationColumn, saturationRow, saturations } from '../scoring/bm25.js';
import { type WeighedNeed, wordShareOf } from '../scoring/score.js';
import type { SolverStatistics } from '../statistics/solver-statistics.js';
import type { DocumentRecords } from '../storage/document-records.js';
import { NumberMap } from '../storage/number-map.js';
import { TermCache } from '../storage/term-cache.js';
import type { WordScore } from './block-search.js';
import { skipTags, WordReader } from './document-codec.js';

/** The place of a term that has no n-grams in common with the need: a number followed directly by the end mark. */
const noNgrams = 1;

/**
 * Computes the exact score of solvers for the words and n-grams that they share with a need, from their records.
 *
 * Most terms share few n-grams with the need, or none. They are looked up once for each term and search, and cached.
 */
export class SolverWordScorer {
  private readonly reader = new ByteReader();
  private readonly word = new WordReader();
  private readonly score: WordScore = { withoutNgrams: 0, withNgrams: 0 };
  /** By term: the start, in `shared`, of the n-grams that it shares with the need. Each list there ends with 0. */
  private readonly cache = new TermCache();
  private shared: number[] = [];
  /** By n-gram: its number among the need's n-grams, from 1. */
  private readonly ngramNumbers = new NumberMap(0.5);
  /** By that number: the highest contribution of the n-gram, in nats, and how often the present solver has it. */
  private weights = new Float64Array(0);
  private counts = new Uint32Array(0);

  constructor(
    private readonly statistics: SolverStatistics,
    private readonly records: DocumentRecords,
  ) {}

  get bytes(): number {
    return this.cache.bytes + this.ngramNumbers.bytes;
  }

  /** Prepares for another need. */
  begin({ terms, ngramWeights }: WeighedNeed): void {
    const { statistics, ngramNumbers } = this;
    const { ngrams, termCount } = statistics.lexicon;
    this.cache.reset(termCount);
    this.shared = [0, 0];
    ngramNumbers.clear();
    const weights = [0];
    for (const [i, term] of terms.entries()) {
      ngrams.moveTo(term);
      for (let g = 0; g < ngrams.count; g++) {
        const ngram = ngrams.found[g];
        const number = ngramNumbers.get(ngram) || ngramNumbers.add(ngram, weights.push(0) - 1);
        weights[number] += ngramWeights[i] * statistics.ngramIdf(ngram);
      }
    }
    this.weights = Float64Array.from(weights);
    this.counts = new Uint32Array(weights.length);
  }

  /**
   * The exact shares of words of a solver. The object is reused, and valid until the next call.
   * @param steps the length of its text and of its titles, as {@link lengthStep} gives them
   */
  scoreOf(weighed: WeighedNeed, documentNumber: number, steps: { text: number; titles: number }): WordScore {
    const { reader, word, shared, counts, score } = this;
    const { values: cached } = this.cache;
    const { terms, statistics, maximum, damping, weights, titleWeights } = weighed;
    const column = saturationColumn(statistics.meanStep) + steps.text;
    const titleColumn = saturationColumn(statistics.meanTitleStep) + steps.titles;
    let sum = 0;
    let own = 0;
    this.records.open(reader, documentNumber);
    skipTags(reader);
    word.begin(reader);
    while (word.next()) {
      const { term, count, titleCount } = word;
      while (own < terms.length && terms[own] < term) own++;
      for (; own < terms.length && terms[own] === term; own++) {
        sum += weights[own] * saturations[count * saturationRow + column];
        if (titleCount > 0) sum += titleWeights[own] * saturations[titleCount * saturationRow + titleColumn];
      }
      for (let at = cached[term] || this.lookUp(term); shared[at] > 0; at++) counts[shared[at]] += count;
    }
    const lengthSteps = steps.text - statistics.meanStep;
    score.withoutNgrams = wordShareOf(sum, maximum, damping, lengthSteps);
    const byNgrams = this.sumOfNgrams(column);
    score.withNgrams =
      score.withoutNgrams > 0 ? wordShareOf(sum + byNgrams, maximum, damping, lengthSteps) : 0;
    return score;
  }

  /** The contribution of the counted n-grams, in nats. Sets the counts back to 0. */
  private sumOfNgrams(column: number): number {
    const { weights, counts } = this;
    let sum = 0;
    for (let number = 1; number < counts.length; number++) {
      if (counts[number] === 0) continue;
      sum += weights[number] * saturations[Math.min(maxCount, counts[number]) * saturationRow + column];
      counts[number] = 0;
    }
    return sum;
  }

  private lookUp(term: number): number {
    const { shared, ngramNumbers } = this;
    const { ngrams } = this.statistics.lexicon;
    const first = shared.length;
    ngrams.moveTo(term);
    for (let g = 0; g < ngrams.count; g++) {
      const number = ngramNumbers.get(ngrams.found[g]);
      if (number > 0) shared.push(number);
    }
    if (shared.length === first) return this.cache.set(term, noNgrams);
    shared.push(0);
    return this.cache.set(term, first);
  }
}
