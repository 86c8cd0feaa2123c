import { lazyPage, paths, type Route } from '../../routing/index.js';
import { words } from '../words.js';
import { ownNeedsQuestions } from './questions.js';

export const ownNeedsRoute: Route = {
  path: paths.ownNeeds,
  page: lazyPage(() => import('./own-needs-page.js'), words),
  files: ['needs/own-needs/own-needs-page.tsx', 'words/needs'],
  access: 'signedIn',
  asks: ownNeedsQuestions,
};
