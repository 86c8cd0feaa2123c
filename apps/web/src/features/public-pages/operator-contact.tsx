import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { paths } from '../../ui/routing/paths.js';
import { useProgramme } from './use-programme.js';
import { ofOperator } from '../../ui/place.js';

/** How to reach the operator, as far as the installation gives a phone number or an address. */
export function OperatorContact(): ReactNode {
  const { phone, email } = useProgramme() ?? {};
  const [path] = useLocation();
  if (!phone && !email) {
    return (
      <p className="column">
        {path !== paths.help && (
          <>
            <Trans>
              La page <Link href={paths.help}>Aide</Link> répond aux questions les plus fréquentes.
            </Trans>{' '}
          </>
        )}
        <Trans>Depuis la page d’une rencontre, vous pouvez écrire à l’équipe {ofOperator}.</Trans>
      </p>
    );
  }
  return (
    <p>
      <Trans>L’équipe {ofOperator} vous répond :</Trans>{' '}
      {phone && <a href={`tel:${phone.replaceAll(/\s/g, '')}`}>{phone}</a>}
      {phone && email && ' · '}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  );
}
