import { type Language, lazyPage, paths, type Route } from '../routing/index.js';

const words = (language: Language) => import(`../words/phone/${language}.po`);

/** Where curators write down what a company says on the phone. Before those of the desk: "au-telephone" is no list. */
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
