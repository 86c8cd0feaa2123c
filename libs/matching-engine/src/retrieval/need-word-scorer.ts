import { ByteReader, idfFromLogs } from '@passerelle/text';
import type { AnalysedSolver } from '../analysis/analyser.js';
import { maxCount } from '../analysis/term-counts.js';
import { saturationColumn, saturationRow, saturations } from '../scoring/bm25.js';
import { countInNeed, wordDamping, wordShareOf } from '../scoring/score.js';
import type { CorrectedTerms } from '../statistics/corrected-terms.js';
import { logUnused, type SolverStatistics } from '../statistics/solver-statistics.js';
import type { DocumentRecords } from '../storage/document-records.js';
import { NumberMap } from '../storage/number-map.js';
import { TermCache } from '../storage/term-cache.js';
import { ngramWeight, titleWeight } from '../weights.js';
import type { WordScore } from './block-search.js';
import { skipTags, WordReader } from './document-codec.js';

/** The place, with value 0, of a term that shares no n-grams with the solver. */
const noNgrams = 1;

/**
 * Computes the exact score of needs for the words and n-grams that they share with a solver. It mirrors {@link
 * SolverWordScorer}.
 */
export class NeedWordScorer {
  private readonly reader = new ByteReader();
  private readonly word = new WordReader();
  private readonly score: WordScore = { withoutNgrams: 0, withNgrams: 0 };
  /** By the solver's terms: BM25's saturation of each in its text, and in its titles. */
  private inText = new Float64Array(0);
  private inTitles = new Float64Array(0);
  /** By term: the index in `values` of the contribution of its n-grams, in nats. */
  private readonly cache = new TermCache();
  private values: number[] = [];
  /**
   * By n-gram of the solver: its number, from 1. By that number: how often the solver has it, then its contribution,
   * in nats.
   */
  private readonly ngramNumbers = new NumberMap(0.5);
  private ngramValues: number[] = [];

  constructor(
    private readonly statistics: SolverStatistics,
    private readonly corrected: CorrectedTerms,
    private readonly records: DocumentRecords,
  ) {}

  get bytes(): number {
    return this.cache.bytes + this.ngramNumbers.bytes;
  }

  /** Prepares for another solver. */
  begin({ words }: AnalysedSolver): void {
    const { statistics, ngramNumbers } = this;
    const { termCount, ngrams } = statistics.lexicon;
    const column = saturationColumn(statistics.meanStep) + words.lengthStep;
    const titleColumn = saturationColumn(statistics.meanTitleStep) + words.titleLengthStep;
    this.inText = Float64Array.from(words.counts, (count) => saturations[count * saturationRow + column]);
    this.inTitles = Float64Array.from(
      words.titleCounts,
      (count) => saturations[count * saturationRow + titleColumn],
    );
    this.cache.reset(termCount);
    this.values = [0, 0];
    ngramNumbers.clear();
    const ngramValues = (this.ngramValues = [0]);
    const different: number[] = [0];
    for (const [i, term] of words.terms.entries()) {
      ngrams.moveTo(term);
      for (let g = 0; g < ngrams.count; g++) {
        const ngram = ngrams.found[g];
        const number = ngramNumbers.get(ngram) || ngramNumbers.add(ngram, different.push(ngram) - 1);
        ngramValues[number] = (ngramValues[number] ?? 0) + words.counts[i];
      }
    }
    for (let number = 1; number < different.length; number++) {
      const count = Math.min(maxCount, ngramValues[number]);
      ngramValues[number] =
        statistics.ngramIdf(different[number]) * saturations[count * saturationRow + column];
    }
  }

  /** The exact shares of words of a need. The object is reused, and valid until the next call. */
  scoreOf({ words }: AnalysedSolver, documentNumber: number): WordScore {
    const { reader, word, statistics, values, inText, inTitles, score } = this;
    const { values: cached } = this.cache;
    const { hasTitles } = statistics;
    const { terms } = words;
    const total = statistics.logSolvers - logUnused;
    const titleTotal = statistics.logTitledSolvers - logUnused;
    let sum = 0;
    let maximum = 0;
    let counted = 0;
    let different = 0;
    let byNgrams = 0;
    let own = 0;
    this.records.open(reader, documentNumber);
    skipTags(reader);
    word.begin(reader);
    while (word.next()) {
      while (own < terms.length && terms[own] < word.term) own++;
      // A word that no solver uses may be corrected. Nearly all words are used, so this check saves a look-up.
      const term = statistics.isUsed(word.term) ? word.term : this.corrected.of(word.term);
      const index = term === word.term ? own : terms.indexOf(term);
      const count = countInNeed(word.count, word.titleCount);
      const weight = count * idfFromLogs(total, statistics.logFrequency(term));
      const titled = hasTitles
        ? titleWeight * count * idfFromLogs(titleTotal, statistics.titleLogFrequency(term))
        : 0;
      maximum += weight + titled;
      counted += count;
      different++;
      if (terms[index] === term) sum += weight * inText[index] + titled * inTitles[index];
      const value = values[cached[term] || this.lookUp(term)];
      if (value > 0) byNgrams += ngramWeight * count * value;
    }
    const lengthSteps = words.lengthStep - statistics.meanStep;
    const damping = wordDamping(counted, different);
    score.withoutNgrams = wordShareOf(sum, maximum, damping, lengthSteps);
    score.withNgrams =
      score.withoutNgrams > 0 ? wordShareOf(sum + byNgrams, maximum, damping, lengthSteps) : 0;
    return score;
  }

  private lookUp(term: number): number {
    const { ngramNumbers, ngramValues } = this;
    const { ngrams } = this.statistics.lexicon;
    let value = 0;
    ngrams.moveTo(term);
    for (let g = 0; g < ngrams.count; g++) value += ngramValues[ngramNumbers.get(ngrams.found[g])];
    return this.cache.set(term, value > 0 ? this.values.push(value) - 1 : noNgrams);
  }
}
