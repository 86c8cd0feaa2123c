import { companiesOf, type Question } from '../api/index.js';
import { lazyPage, paths, type Place, type Route, type Words } from '../routing/index.js';
import { NeedsOnline, OneSolver } from './solver.graphql.js';

const words: Words = async (language) => import(`../words/solver/${language}.po`);

function solverQuestions({ params: { id = '' }, me }: Place): Question[] {
  const ofSolver = { document: OneSolver, variables: { id } };
  if (me === null || companiesOf(me.me).length === 0) return [ofSolver];
  return [ofSolver, { document: NeedsOnline, variables: {} }];
}

/** One profile, as others see it. */
export const solverRoutes: readonly Route[] = [
  {
    path: paths.solver(':id'),
    page: lazyPage(() => import('./solver-page.js'), words),
    files: ['solver/solver-page.tsx', 'words/solver'],
    access: 'signedIn',
    asks: solverQuestions,
  },
];
