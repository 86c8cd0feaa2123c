import { lazyPage, paths, type Route } from '../../routing/index.js';

export const needRoute: Route = {
  path: paths.need(':id'),
  page: lazyPage(() => import('./need-page.js')),
  files: ['needs/need/need-page.tsx'],
  access: 'signedIn',
};
