import type { ComponentType } from 'react';
import type { AnyPageQuery } from './page-query.js';
import type { Place } from './place.js';

export type Language = 'fr' | 'en';

/** A page: `page.tsx` in the folder of its address. */
export interface PageModule {
  default: ComponentType;
  /** Queries that the server runs before it renders the page, besides that of the reader. */
  queries?: readonly AnyPageQuery[];
  /** Without it, readers who are not signed in go to the sign-in page, and back afterwards. */
  access?: 'everyone';
}

/** An address and its page. The build makes them from the folders (`build/routes.ts`). */
export interface Route {
  /** Pattern for wouter: "/besoins/:id". The first matching route counts. */
  path: string;
  /** Source file of the page, from `src`. Only the server knows it. */
  file?: string;
  fetch: () => Promise<PageModule>;
  access: 'everyone' | 'signedIn';
}

/** The content at an address. */
export interface Shown {
  pathname: string;
  route: Route;
  params: Place['params'];
  Page: ComponentType;
}
