import { matchRoute } from 'wouter';
import { parse } from 'regexparam';
import type { Route } from '../routing/index.js';
import { routes } from './routes.js';

/** The route of an address, and what stands in it. */
export function routeOf(pathname: string): { route: Route; params: Record<string, string> } {
  for (const route of routes) {
    const [fits, params] = matchRoute(parse, route.path, readable(pathname));
    if (fits) return { route, params: params as Record<string, string> };
  }
  throw new Error('The last route fits every address.');
}

/** As the router has it in a page: without escapes, where they are right. */
function readable(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
