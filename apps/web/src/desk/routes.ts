import { lazyPage, paths, type Route } from '../routing/index.js';

const page = lazyPage(() => import('./desk-page.js'));
const files = ['desk/desk-page.tsx'];

/** Routes of the desk, for curators. */
export const deskRoutes: readonly Route[] = [
  { path: paths.desk, page, files, access: 'signedIn' },
  { path: paths.deskQueue(':file'), page, files, access: 'signedIn' },
  {
    path: paths.deskNeed(':id'),
    page: lazyPage(() => import('./desk-need-page.js')),
    files: ['desk/desk-need-page.tsx'],
    access: 'signedIn',
  },
];
