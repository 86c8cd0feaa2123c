import type { ComponentType } from 'react';
import type { Question } from '../api/answers.js';
import type { MeQuery } from '../api/me.graphql.js';

export type Language = 'fr' | 'en';

/** Queries that the server runs before it renders a page, besides that of the reader. */
export type Asks = (place: Place) => readonly Question[];

/** A page: `page.tsx` in the folder of its address. */
export interface PageModule {
  default: ComponentType;
  asks?: Asks;
  /** Without it, readers who are not signed in go to the sign-in page, and back afterwards. */
  access?: 'everyone';
}

/** Content of an address, with its reader. */
export interface Place {
  params: Readonly<Record<string, string>>;
  search: URLSearchParams;
  /** The reader. Null: nobody is signed in. */
  me: MeQuery | null;
}

/** An address and its page. The build makes them from the folders (`build/routes.ts`). */
export interface Route {
  /** Pattern for wouter: "/besoins/:id". The first route that fits counts. */
  path: string;
  /** Source file of the page, from `src`. Only the server knows it. */
  file?: string;
  fetch: () => Promise<PageModule>;
  access: 'everyone' | 'signedIn';
}

/** What is shown at an address. */
export interface Shown {
  pathname: string;
  route: Route;
  params: Readonly<Record<string, string>>;
  Page: ComponentType;
}
