import { lazyPage, paths, type Language, type Route } from '../routing/index.js';

const words = (language: Language) => import(`../words/writing/${language}.po`);

const newWords = (language: Language) => import(`../words/writing-new/${language}.po`);

const laterWords = (language: Language) => import(`../words/writing-later/${language}.po`);

/** Words of the page that shows a sent need. */
const sentWords = (language: Language) => import(`../words/own-needs/${language}.po`);

const textRoute = (step: string, fetchPage: Parameters<typeof lazyPage>[0]): Route => ({
  path: paths.needStep(':id', step),
  page: lazyPage(fetchPage, words),
  files: ['writing/write-text-page.tsx', 'words/writing'],
  access: 'signedIn',
});

/** Listed before the routes of needs: "nouveau" is no id. */
export const writingRoutes: readonly Route[] = [
  {
    path: `${paths.newNeed}/:etape?`,
    page: lazyPage(() => import('./new-need-page.js'), words, newWords),
    files: ['writing/new-need-page.tsx', 'words/writing', 'words/writing-new'],
    access: 'everyone',
  },
  {
    path: paths.needStep(':id', 'envoye'),
    page: lazyPage(() => import('./sent-page.js'), sentWords),
    files: ['writing/sent-page.tsx', 'words/own-needs'],
    access: 'signedIn',
  },
  {
    path: paths.needStep(':id', 'relire'),
    page: lazyPage(() => import('./review-need-page.js'), words, laterWords),
    files: ['writing/review-need-page.tsx', 'words/writing', 'words/writing-later'],
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
    page: lazyPage(() => import('./write-need-page.js'), words, laterWords),
    files: ['writing/write-need-page.tsx', 'words/writing', 'words/writing-later'],
    access: 'signedIn',
  },
];
