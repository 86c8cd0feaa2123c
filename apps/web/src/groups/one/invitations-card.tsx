import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { useAct, useRequestKey } from '../../api/index.js';
import { Button, Card, ErrorSummary, Form, Notice, TextField, When } from '../../looks/index.js';
import {
  type GroupInFullFragment,
  InviteToGroup,
  type InviteToGroupMutation,
  WhoComesToGroup,
  type WhoComesToGroupQuery,
  WithdrawGroupInvitation,
  type WithdrawGroupInvitationMutation,
} from './group.graphql.js';

type Invitation = WhoComesToGroupQuery['invitationsOfGroup']['nodes'][number];

const invited = ({ inviteToGroup }: InviteToGroupMutation) => inviteToGroup;
const withdrawn = ({ withdrawGroupInvitation }: WithdrawGroupInvitationMutation) => withdrawGroupInvitation;

/** Invites by mail, and shows who has not answered yet. */
export function InvitationsCard({ group: { id } }: { group: GroupInFullFragment }): ReactNode {
  const { t } = useLingui();
  const { keyOf, forgetKey } = useRequestKey();
  const [{ data }] = useQuery({ query: WhoComesToGroup, variables: { id } });
  const { act, isSending, problem } = useAct(InviteToGroup, invited);
  const [sentTo, setSentTo] = useState<string>();
  const waiting = data?.invitationsOfGroup.nodes ?? [];
  const invite = async (typed: FormData): Promise<void> => {
    setSentTo(undefined);
    const wanted = { id, email: String(typed.get('email')).trim() };
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
          hint={t`Un compte n’est pas nécessaire : la personne répond depuis le mail.`}
          maxLength={254}
        />
        <Button type="submit" look="plain" isSending={isSending}>
          <Trans>Inviter</Trans>
        </Button>
      </Form>
      {waiting.length > 0 && (
        <>
          <h3>
            <Trans>Sans réponse pour l’instant</Trans>
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

function InvitationRow({
  invitation: { id, email, invitedAt, expired, refusedAt },
}: {
  invitation: Invitation;
}): ReactNode {
  const { act, isSending, problem } = useAct(WithdrawGroupInvitation, withdrawn);
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      <strong>{email}</strong>
      <span className="hint">
        {refusedAt !== null && <Trans>Ce mail n’a pas pu être remis : vérifiez l’adresse.</Trans>}
        {refusedAt === null &&
          (expired ? (
            <Trans>
              envoyée le <When at={invitedAt} />, elle n’est plus valable : invitez de nouveau
            </Trans>
          ) : (
            <Trans>
              envoyée le <When at={invitedAt} />
            </Trans>
          ))}
      </span>
      <Button look="text" isSending={isSending} onClick={() => void act({ id })}>
        <Trans>
          Retirer l’invitation <span className="visually-hidden">: {email}</span>
        </Trans>
      </Button>
    </li>
  );
}
