import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '../looks/index.js';

/** That mails reach nobody of a party, with what a curator can do about it. */
export function MailsDoNotArrive({
  arrive,
  of,
}: {
  /** What the server tells curators, and nobody else: null. */
  arrive: boolean | null;
  /** `unheld`: a profile that nobody holds, with the address of a contact. */
  of: 'organisation' | 'person' | 'unheld';
}): ReactNode {
  if (arrive !== false) return null;
  return (
    <Notice tone="warn">
      <p>
        <strong>
          <Trans>Les mails ne lui parviennent pas</Trans>
        </strong>
      </p>
      <p>
        <Whereto of={of} />
      </p>
    </Notice>
  );
}

function Whereto({ of }: { of: 'organisation' | 'person' | 'unheld' }): ReactNode {
  if (of === 'organisation')
    return (
      <Trans>Appelez et demandez une autre adresse, puis invitez-la depuis la page de la structure.</Trans>
    );
  if (of === 'person')
    return (
      <Trans>
        Appelez. Si la personne peut encore se connecter, elle change d’adresse dans « Mon compte ».
      </Trans>
    );
  return <Trans>Personne ne tient ce profil. Appelez et demandez une autre adresse.</Trans>;
}
