import { matchRoute } from 'wouter';
import { parse } from 'regexparam';
import { routes as publicRoutes } from 'virtual:routes-for-everyone';
import { Missing } from '../../ui/missing.js';
import type { PageModule, Route, Shown } from '../../ui/routing/route.js';

export interface Found {
  route: Route;
  params: Readonly<Record<string, string>>;
}

/** No page has this address. */
export const missingRoute: Route = {
  path: '*',
  fetch: async (): Promise<PageModule> => ({ default: Missing }),
  access: 'everyone',
};

/** The route of an address, with its parameters. The addresses of signed-in readers are fetched when they are first needed. */
export async function findRoute(pathname: string): Promise<Found> {
  const found = firstFit(publicRoutes, pathname);
  if (found !== undefined) return found;
  const { routes } = await import('./routes-of-readers.js');
  return firstFit(routes, pathname) ?? { route: missingRoute, params: {} };
}

/** The page of an address, fetched. */
export async function findPage(pathname: string): Promise<Shown> {
  const { route, params } = await findRoute(pathname);
  return { pathname, route, params, Page: (await route.fetch()).default };
}

function firstFit(routes: readonly Route[], pathname: string): Found | undefined {
  for (const route of routes) {
    const [fits, params] = matchRoute(parse, route.path, readable(pathname));
    if (fits) return { route, params: params as Record<string, string> };
  }
  return undefined;
}

/** Decodes the escapes of an address, like the router in a page. A malformed address stays as it is. */
function readable(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
