import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { useAct, useRequestKey } from '../../api/index.js';
import { Button, Card, Choices, ErrorSummary, Form, Notice, TextField, When } from '../../looks/index.js';
import {
  InviteMember,
  WhoMayJoin,
  type WhoMayJoinQuery,
  WithdrawInvitation,
} from '../organisation.graphql.js';

type Invitation = WhoMayJoinQuery['invitationsOfOrganisation']['nodes'][number];

/** Invites by mail, and shows who has not come yet. */
export function InvitationsCard({ organisationId }: { organisationId: string }): ReactNode {
  const { t } = useLingui();
  const { keyOf, forgetKey } = useRequestKey();
  const [{ data }] = useQuery({ query: WhoMayJoin, variables: { id: organisationId } });
  const { act, isSending, problem } = useAct(InviteMember, ({ inviteMember }) => inviteMember);
  const [sentTo, setSentTo] = useState<string>();
  const waiting = data?.invitationsOfOrganisation.nodes ?? [];
  const invite = async (typed: FormData): Promise<void> => {
    setSentTo(undefined);
    const role = typed.get('role') === 'owner' ? ('owner' as const) : ('member' as const);
    const wanted = { organisationId, email: String(typed.get('email')).trim(), role };
    const sent = await act({ ...wanted, key: keyOf(wanted) });
    if (sent === undefined) return;
    forgetKey();
    setSentTo(sent.email);
  };
  return (
    <Card>
      <h2>
        <Trans>Inviter quelqu’un</Trans>
      </h2>
      {sentTo !== undefined && (
        <Notice tone="ok" hasJustHappened>
          <Trans>
            L’invitation est partie à <strong>{sentTo}</strong>.
          </Trans>
        </Notice>
      )}
      <Form key={sentTo} problem={problem} onSend={(typed) => void invite(typed)}>
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          label={t`Son adresse mail`}
          maxLength={254}
        />
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
        <Button type="submit" isSending={isSending}>
          <Trans>Inviter</Trans>
        </Button>
      </Form>
      {waiting.length > 0 && (
        <>
          <h3>
            <Trans>Invitations en attente</Trans>
          </h3>
          <ul className="plain-list rows">
            {waiting.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }): ReactNode {
  const { act, isSending, problem } = useAct(WithdrawInvitation, (data) => data.withdrawInvitation);
  const { id, email, role, createdAt, refusedAt } = invitation;
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      <strong>{email}</strong>
      <span className="hint">
        {role === 'owner' ? <Trans>responsable</Trans> : <Trans>membre</Trans>}
        {' · '}
        {refusedAt === null ? (
          <Trans>
            envoyée le <When at={createdAt} />
          </Trans>
        ) : (
          <Trans>Ce mail n’a pas pu être remis : vérifiez l’adresse.</Trans>
        )}
      </span>
      <Button look="text" isSending={isSending} onClick={() => void act({ id })}>
        <Trans>
          Retirer l’invitation <span className="visually-hidden">: {email}</span>
        </Trans>
      </Button>
    </li>
  );
}
