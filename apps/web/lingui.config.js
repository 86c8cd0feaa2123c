import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatter } from '@lingui/format-po';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Each folder of sources has catalogues of its own, fetched with its pages. What every page needs is in those of `app`. */
const inEveryPage = [
  'api',
  'app',
  'combobox',
  'drafts',
  'finder',
  'lists',
  'live',
  'looks',
  'routing',
  'styles',
];
/** Rooms that are fetched after the first pages of their folder, or without them, have catalogues of their own. */
const fetchedLater = {
  'why-later': [join(root, 'src/why/reasons')],
  'organisations-new': [join(root, 'src/organisations/new')],
  'concepts-new': [join(root, 'src/concepts/new')],
  'concepts-later': ['model/forms', 'gates/forms', 'gates/waiving', 'one/forms', 'one/later'].map((room) =>
    join(root, 'src/concepts', room),
  ),
  'concepts-page': [join(root, 'src/concepts/one/publishing')],
  'own-needs': ['needs/own-needs', 'writing/sent'].map((room) => join(root, 'src', room)),
  'needs-later': ['acts/closing', 'need/answering', 'need/asking', 'need/came-of/became'].map((room) =>
    join(root, 'src/needs', room),
  ),
  'desk-later': [
    'palette',
    'bulk',
    'declining',
    'introduction',
    'keys-list',
    'need/later',
    'panel',
    'record/form',
  ].map((room) => join(root, 'src/desk', room)),
  'introductions-later': ['conversation', 'list'].map((room) => join(root, 'src/introductions', room)),
  'writing-new': [join(root, 'src/writing/new')],
  'writing-later': ['preview', 'questions', 'review'].map((room) => join(root, 'src/writing', room)),
};
/** Folders whose parts are shown by pages of another, with which their words are fetched. */
const shownBy = { account: ['saved-searches'], groups: ['inviting'], organisations: ['inviting'] };
const ofPages = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && ![...inEveryPage, 'words'].includes(entry.name))
  .map(({ name }) => name);

export default {
  rootDir: root,
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  orderBy: 'message',
  format: formatter({
    lineNumbers: false,
    origins: false,
    customHeaderAttributes: { 'POT-Creation-Date': '' },
  }),
  // `src/looks/trans.ts`, by an alias of Vite.
  runtimeConfigModule: { Trans: ['trans-of-our-own', 'Trans'] },
  catalogs: [
    {
      path: join(root, 'src/words/app/{locale}'),
      include: inEveryPage.map((name) => join(root, 'src', name)),
    },
    ...ofPages.map((name) => ({
      path: join(root, `src/words/${name}/{locale}`),
      include: [name, ...(shownBy[name] ?? [])].map((folder) => join(root, 'src', folder)),
      exclude: Object.values(fetchedLater)
        .flat()
        .map((room) => join(room, '**')),
    })),
    ...Object.entries(fetchedLater).map(([name, include]) => ({
      path: join(root, `src/words/${name}/{locale}`),
      include,
    })),
  ],
};
