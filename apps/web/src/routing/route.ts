import type { ComponentType } from 'react';
import { i18n, type Messages } from '@lingui/core';
import type { MeQuery, Question } from '../api/index.js';

export type Language = 'fr' | 'en';

/** What the server asks the API before it renders a page, besides who reads it. */
export type Asks = (place: Place) => readonly Question[];

/** The module of a page. What it asks lies there, so that it is fetched with the page alone. */
export interface PageModule {
  default: ComponentType;
  asks?: Asks;
}

/** A page that is fetched when it is first opened. */
export interface LazyPage {
  /** Fetches the page; at once if it is there. */
  fetch(): Promise<PageModule>;
  /** Fetches the page and its words. */
  load(language: Language): Promise<ComponentType>;
  /** Undefined until it is loaded. */
  readonly loaded: ComponentType | undefined;
}

/** What stands in an address. */
export interface Place {
  params: Readonly<Record<string, string>>;
  search: URLSearchParams;
  /** Whoever reads; null: nobody is signed in. */
  me: MeQuery | null;
}

export interface Route {
  /** As wouter has it: "/besoins/:id". The first route that fits is taken. */
  path: string;
  page: LazyPage;
  /** The sources of the page, from `src`: its script is fetched while the page is still on its way. */
  files: readonly string[];
  /** `signedIn`: others are led to the sign-in page, and back. */
  access: 'everyone' | 'signedIn';
}

/** Fetches the catalogue of a folder of sources. */
export type Words = (language: Language) => Promise<{ messages: Messages }>;

/** @param words of the page’s folder, and of others that it shows parts of: `(language) => import(\`../words/needs/${language}.po\`)` */
export function lazyPage(fetchPage: () => Promise<PageModule>, ...words: Words[]): LazyPage {
  let fetched: PageModule | undefined;
  let loaded: ComponentType | undefined;
  const languages = new Set<Language>();
  const fetch = async (): Promise<PageModule> => (fetched ??= await fetchPage());
  return {
    fetch,
    get loaded() {
      return loaded;
    },
    async load(language) {
      const [page, ...catalogues] = await Promise.all([
        fetch(),
        ...(languages.has(language) ? [] : words.map(async (fetchWords) => fetchWords(language))),
      ]);
      for (const { messages } of catalogues) i18n.load(language, messages);
      languages.add(language);
      loaded = page.default;
      return loaded;
    },
  };
}
