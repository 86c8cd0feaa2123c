import { lazyPage, paths, type Route } from '../../routing/index.js';

export const needsSearchRoute: Route = {
  path: paths.needs,
  page: lazyPage(() => import('./needs-page.js')),
  files: ['search/needs/needs-page.tsx'],
  access: 'signedIn',
};
