import { lazyPage, paths, type Language, type Route } from '../routing/index.js';
import { MyIntroductions, OneIntroduction } from './introductions.graphql.js';

const words = (language: Language) => import(`../words/introductions/${language}.po`);

export const introductionRoutes: readonly Route[] = [
  {
    path: paths.introductions,
    page: lazyPage(() => import('./list/index.js'), words),
    files: ['introductions/list/index.ts', 'words/introductions'],
    access: 'signedIn',
    asks: () => [{ document: MyIntroductions, variables: {} }],
  },
  {
    path: paths.introduction(':id'),
    page: lazyPage(() => import('./one/index.js'), words),
    files: ['introductions/one/index.ts', 'words/introductions'],
    access: 'signedIn',
    asks: ({ params }) => [{ document: OneIntroduction, variables: { id: params['id'] ?? '' } }],
  },
];
