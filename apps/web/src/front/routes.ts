import { lazyPage, paths, type Language, type Route } from '../routing/index.js';

const words = (language: Language) => import(`../words/front/${language}.po`);

export const frontRoutes: readonly Route[] = [
  {
    path: paths.front,
    page: lazyPage(() => import('./front-page.js'), words),
    files: ['front/front-page.tsx', 'words/front'],
    access: 'everyone',
  },
];
