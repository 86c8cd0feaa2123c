import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, LinkButton, ProblemOfForm } from '../looks/index.js';
import { PageTitle, paths, signInFor, useSearchParams } from '../routing/index.js';
import { CodeField } from './code-field.js';
import { useRefusal } from './use-refusal.js';

export default function CodePage(): ReactNode {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const refusal = useRefusal(['otp']);
  const next = params.get('next');
  return (
    <div className="column">
      <PageTitle tab={t`Votre code`}>
        <Trans>Écrivez le code reçu par mail</Trans>
      </PageTitle>
      <p>
        <Trans>Il arrive en moins d’une minute. Sinon, regardez dans les indésirables.</Trans>
      </p>
      <form method="post" action="/connexion/entrer" noValidate>
        <ProblemOfForm problem={refusal}>
          <input type="hidden" name="demande" value={params.get('demande') ?? ''} />
          {next !== null && <input type="hidden" name="next" value={next} />}
          <CodeField />
          <div className="acts">
            <Button type="submit">
              <Trans>Me connecter</Trans>
            </Button>
            <LinkButton look="text" href={next === null ? paths.signIn : signInFor(next)}>
              <Trans>Recevoir un autre code</Trans>
            </LinkButton>
          </div>
        </ProblemOfForm>
      </form>
    </div>
  );
}
