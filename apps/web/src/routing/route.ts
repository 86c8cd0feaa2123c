import type { ComponentType } from 'react';
import type { MeQuery, Question } from '../api/index.js';

export type Language = 'fr' | 'en';

/** Queries that the server runs before it renders a page, besides that of the reader. */
export type Asks = (place: Place) => readonly Question[];

/** Module of a page. It holds the page's queries too, so that they are fetched with the page only. */
export interface PageModule {
  default: ComponentType;
  asks?: Asks;
}

/** A page that is fetched when it is first opened. */
export interface LazyPage {
  /** Fetches the page, unless it is there. */
  fetch(): Promise<PageModule>;
  /** Undefined until it is fetched. */
  readonly loaded: ComponentType | undefined;
}

/** Content of an address, with its reader. */
export interface Place {
  params: Readonly<Record<string, string>>;
  search: URLSearchParams;
  /** The reader. Null: nobody is signed in. */
  me: MeQuery | null;
}

export interface Route {
  /** Pattern for wouter: "/besoins/:id". The first route that fits counts. */
  path: string;
  page: LazyPage;
  /** Source files of the page, from `src`. The HTML links their scripts, so that the browser fetches them early. */
  files: readonly string[];
  /** `signedIn`: other readers go to the sign-in page, and back afterwards. */
  access: 'everyone' | 'signedIn';
}

export function lazyPage(fetchPage: () => Promise<PageModule>): LazyPage {
  let fetched: PageModule | undefined;
  const fetch = async (): Promise<PageModule> => (fetched ??= await fetchPage());
  return {
    fetch,
    get loaded() {
      return fetched?.default;
    },
  };
}
