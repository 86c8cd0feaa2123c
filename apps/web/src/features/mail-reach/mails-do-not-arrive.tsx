import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/boxes.js';

/** Warns a curator that nobody of a party receives mails, and describes the remedy. */
export function MailsDoNotArrive({
  arrive,
  of,
}: {
  /** null: the reader is no curator. Only curators get this from the server. */
  arrive: boolean | null;
  /** `own page`: an organisation, on its own page; `unheld`: a profile without a holder, with a contact's address. */
  of: Party;
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

type Party = 'organisation' | 'own page' | 'person' | 'unheld';

function Whereto({ of }: { of: Party }): ReactNode {
  if (of === 'own page') return <Trans>Appelez, demandez une autre adresse, et invitez-la ci-dessous.</Trans>;
  if (of === 'organisation')
    return <Trans>Appelez, demandez une autre adresse, et invitez-la sur la page de la structure.</Trans>;
  if (of === 'person')
    return (
      <Trans>
        Appelez. Si la personne peut encore se connecter, elle change d’adresse dans « Mon compte ».
      </Trans>
    );
  return <Trans>Personne ne tient ce profil. Appelez et demandez une autre adresse.</Trans>;
}
