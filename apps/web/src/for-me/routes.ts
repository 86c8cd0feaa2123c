import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { forMeQuestions } from './questions.js';

const words: Words = async (language) => import(`../words/for-me/${language}.po`);
const wordsOfWhy: Words = async (language) => import(`../words/why/${language}.po`);

/** The needs that fit a profile. */
export const forMeRoutes: readonly Route[] = [
  {
    path: paths.forMe,
    page: lazyPage(() => import('./for-me-page.js'), words, wordsOfWhy),
    files: ['for-me/for-me-page.tsx', 'words/for-me', 'words/why'],
    access: 'signedIn',
    asks: forMeQuestions,
  },
];
