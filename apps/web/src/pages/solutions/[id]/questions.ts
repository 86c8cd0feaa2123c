import { companiesOf } from '../../../ui/api/session.js';
import type { Question } from '../../../ui/api/answers.js';
import type { Place } from '../../../ui/routing/route.js';
import { NeedsOnline, OneSolver } from './solver.graphql.js';

/** Queries of a profile's page. A company also needs its published needs, to choose one when it asks for an introduction. */
export function solverQuestions({ params: { id = '' }, me }: Place): Question[] {
  const ofSolver = { document: OneSolver, variables: { id } };
  if (me === null || companiesOf(me.me).length === 0) return [ofSolver];
  return [ofSolver, { document: NeedsOnline, variables: {} }];
}
