import { type Language, lazyPage, paths, type Route } from '../routing/index.js';

const words = (language: Language) => import(`../words/front/${language}.po`);

const publicRoute = (path: string, file: string, fetchPage: Parameters<typeof lazyPage>[0]): Route => ({
  path,
  page: lazyPage(fetchPage, words),
  files: [`front/${file}.tsx`, 'words/front'],
  access: 'everyone',
});

export const frontRoutes: readonly Route[] = [
  publicRoute(paths.front, 'front-page', () => import('./front-page.js')),
  publicRoute(paths.help, 'help-page', () => import('./help-page.js')),
  publicRoute(paths.accessibility, 'accessibility-page', () => import('./accessibility-page.js')),
  publicRoute(paths.legalNotice, 'legal-notice-page', () => import('./legal-notice-page.js')),
  publicRoute(paths.privacy, 'privacy-page', () => import('./privacy-page.js')),
];
