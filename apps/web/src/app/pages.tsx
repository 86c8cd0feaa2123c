import { type ReactNode, useEffect, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useSession } from '../api/index.js';
import { Unanswered } from '../looks/index.js';
import {
  comeBack,
  countPage,
  followReader,
  PlaceProvider,
  type Route,
  scrollToPlace,
  signInFor,
  useAddress,
} from '../routing/index.js';
import { Failure } from './failure.js';
import { routeOf } from './match-route.js';

interface Shown {
  route: Route;
  params: Record<string, string>;
}

/** Shows the page of the current address. The former page stays until the next page is fetched. */
export function Pages(): ReactNode {
  const { reader, unknown } = useSession();
  const [pathname] = useLocation();
  const address = useAddress();
  const [shown, setShown] = useState<Shown>(() => routeOf(pathname));
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const next = routeOf(pathname);
    setFailed(false);
    if (next.route.page.loaded) {
      setShown(next);
      return undefined;
    }
    let isWanted = true;
    void (async () => {
      try {
        await next.route.page.fetch();
        if (isWanted) setShown(next);
      } catch {
        if (isWanted) setFailed(true);
      }
    })();
    return () => {
      isWanted = false;
    };
  }, [pathname]);

  const shownKey = keyOf(shown);
  useEffect(() => {
    countPage();
    scrollToPlace();
  }, [shown]);
  const isThere = keyOf(routeOf(pathname)) === shownKey;
  useEffect(() => {
    if (isThere) comeBack();
  }, [address, isThere]);
  useEffect(() => void followReader(), []);

  if (failed) return <Failure />;
  if (shown.route.access === 'signedIn' && reader === null) {
    if (unknown !== undefined) return <Unanswered {...unknown} lines={[]} />;
    return <Redirect to={signInFor(address)} replace />;
  }
  const Page = shown.route.page.loaded;
  if (Page === undefined) return null;
  return (
    <PlaceProvider params={shown.params}>
      <Page key={shownKey} />
    </PlaceProvider>
  );
}

/** Key of a page: another need is another page, another filter of the same list is not. */
const keyOf = ({ route, params }: Shown): string => `${route.path} ${JSON.stringify(params)}`;
