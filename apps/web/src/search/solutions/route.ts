import { lazyPage, paths, type Route } from '../../routing/index.js';
import { wordFiles, words } from '../words.js';

export const solutionsSearchRoute: Route = {
  path: paths.solvers,
  page: lazyPage(() => import('./solutions-page.js'), ...words),
  files: ['search/solutions/solutions-page.tsx', ...wordFiles],
  access: 'signedIn',
};
