import { i18n } from '@lingui/core';
import { renderToString } from 'preact-render-to-string';
import { routes as publicRoutes } from 'virtual:routes-for-everyone';
import { Router } from 'wouter';
import { Application } from './features/frame/application.js';
import { findRoute, missingRoute } from './features/frame/find-page.js';
import { Installation } from './features/frame/installation.graphql.js';
import { routes as routesOfReaders } from './features/frame/routes-of-readers.js';
import { type Answers, idOf, keyOf, nothingThere } from './ui/api/answers.js';
import { clientOnServer } from './ui/api/client.js';
import { Me, type MeQuery } from './ui/api/me.graphql.js';
import { readerOf } from './ui/api/session.js';
import { namePlace, type PlaceOfPage } from './ui/place.js';
import { type Head, HeadProvider } from './ui/routing/head.js';
import { queriesAt } from './ui/routing/page-query.js';
import { signInFor } from './ui/routing/paths.js';
import type { Language, Route } from './ui/routing/route.js';
import './ui/styles/index.js';

/** All routes, for tests of each page. */
export const routes: readonly Route[] = [...publicRoutes, ...routesOfReaders, missingRoute];

/** A request for a page, from the server. */
export interface PageRequest {
  /** Path and query, as the browser sent them. */
  url: string;
  /** Language chosen in this browser. undefined: the account's language or, without an account, the browser's. */
  chosenLanguage: Language | undefined;
  browserLanguage: Language;
  theme: 'light' | 'dark' | undefined;
  now: Date;
  /** The names of the installation’s place, in each language. */
  place: Readonly<Record<Language, PlaceOfPage>>;
  /** Queries the API in the name of the reader. */
  ask: (documentId: string, variables: object) => Promise<ApiAnswer>;
  /** The files of the browser’s build. */
  build: Build;
}

/** Without data, `codes` has the API's error codes. */
export interface ApiAnswer {
  data?: unknown;
  codes: readonly string[];
}

export interface Build {
  /** Scripts are named without the folder of their language. */
  script: string;
  style: string;
  /** The scripts that a source file needs, by its path from `src`. */
  scriptsOf: (file: string) => readonly string[];
}

export type PageAnswer = { redirect: string } | { status: 200 | 404; html: string };

/** Loads every page at the start, since its files may be gone when a page is first requested. */
export async function loadPages(): Promise<void> {
  await Promise.all(routes.map(async ({ fetch }) => fetch()));
}

/** Renders the page of an address for one reader. */
export async function render(request: PageRequest): Promise<PageAnswer> {
  const { pathname, search, searchParams } = new URL(`http://localhost${request.url}`);
  const { route, params } = await findRoute(pathname);
  const answers: Answers = new Map();
  // The reader comes first, since the page's queries may depend on them.
  await Promise.all(
    [Me, Installation].map((document) => answer({ document, variables: {} }, request, answers)),
  );
  const me = answers.get(keyOf(Me, {})) as MeQuery | null | undefined;
  if (route.access === 'signedIn' && me === null) return { redirect: signInFor(pathname + search) };
  const { default: Page, queries = [] } = await route.fetch();
  const place = { params, search: searchParams, reader: readerOf(me ?? null) };
  await Promise.all(queriesAt(queries, place).map(async (query) => answer(query, request, answers)));
  const language = languageFor(request, me);
  const head: Head = { title: 'Passerelle', status: 200 };
  // Without a pause until the HTML is ready, since the active language and the names of the place belong to the whole
  // process.
  namePlace(request.place[language]);
  i18n.activate(language);
  const body = renderToString(
    <HeadProvider value={head}>
      <Router ssrPath={pathname} ssrSearch={search}>
        <Application client={clientOnServer(answers)} i18n={i18n} first={{ pathname, route, params, Page }} />
      </Router>
    </HeadProvider>,
  );
  return {
    status: head.status,
    html: documentOf(body, head, answers, { ...request, language }, filesOf(route)),
  };
}

const languageFor = (request: PageRequest, me: MeQuery | null | undefined): Language =>
  request.chosenLanguage ?? me?.me.language ?? request.browserLanguage;

/** Source files whose scripts the browser needs at once. */
const filesOf = ({ file, access }: Route): string[] => [
  ...(access === 'signedIn' ? ['features/frame/routes-of-readers.ts'] : []),
  ...(file === undefined ? [] : [file]),
];

/** Runs a query. A failed query is left to the browser, which shows the reason. */
async function answer(
  { document, variables }: ReturnType<typeof queriesAt>[number],
  { ask }: PageRequest,
  answers: Answers,
): Promise<void> {
  const { data, codes } = await ask(idOf(document), variables);
  if (data) answers.set(keyOf(document, variables), data);
  // Nobody is signed in.
  else if (document === Me && codes.includes('UNAUTHENTICATED'))
    answers.set(keyOf(document, variables), null);
  else if (codes.includes('NOT_FOUND')) answers.set(keyOf(document, variables), nothingThere);
}

function documentOf(
  body: string,
  { title }: Head,
  answers: Answers,
  { language, theme, now, place, build }: PageRequest & { language: Language },
  files: readonly string[],
): string {
  // Each script exists in each language.
  const addressOf = (script: string): string => `/assets/${language}/${script}`;
  const preloads = [...new Set(files.flatMap((file) => build.scriptsOf(file)))].map(
    (script) => `<link rel="modulepreload" crossorigin href="${addressOf(script)}">`,
  );
  return [
    `<!doctype html><html lang="${language}"${theme ? ` data-theme="${theme}"` : ''}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="theme-color" content="#0b5c63">',
    `<title>${escaped(title)}</title>`,
    `<link rel="stylesheet" crossorigin href="${build.style}">`,
    ...preloads,
    `<script type="module" crossorigin src="${addressOf(build.script)}"></script>`,
    `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(icon)}">`,
    `</head><body><div id="app" data-now="${now.toISOString()}">${body}</div>`,
    embedded('place', place[language]),
    embedded('answers', [...answers]),
    '</body></html>',
  ].join('');
}

/** Data for the browser. */
const embedded = (id: string, data: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** An arch over water. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b5c63"/><path d="M3 13h26M6 24a10 10 0 0 1 20 0" fill="none" stroke="#fff" stroke-width="3"/></svg>';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
