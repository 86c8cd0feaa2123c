import { companiesOf, type Question } from '../api/index.js';
import type { Place } from '../routing/index.js';
import { NeedsOnline, OneSolver } from './solver.graphql.js';

/** A company that could ask to meet needs to know for which of its needs. */
export function solverQuestions({ params: { id = '' }, me }: Place): Question[] {
  const ofSolver = { document: OneSolver, variables: { id } };
  if (me === null || companiesOf(me.me).length === 0) return [ofSolver];
  return [ofSolver, { document: NeedsOnline, variables: {} }];
}
