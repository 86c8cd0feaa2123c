import { lazyPage, paths, type Route } from '../routing/index.js';

const publicRoute = (path: string, file: string, fetchPage: Parameters<typeof lazyPage>[0]): Route => ({
  path,
  page: lazyPage(fetchPage),
  files: [`front/${file}.tsx`],
  access: 'everyone',
});

export const frontRoutes: readonly Route[] = [
  publicRoute(paths.front, 'front-page', () => import('./front-page.js')),
  publicRoute(paths.help, 'help-page', () => import('./help-page.js')),
  publicRoute(paths.accessibility, 'accessibility-page', () => import('./accessibility-page.js')),
  publicRoute(paths.legalNotice, 'legal-notice-page', () => import('./legal-notice-page.js')),
  publicRoute(paths.privacy, 'privacy-page', () => import('./privacy-page.js')),
];
