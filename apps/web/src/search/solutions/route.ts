import { lazyPage, paths, type Route } from '../../routing/index.js';

export const solutionsSearchRoute: Route = {
  path: paths.solvers,
  page: lazyPage(() => import('./solutions-page.js')),
  files: ['search/solutions/solutions-page.tsx'],
  access: 'signedIn',
};
