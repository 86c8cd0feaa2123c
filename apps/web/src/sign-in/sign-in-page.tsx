import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, ProblemOfForm, TextField } from '../looks/index.js';
import { PageTitle, paths, useSearchParams } from '../routing/index.js';
import { useRefusal } from './use-refusal.js';

/** The sign-in page. The browser itself sends its forms, so that they work before the script has loaded, and without it. */
export default function SignInPage(): ReactNode {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const next = params.get('next') ?? paths.home;
  const refusal = useRefusal(['email', 'password']);
  const isAboutPassword = refusal?.fields.some(({ field }) => field === 'password') ?? false;
  return (
    <div className="column">
      <PageTitle tab={t`Se connecter`}>
        <Trans>Se connecter ou créer un compte</Trans>
      </PageTitle>
      <p>
        <Trans>Nous vous envoyons un code par mail. Pas encore de compte ? Ce code en crée un.</Trans>
      </p>
      <form method="post" action="/connexion/code" noValidate>
        <ProblemOfForm problem={isAboutPassword ? undefined : refusal}>
          <input type="hidden" name="next" value={next} />
          <EmailField />
          <div className="acts">
            <Button type="submit">
              <Trans>Recevoir mon code</Trans>
            </Button>
          </div>
        </ProblemOfForm>
      </form>
      <details open={isAboutPassword}>
        <summary>
          <Trans>J’ai un mot de passe</Trans>
        </summary>
        <form method="post" action="/connexion/mot-de-passe" noValidate>
          <ProblemOfForm problem={isAboutPassword ? refusal : undefined}>
            <input type="hidden" name="next" value={next} />
            <EmailField id="email-of-password" />
            <TextField
              name="password"
              type="password"
              label={t`Mot de passe`}
              hint={t`Oublié ? Recevez un code ci-dessus, puis choisissez-en un autre dans « Moi ».`}
              autoComplete="current-password"
              required
            />
            <Button type="submit" look="plain">
              <Trans>Me connecter</Trans>
            </Button>
          </ProblemOfForm>
        </form>
      </details>
    </div>
  );
}

function EmailField({ id }: { id?: string }): ReactNode {
  const { t } = useLingui();
  return (
    <TextField
      name="email"
      id={id}
      type="email"
      inputMode="email"
      label={t`Votre adresse mail`}
      autoComplete="email"
      maxLength={254}
      required
    />
  );
}
