import { lazyPage, paths, type Route } from '../../routing/index.js';
import { wordFiles, words } from '../words.js';

export const needsSearchRoute: Route = {
  path: paths.needs,
  page: lazyPage(() => import('./needs-page.js'), ...words),
  files: ['search/needs/needs-page.tsx', ...wordFiles],
  access: 'signedIn',
};
