import { type Language, lazyPage, paths, type Route } from '../routing/index.js';

const words = (language: Language) => import(`../words/phone/${language}.po`);

/** Pages for needs that come by phone. Listed before the routes of the desk: "au-telephone" is no queue. */
export const phoneRoutes: readonly Route[] = [
  {
    path: paths.phone,
    page: lazyPage(() => import('./phone-page.js'), words),
    files: ['phone/phone-page.tsx', 'words/phone'],
    access: 'signedIn',
  },
  {
    path: paths.phoneDraft(':id'),
    page: lazyPage(() => import('./offer-page.js'), words),
    files: ['phone/offer-page.tsx', 'words/phone'],
    access: 'signedIn',
  },
];
