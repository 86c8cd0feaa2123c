import { lazyPage, paths, type Route } from '../../routing/index.js';
import { words, wordsOfWhy } from '../words.js';
import { needQuestions } from './questions.js';

export const needRoute: Route = {
  path: paths.need(':id'),
  page: lazyPage(() => import('./need-page.js'), words, wordsOfWhy),
  files: ['needs/need/need-page.tsx', 'words/needs', 'words/why'],
  access: 'signedIn',
  asks: needQuestions,
};
