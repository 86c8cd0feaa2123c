import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

const words: Words = async (language) => import(`../words/for-me/${language}.po`);
const wordsOfWhy: Words = async (language) => import(`../words/why/${language}.po`);

/** Page of the needs that match a profile. */
export const forMeRoutes: readonly Route[] = [
  {
    path: paths.forMe,
    page: lazyPage(() => import('./for-me-page.js'), words, wordsOfWhy),
    files: ['for-me/for-me-page.tsx', 'words/for-me', 'words/why'],
    access: 'signedIn',
  },
];
