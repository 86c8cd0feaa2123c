import { lazyPage, paths, type Route } from '../routing/index.js';

const textRoute = (step: string, fetchPage: Parameters<typeof lazyPage>[0]): Route => ({
  path: paths.needStep(':id', step),
  page: lazyPage(fetchPage),
  files: ['writing/write-text-page.tsx'],
  access: 'signedIn',
});

/** Listed before the routes of needs: "nouveau" is no id. */
export const writingRoutes: readonly Route[] = [
  {
    path: `${paths.newNeed}/:etape?`,
    page: lazyPage(() => import('./new-need-page.js')),
    files: ['writing/new-need-page.tsx'],
    access: 'everyone',
  },
  {
    path: paths.needStep(':id', 'envoye'),
    page: lazyPage(() => import('./sent-page.js')),
    files: ['writing/sent-page.tsx'],
    access: 'signedIn',
  },
  {
    path: paths.needStep(':id', 'relire'),
    page: lazyPage(() => import('./review-need-page.js')),
    files: ['writing/review-need-page.tsx'],
    access: 'signedIn',
  },
  textRoute('situation', async () => {
    const { SituationPage, asks } = await import('./write-text-page.js');
    return { default: SituationPage, asks };
  }),
  textRoute('titre', async () => {
    const { TitlePage, asks } = await import('./write-text-page.js');
    return { default: TitlePage, asks };
  }),
  {
    path: paths.needStep(':id', ':etape'),
    page: lazyPage(() => import('./write-need-page.js')),
    files: ['writing/write-need-page.tsx'],
    access: 'signedIn',
  },
];
