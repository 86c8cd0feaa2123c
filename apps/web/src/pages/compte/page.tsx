import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useReader } from '../../ui/api/session.js';
import { Card } from '../../ui/boxes.js';
import { LinkButton } from '../../ui/button.js';
import { Unanswered } from '../../ui/unanswered.js';
import { PageTitle } from '../../ui/routing/head.js';
import { paths } from '../../ui/routing/paths.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { KeptSearchesCard } from '../../features/saved-searches/kept-searches-card.js';
import { MyAccount } from './account.graphql.js';
import { AddressCard } from './address-card.js';
import { ColoursCard } from './colours-card.js';
import { MailsCard } from './mails-card.js';
import { NameCard } from './name-card.js';
import { PasswordCard } from './password-card.js';
import { MyReports } from './my-reports.js';
import { SessionsCard } from './sessions-card.js';
import { SignOut } from './sign-out.js';
import { WhereIBelong } from './where-i-belong.js';
import { toOperator } from '../../ui/place.js';

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
      {data && <SessionsCard sessions={data.mySessions} />}
      {data && <MailsCard preferences={data.myMailPreferences} />}
      {data && <KeptSearchesCard searches={data.mySavedSearches} />}
      {data && <MyReports reports={data.myContentReports.nodes} />}
      <Card>
        <h3>
          <Trans>Vos données</Trans>
        </h3>
        <p>
          <Trans>
            Pour recevoir vos données, ou les faire effacer, écrivez {toOperator} depuis l’adresse {email}.
            Vous aurez une réponse sous un mois.
          </Trans>
        </p>
        <LinkButton look="text" href={paths.privacy}>
          <Trans>Ce qui est gardé, et à qui écrire</Trans>
        </LinkButton>
      </Card>
      <SignOut />
    </div>
  );
}
