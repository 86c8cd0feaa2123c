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
      <Trans>Structure pas encore vérifiée : cinq invitations au plus.</Trans>
      {problem && <ErrorSummary problem={problem} />}
      <Button isSending={isSending} onClick={() => void act({ id })}>
        <Trans>Je l’ai vérifiée</Trans>
      </Button>
    </Notice>
  );
}
