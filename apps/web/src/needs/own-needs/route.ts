import { lazyPage, paths, type Route, type Words } from '../../routing/index.js';
import { words } from '../words.js';

const ownWords: Words = async (language) => import(`../../words/own-needs/${language}.po`);

export const ownNeedsRoute: Route = {
  path: paths.ownNeeds,
  page: lazyPage(() => import('./own-needs-page.js'), words, ownWords),
  files: ['needs/own-needs/own-needs-page.tsx', 'words/needs', 'words/own-needs'],
  access: 'signedIn',
};
