import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode, SubmitEvent } from 'react';
import { SavedSearchesCard } from '../../features/saved-searches/saved-searches-card.js';
import { useReader } from '../../ui/api/session.js';
import { Card } from '../../ui/boxes.js';
import { forgetAll } from '../../ui/drafts/persisted-texts.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { Unanswered } from '../../ui/unanswered.js';
import { MyAccount } from './account.graphql.js';
import { AddressCard } from './address-card.js';
import { IdentitiesCard } from './identities-card.js';
import { MailsCard } from './mails-card.js';
import { MyReports } from './my-reports.js';
import { MyDataCard } from './my-data-card.js';
import { NameCard } from './name-card.js';
import { PasswordCard } from './password-card.js';
import { SecondFactorCard } from './second-factor-card.js';
import { SessionsCard } from './sessions-card.js';
import { WhereIBelong } from './where-i-belong.js';

/** The browser sends this form itself, without script. The page returns in the chosen colours. */
export const ColoursCard = (): ReactNode => (
  <Card>
    <h3>
      <Trans>Couleurs</Trans>
    </h3>
    <p>
      <Trans>Sans choix, ce sont celles de votre appareil.</Trans>
    </p>
    <form method="post" action="/preferences" className="acts">
      <input type="hidden" name="back" value={paths.account} />
      <button className="button plain" name="theme" value="light">
        <Trans>Claires</Trans>
      </button>
      <button className="button plain" name="theme" value="dark">
        <Trans>Sombres</Trans>
      </button>
    </form>
  </Card>
);

/** How long signing out waits until the browser has deleted the drafts, in milliseconds. */
const PATIENCE = 1_000;

/** Deletes all drafts before signing out, so that the next person at this browser finds no typed text. */
export function SignOut(): ReactNode {
  const forgetAndSend = async (form: HTMLFormElement): Promise<void> => {
    sessionStorage.clear();
    await Promise.race([forgetAll(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    form.submit();
  };
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void forgetAndSend(event.currentTarget);
  };
  return (
    <form method="post" action="/deconnexion" className="acts" onSubmit={send}>
      <input type="hidden" name="next" value={paths.front} />
      <button className="button danger">
        <Trans>Me déconnecter</Trans>
      </button>
      <span className="muted small">
        <Trans>Les textes commencés et pas encore envoyés seront effacés de ce navigateur.</Trans>
      </span>
    </form>
  );
}

const myAccountQuery = pageQuery(MyAccount);

export const queries = [myAccountQuery];

/** Page of the reader's own account: profiles and organisations first, then the settings. */
export default function AccountPage(): ReactNode {
  const { t } = useLingui();
  const { name, email } = useReader();
  const [{ data, error }, again] = usePageQuery(myAccountQuery);
  return (
    <div className="column">
      <PageTitle tab={t`Moi`}>
        <Trans>Moi</Trans>
      </PageTitle>
      <p>
        {name && (
          <>
            <strong>{name}</strong>
            <br />
          </>
        )}
        {email}
      </p>
      {data ? (
        <WhereIBelong account={data} />
      ) : (
        <Unanswered
          isPart
          error={error}
          again={() => again({ requestPolicy: 'network-only' })}
          lines={[120, 160]}
        />
      )}
      <h2>
        <Trans>Réglages</Trans>
      </h2>
      <NameCard />
      {data && (
        <AddressCard
          hasPassword={data.me.hasPassword}
          pending={data.myAddressChange}
          reach={data.me.mailReach}
        />
      )}
      <ColoursCard />
      {data && <PasswordCard hasPassword={data.me.hasPassword} />}
      {data && (
        <SecondFactorCard
          factor={data.mySecondFactor}
          again={() => again({ requestPolicy: 'network-only' })}
        />
      )}
      {data && (
        <IdentitiesCard
          identities={data.myIdentities}
          provider={data.identityProvider?.name}
          again={() => again({ requestPolicy: 'network-only' })}
        />
      )}
      {data && <SessionsCard sessions={data.mySessions} />}
      {data && <MailsCard preferences={data.myMailPreferences} />}
      {data && <SavedSearchesCard searches={data.mySavedSearches} />}
      {data && <MyReports reports={data.myContentReports.nodes} />}
      {data && <MyDataCard erasure={data.myErasure} />}
      <SignOut />
    </div>
  );
}
