import { ByteReader, idfFromLogs, withCapacity } from '@passerelle/text';
import { type AnalysedSolver, maxCount } from '../analysis/index.js';
import type { WordScore } from './block-search.js';
import {
  countInNeed,
  saturationColumn,
  saturationRow,
  saturations,
  wordDamping,
  wordShareOf,
} from '../scoring/index.js';
import { logUnused, type SolverStatistics, type CorrectedTerms } from '../statistics/index.js';
import { skipTags, WordReader } from './document-codec.js';
import { type DocumentRecords, TermCache } from '../storage/index.js';
import { ngramWeight, titleWeight } from '../weights.js';

/** Where the value of a term's n-grams is if it shares none with the solver: at a place with 0. */
const noNgrams = 1;

/** Scores exactly what needs have in common with a solver in words and n-grams: {@link SolverWordScorer} the other way round. */
export class NeedWordScorer {
  private readonly reader = new ByteReader();
  private readonly word = new WordReader();
  private readonly score: WordScore = { withoutNgrams: 0, withNgrams: 0 };
  /** By the solver's terms: BM25's saturation of each in its text, and in its titles. */
  private inText = new Float64Array(0);
  private inTitles = new Float64Array(0);
  /** By term: where in `values` stands what its n-grams bring, in nats. */
  private readonly cache = new TermCache();
  private values: number[] = [];
  /** By n-gram: what it brings, in nats; 0 if the solver has not got it. All zeros between searches. */
  private ngramValues = new Float64Array(0);

  constructor(
    private readonly statistics: SolverStatistics,
    private readonly corrected: CorrectedTerms,
    private readonly records: DocumentRecords,
  ) {}

  get bytes(): number {
    return this.cache.bytes + this.ngramValues.byteLength;
  }

  /** Gets ready for another solver. */
  begin({ words }: AnalysedSolver): void {
    const { statistics } = this;
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
    const ngramValues = (this.ngramValues = withCapacity(this.ngramValues, ngrams.count));
    const counts = new Map<number, number>();
    for (const [i, term] of words.terms.entries())
      for (const ngram of ngrams.of(term)) counts.set(ngram, (counts.get(ngram) ?? 0) + words.counts[i]);
    for (const [ngram, count] of counts) {
      ngramValues[ngram] =
        statistics.ngramIdf(ngram) * saturations[Math.min(maxCount, count) * saturationRow + column];
    }
  }

  /** Forgets the solver: to be called after each {@link begin}. */
  end({ words }: AnalysedSolver): void {
    for (const term of words.terms)
      for (const ngram of this.statistics.lexicon.ngrams.of(term)) this.ngramValues[ngram] = 0;
  }

  /** The exact shares of words of a need. The object is reused: it holds until the next call. */
  scoreOf({ words }: AnalysedSolver, documentNumber: number): WordScore {
    const { reader, word, statistics, values, inText, inTitles, score } = this;
    const { values: cached } = this.cache;
    const { logFrequencies, titleLogFrequencies, hasTitles } = statistics;
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
      // A word that no solver uses may be corrected. Nearly all are used: that saves a look-up.
      const term = logFrequencies[word.term] > 0 ? word.term : this.corrected.of(word.term);
      const index = term === word.term ? own : terms.indexOf(term);
      const count = countInNeed(word.count, word.titleCount);
      const weight = count * idfFromLogs(total, logFrequencies[term] ?? 0);
      const titled = hasTitles
        ? titleWeight * count * idfFromLogs(titleTotal, titleLogFrequencies[term] ?? 0)
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
    const { ngramValues } = this;
    const { ngrams } = this.statistics.lexicon;
    let value = 0;
    ngrams.moveTo(term);
    const { page, start, end } = ngrams;
    for (let g = start; g < end; g++) value += ngramValues[page[g]];
    return this.cache.set(term, value > 0 ? this.values.push(value) - 1 : noNgrams);
  }
}
