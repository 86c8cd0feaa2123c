import type { I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type ComponentType, type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Client, Provider, useQuery } from 'urql';
import { hearApiNews } from '../../ui/api/api-news.js';
import { Me } from '../../ui/api/me.graphql.js';
import { problemOfError } from '../../ui/api/problem.js';
import { SessionProvider, useSession } from '../../ui/api/session.js';
import { Skeleton } from '../../ui/boxes.js';
import type { Shown } from '../../ui/routing/route.js';
import { PaletteKey } from '../desk/palette/palette-key.js';
import { FailureBoundary } from './failure.js';
import { HearNotices } from './hear-notices.js';
import { Layout } from './layout.js';
import { Pages } from './pages.js';

/** Sign-in form over the page, after the session has ended. Fetched only then, since most readers never need it. */
export function SessionEnded(): ReactNode {
  const { hasEnded, reader, ended } = useSession();
  const [Again, setAgain] = useState<ComponentType>();
  const isSignedIn = reader !== null;
  useEffect(() => hearApiNews((news) => news === 'signedOut' && isSignedIn && ended()), [isSignedIn, ended]);
  useEffect(() => {
    if (!hasEnded) return;
    void import('../sign-in/sign-in-again.js').then((fetched) => setAgain(() => fetched.default));
  }, [hasEnded]);
  return Again && <Again />;
}

/** The whole application, the same on the server and in the browser. The caller provides the router. */
export const Application = ({
  client,
  i18n,
  first,
}: {
  client: Client;
  i18n: I18n;
  /** The page of the address that was opened. */
  first: Shown;
}): ReactNode => (
  <I18nProvider i18n={i18n}>
    <Provider value={client}>
      <Signed>
        <Layout>
          <FailureBoundary>
            <Pages first={first} />
          </FailureBoundary>
          <SessionEnded />
          <HearNotices />
          <PaletteKey />
        </Layout>
      </Signed>
    </Provider>
  </I18nProvider>
);

/** Provides the reader to all components below. The query `me` gets no answer when nobody is signed in. */
function Signed({ children }: { children: ReactNode }): ReactNode {
  const [{ data, fetching, error }, again] = useQuery({ query: Me, variables: {} });
  // The last known reader stays while the connection is down, and after the session has ended. The sign-in form is
  // then shown over the page.
  const [known, setKnown] = useState(data);
  // Another person has signed in, here or in another tab. The page reloads, so that it shows and sends nothing in the
  // wrong name.
  const isAnother = Boolean(data && known && data.me.id !== known.me.id);
  useEffect(() => {
    if (isAnother) location.reload();
  }, [isAnother]);
  if (data && data !== known && !isAnother) setKnown(data);
  if (fetching && data === undefined && !known) return <Skeleton lines={[64, 240, 120]} />;
  // The server does not answer, so the page cannot know whether the reader is signed in.
  const isUnknown = !known && error !== undefined && problemOfError(error).kind !== 'signedOut';
  const unknown = useMemo(() => (isUnknown ? { error, again } : undefined), [isUnknown, error, again]);
  return (
    <SessionProvider me={(isAnother ? known : data) ?? known ?? null} unknown={unknown}>
      {children}
    </SessionProvider>
  );
}
