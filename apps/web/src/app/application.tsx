import type { I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Client, Provider, useQuery } from 'urql';
import { Me, problemOfError, SessionProvider } from '../api/index.js';
import { PaletteKey } from '../desk/index.js';
import { Skeleton } from '../looks/index.js';
import { FailureBoundary } from './failure.js';
import { HearNotices } from './hear-notices.js';
import { Layout } from './layout.js';
import { Pages } from './pages.js';
import { SessionEnded } from './session-ended.js';

/** The whole application, the same on the server and in the browser. The router is around it. */
export const Application = ({ client, i18n }: { client: Client; i18n: I18n }): ReactNode => (
  <I18nProvider i18n={i18n}>
    <Provider value={client}>
      <Signed>
        <Layout>
          <FailureBoundary>
            <Pages />
          </FailureBoundary>
          <SessionEnded />
          <HearNotices />
          <PaletteKey />
        </Layout>
      </Signed>
    </Provider>
  </I18nProvider>
);

/** Says to all below who reads. Whoever is not signed in gets no answer to `me`. */
function Signed({ children }: { children: ReactNode }): ReactNode {
  const [{ data, fetching, error }, again] = useQuery({ query: Me, variables: {} });
  // Who reads stays known while the connection is cut, and when the session has ended: sign-in is asked for over the page.
  const [known, setKnown] = useState(data);
  // Somebody else has signed in, here or in another tab: nothing on this page is theirs, and nothing may be sent in their name.
  const isAnother = Boolean(data && known && data.me.id !== known.me.id);
  useEffect(() => {
    if (isAnother) location.reload();
  }, [isAnother]);
  if (data && data !== known && !isAnother) setKnown(data);
  if (fetching && data === undefined && !known) return <Skeleton lines={[64, 240, 120]} />;
  // The server does not answer: whether somebody is signed in is not known.
  const isUnknown = !known && error !== undefined && problemOfError(error).kind !== 'signedOut';
  const unknown = useMemo(() => (isUnknown ? { error, again } : undefined), [isUnknown, error, again]);
  return (
    <SessionProvider me={(isAnother ? known : data) ?? known ?? null} unknown={unknown}>
      {children}
    </SessionProvider>
  );
}
