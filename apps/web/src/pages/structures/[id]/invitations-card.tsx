import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../../ui/api/use-act.js';
import { InvitationsCard } from '../../../features/inviting/invitations-card.js';
import { Choices } from '../../../ui/fields.js';
import {
  InviteMember,
  type InviteMemberMutation,
  WhoMayJoin,
  WithdrawInvitation,
  type WithdrawInvitationMutation,
} from './organisation.graphql.js';

const invited = ({ inviteMember }: InviteMemberMutation) => inviteMember;
const withdrawing = {
  document: WithdrawInvitation,
  pick: ({ withdrawInvitation }: WithdrawInvitationMutation) => withdrawInvitation,
};

/** Invites members by mail, and lists the unanswered invitations. */
export function MemberInvitationsCard({ organisationId }: { organisationId: string }): ReactNode {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: WhoMayJoin, variables: { id: organisationId } });
  const inviting = useAct(InviteMember, invited);
  const waiting = data?.invitationsOfOrganisation.nodes ?? [];
  return (
    <InvitationsCard
      inviting={inviting}
      wantedOf={(email, typed) => ({
        organisationId,
        email,
        role: typed.get('role') === 'owner' ? ('owner' as const) : ('member' as const),
      })}
      title={<Trans>Invitations en attente</Trans>}
      waiting={waiting.map(({ createdAt, role, ...invitation }) => ({
        ...invitation,
        sentAt: createdAt,
        as: role === 'owner' ? <Trans>responsable</Trans> : <Trans>membre</Trans>,
      }))}
      withdrawing={withdrawing}
    >
      <Choices
        name="role"
        label={t`Son rôle`}
        defaultValue="member"
        options={[
          {
            value: 'member',
            label: t`Membre`,
            hint: t`Dépose des besoins, répond aux rencontres, écrit les messages.`,
          },
          { value: 'owner', label: t`Responsable`, hint: t`De plus : invite, retire, change cette page.` },
        ]}
      />
    </InvitationsCard>
  );
}
