import { Analyser } from '@passerelle/matching-engine';
import { eligibility } from '../libs/matching-engine/dist/scoring/eligibility.js';
import { rank } from '../libs/matching-engine/dist/scoring/rank.js';
import { scoreParts, sumOf, weighNeed } from '../libs/matching-engine/dist/scoring/score.js';
import { SolverStatistics } from '../libs/matching-engine/dist/statistics/solver-statistics.js';
import { rescoredByNgrams } from '../libs/matching-engine/dist/weights.js';
import { spread } from './match-documents.mjs';

// Checks that the index finds the same results as a full scan, with the same scores, on the texts of the benchmark.

// A private import on purpose, since no other code scores pair by pair.

const top = 50;
const asked = 20;

/**
 * @returns {{checked: number, different: number}} the number of compared searches, from either side, and the number
 * with a difference
 */
export function check(collection, source, size) {
  const analyser = new Analyser(source.taxonomy);
  const statistics = new SolverStatistics(analyser.lexicon);
  const numbers = Array.from({ length: size }, (_, number) => number);
  const needs = numbers.map((number) => analyser.need(source.need(number)));
  const solvers = numbers.map((number) => analyser.solver(source.solver(number)));
  for (const { words, vector } of solvers) {
    statistics.add(words);
    statistics.meaning.count('solvers', vector, 1);
  }
  for (const { vector } of needs) statistics.meaning.count('needs', vector, 1);

  const mayMeet = (need, solver) => eligibility(need.facts, solver.facts, undefined) === undefined;
  const ofNeed = (need) => {
    const weighed = weighNeed(need, statistics);
    const eligible = solvers.filter((solver) => mayMeet(need, solver));
    return best(eligible, (solver, ngrams) => scoreParts(weighed, solver, { ngrams }));
  };
  const ofSolver = (solver) => {
    const eligible = needs.filter((need) => mayMeet(need, solver));
    return best(eligible, (need, ngrams) => scoreParts(weighNeed(need, statistics), solver, { ngrams }));
  };
  const outcomes = spread(size, asked).flatMap((number) => [
    same(collection.find({ needId: needs[number].facts.id }, top), ofNeed(needs[number])),
    same(collection.find({ solverId: solvers[number].facts.id }, top), ofSolver(solvers[number])),
  ]);
  return { checked: outcomes.length, different: outcomes.filter((isSame) => !isSame).length };
}

/** The best by a full scan: the top k without n-grams, then with them. */
function best(documents, partsOf) {
  const few = documents
    .map((document) => ({ document, parts: partsOf(document, false) }))
    .filter(({ parts }) => parts.words + parts.tags + parts.meaning > 0)
    .toSorted((a, b) => sumOf(b.parts) - sumOf(a.parts))
    .slice(0, rescoredByNgrams);
  return rank(
    few.map(({ document }) => ({ id: document.facts.id, points: sumOf(partsOf(document, true)) })),
  ).slice(0, top);
}

function same(found, expected) {
  const written = (items) => items.map(({ id, points }) => `${id} ${points}`).join();
  return written(found) === written(expected);
}
