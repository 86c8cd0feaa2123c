import { lazyPage, paths, type Route } from '../../routing/index.js';

export const ownNeedsRoute: Route = {
  path: paths.ownNeeds,
  page: lazyPage(() => import('./own-needs-page.js')),
  files: ['needs/own-needs/own-needs-page.tsx'],
  access: 'signedIn',
};
