import type { I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';
import { type Client, Provider, useQuery } from 'urql';
import { Me, SessionProvider } from '../api/index.js';
import { Skeleton } from '../looks/index.js';
import { FailureBoundary } from './failure.js';
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
        </Layout>
      </Signed>
    </Provider>
  </I18nProvider>
);

/** Says to all below who reads. Whoever is not signed in gets no answer to `me`. */
function Signed({ children }: { children: ReactNode }): ReactNode {
  const [{ data, fetching }] = useQuery({ query: Me, variables: {} });
  if (fetching && data === undefined) return <Skeleton lines={[64, 240, 120]} />;
  return <SessionProvider me={data ?? null}>{children}</SessionProvider>;
}
