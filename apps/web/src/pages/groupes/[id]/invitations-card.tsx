import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../../ui/api/use-act.js';
import { InvitationsCard } from '../../../features/inviting/invitations-card.js';
import {
  type GroupInFullFragment,
  InviteToGroup,
  type InviteToGroupMutation,
  WhoComesToGroup,
  WithdrawGroupInvitation,
  type WithdrawGroupInvitationMutation,
} from './group.graphql.js';

const invited = ({ inviteToGroup }: InviteToGroupMutation) => inviteToGroup;
const withdrawing = {
  document: WithdrawGroupInvitation,
  pick: ({ withdrawGroupInvitation }: WithdrawGroupInvitationMutation) => withdrawGroupInvitation,
};

/** Invites people to a group by mail, and lists the unanswered invitations. */
export function GroupInvitationsCard({ group: { id } }: { group: GroupInFullFragment }): ReactNode {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: WhoComesToGroup, variables: { id } });
  const inviting = useAct(InviteToGroup, invited);
  const waiting = data?.invitationsOfGroup.nodes ?? [];
  return (
    <InvitationsCard
      inviting={inviting}
      wantedOf={(email) => ({ id, email })}
      hint={t`Un compte n’est pas nécessaire : la personne répond depuis le mail.`}
      look="plain"
      title={<Trans>Sans réponse pour l’instant</Trans>}
      waiting={waiting.map(({ invitedAt, ...invitation }) => ({ ...invitation, sentAt: invitedAt }))}
      withdrawing={withdrawing}
    />
  );
}
