import { type ReactNode, useEffect, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useSession } from '../../ui/api/session.js';
import { comeBack, followReader, scrollToPlace } from '../../ui/routing/follow-reader.js';
import { countPage } from '../../ui/routing/head.js';
import { signInFor } from '../../ui/routing/paths.js';
import { PlaceProvider } from '../../ui/routing/place.js';
import type { Shown } from '../../ui/routing/route.js';
import { useAddress } from '../../ui/routing/search-text.js';
import { Unanswered } from '../../ui/unanswered.js';
import { Failure } from './failure.js';
import { findPage } from './find-page.js';

/** Shows the page of the current address. The former page stays until the next page is fetched. */
export function Pages({ first }: { first: Shown }): ReactNode {
  const { reader, unknown } = useSession();
  const [pathname] = useLocation();
  const address = useAddress();
  const [shown, setShown] = useState(first);
  const [failed, setFailed] = useState(false);
  const isThere = shown.pathname === pathname;

  useEffect(() => {
    setFailed(false);
    if (isThere) return undefined;
    let isWanted = true;
    void (async () => {
      try {
        const next = await findPage(pathname);
        if (isWanted) setShown(next);
      } catch {
        if (isWanted) setFailed(true);
      }
    })();
    return () => {
      isWanted = false;
    };
  }, [pathname, isThere]);

  useEffect(() => {
    countPage();
    scrollToPlace();
  }, [shown]);
  useEffect(() => {
    if (isThere) comeBack();
  }, [address, isThere]);
  useEffect(() => void followReader(), []);

  if (failed) return <Failure />;
  const { route, params, Page } = shown;
  if (route.access === 'signedIn' && reader === null) {
    if (unknown !== undefined) return <Unanswered {...unknown} lines={[]} />;
    return <Redirect to={signInFor(address)} replace />;
  }
  return (
    <PlaceProvider params={params}>
      <Page key={keyOf(shown)} />
    </PlaceProvider>
  );
}

/** Another need is another page. Another filter of the same list is not. */
const keyOf = ({ route, params }: Shown): string => `${route.path} ${JSON.stringify(params)}`;
