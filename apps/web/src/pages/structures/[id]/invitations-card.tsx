import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../../ui/api/use-act.js';
import { InvitationsCard } from '../../../features/inviting/invitations-card.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/form.js';
import { useRequestKey } from '../../../ui/api/request-key.js';
import type { MemberRole } from '../../../ui/api/schema-types.js';
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
      waiting={waiting.map(({ createdAt, role, held, ...invitation }) => ({
        ...invitation,
        ...(held && {
          send: <SendHeld organisationId={organisationId} email={invitation.email} role={role} />,
        }),
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

/** Sends an invitation that an import has made. */
function SendHeld(wanted: { organisationId: string; email: string; role: MemberRole }): ReactNode {
  const { act, isSending, problem } = useAct(InviteMember, invited);
  const { keyOf, forgetKey } = useRequestKey();
  const send = async (): Promise<void> => {
    if ((await act({ ...wanted, key: keyOf(wanted) })) !== undefined) forgetKey();
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="text" isSending={isSending} onClick={() => void send()}>
        <Trans>
          Envoyer l’invitation <span className="visually-hidden">: {wanted.email}</span>
        </Trans>
      </Button>
    </>
  );
}
