import { matchRoute } from 'wouter';
import { parse } from 'regexparam';
import type { Route } from '../routing/index.js';
import { missingRoute, routes } from './routes.js';

/** The route of an address, with its parameters. */
export function routeOf(pathname: string): { route: Route; params: Record<string, string> } {
  for (const route of routes) {
    const [fits, params] = matchRoute(parse, route.path, readable(pathname));
    if (fits) return { route, params: params as Record<string, string> };
  }
  // The pattern of the last route fits no line break.
  return { route: missingRoute, params: {} };
}

/** Decodes the escapes of an address, as the router in a page does. A malformed address stays as it is. */
function readable(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
