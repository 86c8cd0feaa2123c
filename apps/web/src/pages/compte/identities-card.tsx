import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type IdentityOfMineFragment, UnlinkIdentity } from '../../features/sign-in/identities.graphql.js';
import { ProviderButton } from '../../features/sign-in/provider-button.js';
import { useAct } from '../../ui/api/use-act.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/form.js';
import { paths } from '../../ui/routing/paths.js';

/** The identity providers that sign in to the reader’s account. Without any, and without a provider, there is no card. */
export function IdentitiesCard({
  identities,
  provider,
  again,
}: {
  identities: readonly IdentityOfMineFragment[];
  /** Name of the provider of the installation; undefined: it has none. */
  provider: string | undefined;
  /** Asks for the account again. */
  again: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(UnlinkIdentity, ({ unlinkIdentity }) => unlinkIdentity);
  const [unlinked, setUnlinked] = useState('');
  const unlink = async (id: string, name: string): Promise<void> => {
    if (!(await act({ id }))) return;
    setUnlinked(name);
    again();
  };
  if (provider === undefined && identities.length === 0 && unlinked === '') return null;
  const isLinked = identities.some((identity) => identity.provider === provider);
  return (
    <section className="card" id="identites">
      <h3>
        <Trans>Service d’identité</Trans>
      </h3>
      {problem && <ErrorSummary problem={problem} />}
      {unlinked !== '' && (
        <Notice tone="ok" hasJustHappened>
          <Trans>{unlinked} n’ouvre plus votre compte.</Trans>
        </Notice>
      )}
      <p>
        <Trans>Un code reçu par mail suffit toujours pour entrer.</Trans>
      </p>
      <ul className="plain-list rows">
        {identities.map(({ id, provider: name, linkedAt }) => (
          <li key={id}>
            <strong className="written">{name}</strong>
            {' · '}
            <Trans>
              relié le <When at={linkedAt} shape="shortDay" />
            </Trans>
            <div>
              <Button
                look="text"
                isSending={isSending}
                aria-label={t`Délier ${name}`}
                onClick={() => void unlink(id, name)}
              >
                <Trans>Délier</Trans>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {provider !== undefined && !isLinked && (
        <ProviderButton name={provider} next={paths.account}>
          <Trans>Relier {provider}</Trans>
        </ProviderButton>
      )}
    </section>
  );
}
