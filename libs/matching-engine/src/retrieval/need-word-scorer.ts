import { ByteReader, idfFromLogs, withCapacity } from '@passerelle/text';
import { type AnalysedSolver, greatestCount } from '../analysis/index.js';
import type { WordScore } from './block-search.js';
import {
  gramWeight,
  saturationColumn,
  saturationRow,
  saturations,
  titleWeight,
  wordShareOf,
} from '../scoring/index.js';
import { logOfNone, type SolverStatistics, type SoughtTerms } from '../statistics/index.js';
import { skipTags, WordReader } from './document-codec.js';
import { type DocumentRecords, TermSlots } from '../storage/index.js';

/** Where the value of a term's letters is when it has none in common with the solver. */
const noLetters = 1;

/** Scores what needs have in common with a solver in words and letters; the likeness of {@link SolverWords}. */
export class NeedWords {
  private readonly reader = new ByteReader();
  private readonly word = new WordReader();
  private readonly score: WordScore = { plain: 0, full: 0 };
  /** Of each of the solver's terms: how far it counts in its text, and in titles. */
  private inText = new Float64Array(0);
  private inTitles = new Float64Array(0);
  /** Of each term looked at, where in `values` is what its letters bring. */
  private readonly terms = new TermSlots();
  private values: number[] = [];
  /** What each gram of the solver brings, 0 for others; all zeros between searches. */
  private gramValues = new Float64Array(0);

  constructor(
    private readonly statistics: SolverStatistics,
    private readonly sought: SoughtTerms,
    private readonly records: DocumentRecords,
  ) {}

  get bytes(): number {
    return this.terms.bytes + this.gramValues.byteLength;
  }

  /** Begins to compare with another solver. */
  begin({ words }: AnalysedSolver): void {
    const { statistics } = this;
    const { termCount, grams } = statistics.lexicon;
    const column = saturationColumn(statistics.meanStep) + words.lengthStep;
    const titleColumn = saturationColumn(statistics.meanTitleStep) + words.titleLengthStep;
    this.inText = Float64Array.from(words.counts, (count) => saturations[count * saturationRow + column]);
    this.inTitles = Float64Array.from(
      words.titleCounts,
      (count) => saturations[count * saturationRow + titleColumn],
    );
    this.terms.begin(termCount);
    this.values = [0, 0];
    const gramValues = (this.gramValues = withCapacity(this.gramValues, grams.count));
    const counts = new Map<number, number>();
    for (const [i, term] of words.terms.entries())
      for (const gram of grams.of(term)) counts.set(gram, (counts.get(gram) ?? 0) + words.counts[i]);
    for (const [gram, count] of counts) {
      gramValues[gram] =
        statistics.gramRarity(gram) * saturations[Math.min(greatestCount, count) * saturationRow + column];
    }
  }

  /** Forgets the solver. */
  end({ words }: AnalysedSolver): void {
    for (const term of words.terms)
      for (const gram of this.statistics.lexicon.grams.of(term)) this.gramValues[gram] = 0;
  }

  /** The shares of words of a need; they hold until the next call. */
  scoreOf({ words }: AnalysedSolver, ordinal: number): WordScore {
    const { reader, word, statistics, values, inText, inTitles, score } = this;
    const { slots } = this.terms;
    const { excesses, titleExcesses, hasTitles } = statistics;
    const { terms } = words;
    const total = statistics.logTotal - logOfNone;
    const titleTotal = statistics.logTitleTotal - logOfNone;
    let sum = 0;
    let maximum = 0;
    let letters = 0;
    let own = 0;
    this.records.open(reader, ordinal);
    skipTags(reader);
    word.begin(reader);
    while (word.next()) {
      while (own < terms.length && terms[own] < word.term) own++;
      // Another may be meant by a word that no solver uses, and stands elsewhere. Nearly all are used: that saves the look-up.
      const term = excesses[word.term] > 0 ? word.term : this.sought.of(word.term);
      const place = term === word.term ? own : terms.indexOf(term);
      const count = word.count + word.titleCount;
      const weight = count * idfFromLogs(total, excesses[term] ?? 0);
      const titled = hasTitles ? titleWeight * count * idfFromLogs(titleTotal, titleExcesses[term] ?? 0) : 0;
      maximum += weight + titled;
      if (terms[place] === term) sum += weight * inText[place] + titled * inTitles[place];
      const value = values[slots[term] || this.look(term)];
      if (value > 0) letters += gramWeight * count * value;
    }
    const lengthSteps = words.lengthStep - statistics.meanStep;
    score.plain = wordShareOf(sum, maximum, lengthSteps);
    score.full = score.plain > 0 ? wordShareOf(sum + letters, maximum, lengthSteps) : 0;
    return score;
  }

  private look(term: number): number {
    const { gramValues } = this;
    const { grams } = this.statistics.lexicon;
    let value = 0;
    grams.enter(term);
    const { page, start, end } = grams;
    for (let g = start; g < end; g++) value += gramValues[page[g]];
    return this.terms.put(term, value > 0 ? this.values.push(value) - 1 : noLetters);
  }
}
