import { describe, expect, it } from '@jest/globals';
import { places, taxonomy, writer } from '../testing/random-documents.js';
import { type AnalysedSolver, Analyser } from './analysis/analyser.js';
import { countInNeed, scoreParts, sumOf, type WeighedNeed, weighNeed } from './scoring/score.js';
import { SolverStatistics } from './statistics/solver-statistics.js';
import {
  bm25,
  lengthPenalty,
  lengthPenaltyOffset,
  nearEqualStep,
  titleWeight,
  wordCurveMidpoint,
  wordsAloneWeight,
} from './weights.js';

/** The solvers' statistics without steps: how many have a word, and the mean length of texts. */
function exactStatistics(solvers: readonly AnalysedSolver[]) {
  const count = (has: (solver: AnalysedSolver, i: number) => boolean): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const solver of solvers)
      for (const [i, term] of solver.words.terms.entries())
        if (has(solver, i)) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  };
  const titled = solvers.filter(({ words }) => words.titleLength > 0);
  const mean = (lengths: readonly number[]): number =>
    lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
  return {
    total: solvers.length,
    frequencies: count(() => true),
    meanLength: mean(solvers.map(({ words }) => words.length)),
    titledTotal: titled.length,
    titleFrequencies: count(({ words }, i) => (words.titleCounts[i] ?? 0) > 0),
    meanTitleLength: mean(titled.map(({ words }) => words.titleLength)),
  };
}

/** The words part by the formula of `scoreParts` without n-grams, entirely in floating point. */
function exactWords(
  { need: { words: need }, terms, positions, damping }: WeighedNeed,
  { words: solver }: AnalysedSolver,
  known: ReturnType<typeof exactStatistics>,
): number {
  const idf = (total: number, frequency: number): number =>
    Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
  const saturation = (count: number, length: number, mean: number): number =>
    count / (count + bm25.k1 * (1 - bm25.b + (bm25.b * length) / mean));
  let sum = 0;
  let maximum = 0;
  for (const [i, term] of terms.entries()) {
    const inNeed = positions[i] ?? 0;
    const count = countInNeed(need.counts[inNeed] ?? 0, need.titleCounts[inNeed] ?? 0);
    const weight = count * idf(known.total, known.frequencies.get(term) ?? 0);
    const inTitles = titleWeight * count * idf(known.titledTotal, known.titleFrequencies.get(term) ?? 0);
    maximum += weight + inTitles;
    const place = solver.terms.indexOf(term);
    if (place < 0) continue;
    sum += weight * saturation(solver.counts[place] ?? 0, solver.length, known.meanLength);
    sum += inTitles * saturation(solver.titleCounts[place] ?? 0, solver.titleLength, known.meanTitleLength);
  }
  if (sum === 0) return 0;
  const penalty = lengthPenalty * Math.log(solver.length / known.meanLength + lengthPenaltyOffset);
  const share = (Math.min(1, Math.max(0, sum / maximum - penalty)) * sum) / (sum + damping);
  return (wordsAloneWeight * (1 + wordCurveMidpoint) * share) / (share + wordCurveMidpoint);
}

describe('counting lengths and IDFs in steps', () => {
  it.each([1, 2, 3])('changes no order but of near-equals, seed %d', (seed) => {
    const write = writer(seed, 3_000);
    const analyser = new Analyser(taxonomy);
    const statistics = new SolverStatistics(analyser.lexicon);
    const territories = [places[0] as string[]];
    const solvers = Array.from({ length: 1_000 }, (_, i) =>
      analyser.solver({ ...write.solver(`${i}`), territories, active: true, away: false }),
    );
    for (const { words } of solvers) statistics.add(words);
    const known = exactStatistics(solvers);
    let furthest = 0;
    for (let i = 0; i < 50; i++) {
      const need = analyser.need({ ...write.need(`${i}`), territories, published: true });
      const weighed = weighNeed(need, statistics);
      const ranked = solvers
        .map((solver) => {
          const parts = scoreParts(weighed, solver, { ngrams: false });
          const points = sumOf(parts);
          return { points, exact: points - parts.words + exactWords(weighed, solver, known) };
        })
        .toSorted((a, b) => b.points - a.points);
      let least = Infinity;
      for (const { points, exact } of ranked.slice(0, 50)) {
        expect(Math.abs(points - exact)).toBeLessThan(nearEqualStep / 3);
        // The solver that comes after another by steps, though its exact score is higher.
        furthest = Math.max(furthest, exact - least);
        least = Math.min(least, exact);
      }
      // No solver was left out whose exact score is that much better than the last.
      for (const { exact } of ranked.slice(50)) furthest = Math.max(furthest, exact - least);
    }
    expect(furthest).toBeLessThan(nearEqualStep / 3);
  });
});
