import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { CodeField, TextField } from '../../ui/fields.js';
import { toOperator } from '../../ui/place.js';
import { paths } from '../../ui/routing/paths.js';

/** Field for a code of the app. A recovery code may be pasted there too. */
export function AppCodeField({ autoFocus = false }: { autoFocus?: boolean }): ReactNode {
  const { t } = useLingui();
  return (
    <CodeField
      name="code"
      label={t`Code de votre application`}
      hint={t`Six chiffres, qui changent toutes les 30 secondes. Un code de secours convient aussi.`}
      autoFocus={autoFocus}
      required
    />
  );
}

/** Field for a recovery code: it has letters, which the keyboard of the other field lacks on a phone. */
export function RecoveryCodeField(): ReactNode {
  const { t } = useLingui();
  return (
    <TextField
      name="code"
      id="recovery-code"
      label={t`Code de secours`}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      required
    />
  );
}

/** What to do without the app and the passkey. @param children the form for a recovery code */
export const FactorLost = ({ children }: { children: ReactNode }): ReactNode => (
  <details>
    <summary>
      <Trans>J’ai perdu mon téléphone ou ma clé</Trans>
    </summary>
    <p>
      <Trans>
        Écrivez un des codes de secours que vous avez notés en ajoutant la double vérification. Chacun ne sert
        qu’une fois.
      </Trans>
    </p>
    {children}
    <p>
      <Trans>
        Vous n’en avez plus ? Écrivez {toOperator} : un administrateur vérifiera que c’est bien vous, puis
        effacera votre double vérification. Vous en ajouterez une autre à la connexion suivante. La page{' '}
        <Link href={paths.help}>Aide</Link> dit comment nous joindre.
      </Trans>
    </p>
  </details>
);
