import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../api/index.js';
import { Button, ErrorSummary, Notice } from '../../looks/index.js';
import {
  ConfirmOrganisationSeen,
  type ConfirmOrganisationSeenMutation,
  type OrganisationOfPageFragment,
} from '../organisation.graphql.js';

const confirmed = ({ confirmOrganisationSeen }: ConfirmOrganisationSeenMutation) => confirmOrganisationSeen;

/** For curators: an organisation that people have made, at which none of them has looked. */
export function NotSeen({ organisation: { id } }: { organisation: OrganisationOfPageFragment }): ReactNode {
  const { act, problem, isSending } = useAct(ConfirmOrganisationSeen, confirmed);
  return (
    <Notice tone="warn">
      <p>
        <Trans>
          L’équipe n’a pas encore vérifié cette structure : cinq invitations seulement peuvent partir en son
          nom. Publier un de ses besoins vaut vérification.
        </Trans>
      </p>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="plain" isSending={isSending} onClick={() => void act({ id })}>
        <Trans>J’ai vérifié cette structure</Trans>
      </Button>
    </Notice>
  );
}
