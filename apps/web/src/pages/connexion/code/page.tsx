import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useRefusal } from '../../../features/sign-in/use-refusal.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { CodeField } from '../../../ui/fields.js';
import { ProblemOfForm } from '../../../ui/form.js';
import { useSearchParams } from '../../../ui/routing/filters.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths, signInFor } from '../../../ui/routing/paths.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { CodeAsked } from './sign-in-request.graphql.js';

export const access = 'everyone';

const REQUEST = 'demande';
/** The code confirms an address that the identity provider has given. */
const PROVIDER = 'fournisseur';

const requestQuery = pageQuery(CodeAsked, ({ search }) => {
  const id = search.get(REQUEST);
  return id ? { id } : null;
});

export const queries = [requestQuery];

export default function CodePage(): ReactNode {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const refusal = useRefusal(['otp']);
  const mayWait = refusal?.kind === 'note';
  const next = params.get('next');
  const id = params.get(REQUEST) ?? '';
  const [{ data }] = usePageQuery(requestQuery);
  const email = data?.signInRequest?.email;
  const signIn = next === null ? paths.signIn : signInFor(next);
  return (
    <div className="column">
      <PageTitle tab={t`Votre code`}>
        <Trans>Écrivez le code reçu par mail</Trans>
      </PageTitle>
      {!mayWait && (
        <p>
          {email === undefined ? (
            <Trans>Il arrive en moins d’une minute. Sinon, regardez dans les indésirables.</Trans>
          ) : (
            <Trans>
              Le code est parti à <strong className="written">{email}</strong>. Il arrive en moins d’une
              minute. Sinon, regardez dans les indésirables.
            </Trans>
          )}
        </p>
      )}
      {params.has(PROVIDER) && (
        <p>
          <Trans>
            C’est la première fois que vous venez par ce service : ce code confirme votre adresse. Ensuite,
            vous n’en aurez plus besoin.
          </Trans>
        </p>
      )}
      <form method="post" action="/connexion/entrer" noValidate>
        <ProblemOfForm problem={refusal}>
          <input type="hidden" name={REQUEST} value={id} />
          {next !== null && <input type="hidden" name="next" value={next} />}
          <CodeField
            name="otp"
            label={t`Code à six chiffres`}
            autoFocus={refusal === undefined || mayWait}
            required
          />
          <Button type="submit">
            <Trans>Me connecter</Trans>
          </Button>
        </ProblemOfForm>
      </form>
      {email === undefined ? (
        <div className="acts">
          <LinkButton look="text" href={signIn}>
            <Trans>Recevoir un autre code</Trans>
          </LinkButton>
        </div>
      ) : (
        <form className="acts" method="post" action="/connexion/code">
          <input type="hidden" name="email" value={email} />
          {next !== null && <input type="hidden" name="next" value={next} />}
          <Button type="submit" look="text">
            <Trans>Recevoir un autre code</Trans>
          </Button>
          <LinkButton look="text" href={signIn}>
            <Trans>Corriger l’adresse</Trans>
          </LinkButton>
        </form>
      )}
    </div>
  );
}
