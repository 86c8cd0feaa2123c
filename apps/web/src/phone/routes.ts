import { lazyPage, paths, type Route } from '../routing/index.js';

/** Pages for needs that come by phone. Listed before the routes of the desk: "au-telephone" is no queue. */
export const phoneRoutes: readonly Route[] = [
  {
    path: paths.phone,
    page: lazyPage(() => import('./phone-page.js')),
    files: ['phone/phone-page.tsx'],
    access: 'signedIn',
  },
  {
    path: paths.phoneDraft(':id'),
    page: lazyPage(() => import('./offer-page.js')),
    files: ['phone/offer-page.tsx'],
    access: 'signedIn',
  },
];
