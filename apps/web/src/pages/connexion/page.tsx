import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { WaitingSignIn } from '../../features/second-factor/second-factor.graphql.js';
import { ProviderOfHere } from '../../features/sign-in/identities.graphql.js';
import { useRefusal } from '../../features/sign-in/use-refusal.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { ProblemOfForm } from '../../ui/form.js';
import { ProviderButton } from '../../features/sign-in/provider-button.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { SecondStep } from './second-step.js';

export const access = 'everyone';

const WITH_PASSWORD = '/connexion/mot-de-passe';
/** Key in this tab's storage for the typed address. */
const ADDRESS = 'passerelle address';

const waitingQuery = pageQuery(WaitingSignIn);
const providerQuery = pageQuery(ProviderOfHere);

export const queries = [waitingQuery, providerQuery];

/** The sign-in page, with its second step for people who have to show or add a second factor. */
export default function SignInPage(): ReactNode {
  const [params] = useSearchParams();
  const next = params.get('next') ?? paths.home;
  const [{ data }] = usePageQuery(waitingQuery);
  const waiting = data?.pendingSignIn;
  if (!waiting) return <FirstStep next={next} />;
  // More than ten minutes after signing in, people sign in again before they add a first factor.
  return waiting.mustAdd && waiting.isOld ? (
    <FirstStep next={next} isAgain />
  ) : (
    <SecondStep waiting={waiting} next={next} />
  );
}

/** The browser itself sends its forms, so that they work before the script has loaded, and without it. */
function FirstStep({ next, isAgain = false }: { next: string; isAgain?: boolean }): ReactNode {
  const { t } = useLingui();
  const refusal = useRefusal(['email', 'password']);
  const [{ data }] = usePageQuery(providerQuery);
  const form = useRef<HTMLFormElement>(null);
  const isRefused = refusal !== undefined;
  useEffect(() => {
    const address = form.current?.elements.namedItem('email');
    const typed = isRefused ? sessionStorage.getItem(ADDRESS) : null;
    if (address instanceof HTMLInputElement && address.value === '' && typed !== null) address.value = typed;
    if (!isRefused) sessionStorage.removeItem(ADDRESS);
  }, [isRefused]);
  const isAboutPassword = refusal?.fields.some(({ field }) => field === 'password') ?? false;
  return (
    <div className="column">
      <PageTitle tab={t`Se connecter`}>
        <Trans>Se connecter ou créer un compte</Trans>
      </PageTitle>
      {isAgain && (
        <Notice tone="warn">
          <p>
            <Trans>
              Votre rôle demande une double vérification. Connectez-vous de nouveau, puis ajoutez-la dans les
              dix minutes.
            </Trans>
          </p>
        </Notice>
      )}
      <p>
        <Trans>Nous vous envoyons un code par mail. Pas encore de compte ? Ce code en crée un.</Trans>{' '}
        <Trans>
          Les <Link href={paths.terms}>conditions d’utilisation</Link> s’y appliquent.
        </Trans>
      </p>
      <form ref={form} method="post" action="/connexion/code" noValidate onSubmit={keepAddress}>
        <ProblemOfForm problem={refusal}>
          <input type="hidden" name="next" value={next} />
          <TextField
            name="email"
            type="email"
            inputMode="email"
            label={t`Votre adresse mail`}
            autoComplete="email"
            maxLength={254}
            required
          />
          <div className="acts">
            <Button type="submit">
              <Trans>Recevoir mon code</Trans>
            </Button>
          </div>
          <details open={isAboutPassword}>
            <summary>
              <Trans>J’ai un mot de passe</Trans>
            </summary>
            <TextField
              name="password"
              type="password"
              label={t`Mot de passe`}
              hint={t`Oublié ? Recevez un code ci-dessus, puis choisissez-en un autre dans « Moi ».`}
              autoComplete="current-password"
              onKeyDown={signInOnEnter}
            />
            <Button type="submit" look="plain" formAction={WITH_PASSWORD}>
              <Trans>Me connecter</Trans>
            </Button>
          </details>
        </ProblemOfForm>
      </form>
      {data?.identityProvider && <ProviderButton name={data.identityProvider.name} next={next} />}
    </div>
  );
}

/** The button that Enter presses in the password field. Otherwise the browser would press the first of the form. */
function signInOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const { form } = event.currentTarget;
  form?.requestSubmit(form.querySelector(`[formaction="${WITH_PASSWORD}"]`));
}

/**
 * Stores the typed address in this tab, since the address of a page never contains one, and after a refusal the page
 * is a new one.
 */
function keepAddress(event: SubmitEvent<HTMLFormElement>): void {
  sessionStorage.setItem(ADDRESS, String(new FormData(event.currentTarget).get('email')));
}
