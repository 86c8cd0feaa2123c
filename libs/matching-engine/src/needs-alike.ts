import { idf, type TextLanguage } from '@passerelle/text';
import { type AnalysedNeed, Analyser } from './analysis/analyser.js';
import type { Lexicon } from './analysis/lexicon.js';
import { lengthStep } from './analysis/term-counts.js';
import type { NeedFacts, SolverFacts, Taxonomy } from './documents.js';
import { type CollectionStatistics, scoreParts, type WeighedNeed, weighNeed } from './scoring/score.js';
import { alikePrior, wordsAloneWeight } from './weights.js';

/** The facts about a need that its similarity to others depends on. */
export interface NeedText {
  title: string;
  description: string;
  tagIds: readonly string[];
}

/**
 * How similar two needs are, by the score of a pair: how well one need's words would answer the other if they were a
 * solver's profile, in both directions. Needs without a tag in common, chosen or seen in their texts, are not
 * similar. N-grams are left out, since they would cost five times as much, for about the same figures.
 */
export class NeedsAlike {
  private readonly analyser: Analyser;

  constructor(taxonomy: Taxonomy, language: TextLanguage = 'fr') {
    this.analyser = new Analyser(taxonomy, language);
  }

  /**
   * @param among all available needs, which show the words that are common among needs
   * @returns the similarity of each pair, in [0, 1]. The same words do not reach 1 if they are few, or common.
   */
  likenesses(pairs: readonly (readonly [NeedText, NeedText])[], among: readonly NeedText[]): number[] {
    const { analyser } = this;
    return analyser.lexicon.forgettingAfter(() => {
      const analysed = new Map<NeedText, AnalysedNeed>();
      const analyse = (need: NeedText): AnalysedNeed => {
        const known = analysed.get(need) ?? analyser.need({ ...noFacts, ...need });
        analysed.set(need, known);
        return known;
      };
      const statistics = new NeedStatistics(analyser.lexicon, among.map(analyse));
      const weighed = new Map<NeedText, WeighedNeed>();
      const share = (asked: NeedText, answer: NeedText): number => {
        const weighedNeed = weighed.get(asked) ?? weighNeed(analyse(asked), statistics);
        weighed.set(asked, weighedNeed);
        const { words, tags } = analyse(answer);
        const solver = { facts: noSolver, words, tags, ideas: [] };
        const parts = scoreParts(weighedNeed, solver, { ngrams: false });
        return parts.tags === 0 ? 0 : parts.words / wordsAloneWeight;
      };
      return pairs.map(([one, other]) => Math.min(share(one, other), share(other, one)));
    });
  }
}

/** The document frequencies and lengths of some needs. */
class NeedStatistics implements CollectionStatistics {
  readonly meanStep: number;
  readonly meanTitleStep: number;
  private readonly needs: number;
  private readonly frequencies = new Map<number, number>();
  private readonly titleFrequencies = new Map<number, number>();

  constructor(
    readonly lexicon: Lexicon,
    needs: readonly AnalysedNeed[],
  ) {
    this.needs = needs.length;
    for (const { words } of needs) {
      for (const [i, term] of words.terms.entries()) {
        countOne(this.frequencies, term);
        if (words.titleCounts[i] > 0) countOne(this.titleFrequencies, term);
      }
    }
    this.meanStep = meanStepOf(needs.map(({ words }) => words.length));
    this.meanTitleStep = meanStepOf(needs.map(({ words }) => words.titleLength));
  }

  /** The term itself, since a word is mostly misspelt in one need alone. */
  correctedTerm(term: number): number {
    return term;
  }

  idf(term: number): number {
    return this.idfOf(this.frequencies.get(term));
  }

  titleIdf(term: number): number {
    return this.idfOf(this.titleFrequencies.get(term));
  }

  /** Meaning is not compared. */
  get centres(): undefined {
    return undefined;
  }

  /** N-grams are not compared. */
  ngramIdf(): number {
    return 0;
  }

  private idfOf(frequency = 0): number {
    return idf(this.needs + alikePrior.needs, frequency + alikePrior.needs * alikePrior.share);
  }
}

function countOne(frequencies: Map<number, number>, term: number): void {
  frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
}

function meanStepOf(lengths: readonly number[]): number {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return total === 0 ? 0 : lengthStep(total / lengths.length);
}

const noFacts: NeedFacts = {
  id: '',
  organisationId: undefined,
  wantedKinds: [],
  territories: [],
  acceptsRemote: false,
  publishedAt: undefined,
  published: false,
};
const noSolver: SolverFacts = {
  id: '',
  organisationId: undefined,
  kind: '',
  territories: [],
  worksRemotely: false,
  updatedAt: new Date(0),
  active: false,
  away: false,
};
