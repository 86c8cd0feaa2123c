import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import {
  ConfirmOrganisationSeen,
  type ConfirmOrganisationSeenMutation,
  type OrganisationOfPageFragment,
} from './organisation.graphql.js';

const confirmed = ({ confirmOrganisationSeen }: ConfirmOrganisationSeenMutation) => confirmOrganisationSeen;

/** For curators: an organisation that people have made, at which none of them has looked. */
export function NotSeen({ organisation: { id } }: { organisation: OrganisationOfPageFragment }): ReactNode {
  const { act, problem, isSending } = useAct(ConfirmOrganisationSeen, confirmed);
  return (
    <p>
      <Trans>Pas encore vérifiée.</Trans> {problem?.message}
      <Button isSending={isSending} onClick={() => void act({ id })}>
        <Trans>C’est vérifié</Trans>
      </Button>
    </p>
  );
}
