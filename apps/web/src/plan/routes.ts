import { actionWords } from '../actions/routes.js';
import { type Language, lazyPage, paths, type Route } from '../routing/index.js';

const words = (language: Language) => import(`../words/plan/${language}.po`);
const page = lazyPage(() => import('./plan-page.js'), words, actionWords);
const files = ['plan/plan-page.tsx', 'words/plan', 'words/actions'];

/** Pages of the plan: what partners want to reach in three years, and the progress so far. */
export const planRoutes: readonly Route[] = [
  { path: paths.plan, page, files, access: 'signedIn' },
  { path: paths.onePlan(':id'), page, files, access: 'signedIn' },
];
