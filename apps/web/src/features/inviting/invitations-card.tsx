import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import type { Problem } from '../../ui/api/problem.js';
import { useRequestKey } from '../../ui/api/request-key.js';
import { useAct } from '../../ui/api/use-act.js';
import { Card, Notice } from '../../ui/boxes.js';
import { Button, type ButtonLook } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/form.js';
import { InviteForm } from './invite-form.js';

/** An unanswered invitation. */
export interface SentInvitation {
  id: string;
  email: string;
  sentAt: string;
  /** When the mail was refused. null: it was not refused. */
  refusedAt: string | null;
  expired?: boolean;
  /** Button that sends an invitation that an import has made. undefined: it was sent. */
  send?: ReactNode;
  /** Name of the person, where an import says it. */
  name?: string | null;
  /** Role that the invitation offers. */
  as?: ReactNode;
}

/** The mutation that withdraws an invitation. */
interface Withdrawing<Data, Result> {
  document: TypedDocumentNode<Data, { id: string }>;
  pick: (data: Data) => Result;
}

/** Invites people by mail, and lists the unanswered invitations. */
export function InvitationsCard<Wanted extends object, Data, Result>({
  inviting,
  wantedOf,
  hint,
  look,
  children,
  title,
  waiting,
  withdrawing,
}: {
  inviting: {
    act: (wanted: Wanted & { key: string }) => Promise<{ email: string } | undefined>;
    isSending: boolean;
    problem: Problem | undefined;
  };
  /** Input of the mutation, from the typed fields. */
  wantedOf: (email: string, typed: FormData) => Wanted;
  hint?: string;
  look?: ButtonLook;
  /** Further fields of the form. */
  children?: ReactNode;
  /** Title above the unanswered invitations. */
  title: ReactNode;
  waiting: readonly SentInvitation[];
  withdrawing: Withdrawing<Data, Result>;
}): ReactNode {
  const { t } = useLingui();
  const { keyOf, forgetKey } = useRequestKey();
  const [sentTo, setSentTo] = useState<string>();
  const invite = async (email: string, typed: FormData): Promise<void> => {
    setSentTo(undefined);
    const wanted = wantedOf(email, typed);
    const sent = await inviting.act({ ...wanted, key: keyOf(wanted) });
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
      <InviteForm
        key={sentTo}
        sending={inviting}
        address={{ label: t`Son adresse mail`, ...(hint !== undefined && { hint }) }}
        submit={<Trans>Inviter</Trans>}
        {...(look !== undefined && { look })}
        onSend={(email, typed) => void invite(email, typed)}
      >
        {children}
      </InviteForm>
      {waiting.length > 0 && (
        <>
          <h3>{title}</h3>
          <ul className="plain-list rows">
            {waiting.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} withdrawing={withdrawing} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function InvitationRow<Data, Result>({
  invitation: { id, email, name = null, as, sentAt, refusedAt, expired = false, send },
  withdrawing: { document, pick },
}: {
  invitation: SentInvitation;
  withdrawing: Withdrawing<Data, Result>;
}): ReactNode {
  const { act, isSending, problem } = useAct(document, pick);
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      <strong>{name === null ? email : `${name} (${email})`}</strong>
      <span className="hint">
        {as}
        {as !== undefined && ' · '}
        {refusedAt !== null && <Trans>Ce mail n’a pas pu être remis : vérifiez l’adresse.</Trans>}
        {send !== undefined && <Trans>à envoyer</Trans>}
        {send === undefined &&
          refusedAt === null &&
          (expired ? (
            <Trans>
              envoyée le <When at={sentAt} />, elle n’est plus valable : invitez de nouveau
            </Trans>
          ) : (
            <Trans>
              envoyée le <When at={sentAt} />
            </Trans>
          ))}
      </span>
      <div className="acts">
        {send}
        <Button look="text" isSending={isSending} onClick={() => void act({ id })}>
          <Trans>
            Retirer l’invitation <span className="visually-hidden">: {email}</span>
          </Trans>
        </Button>
      </div>
    </li>
  );
}
