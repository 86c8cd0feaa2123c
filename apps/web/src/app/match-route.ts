import { matchRoute } from 'wouter';
import { parse } from 'regexparam';
import type { Route } from '../routing/index.js';
import { routes } from './routes.js';

/** The route of an address, and what stands in it. */
export function routeOf(pathname: string): { route: Route; params: Record<string, string> } {
  for (const route of routes) {
    const [fits, params] = matchRoute(parse, route.path, pathname);
    if (fits) return { route, params: params as Record<string, string> };
  }
  throw new Error('The last route fits every address.');
}
