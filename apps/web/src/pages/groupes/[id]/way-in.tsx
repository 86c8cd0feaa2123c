import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../../ui/api/use-act.js';
import { Card } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { usePersistedText } from '../../../ui/drafts/use-persisted-text.js';
import { LongTextField } from '../../../ui/fields.js';
import { ErrorSummary, Form } from '../../../ui/form.js';
import { ofOperator } from '../../../ui/place.js';
import {
  AnswerGroupInvitation,
  type AnswerGroupInvitationMutation,
  type GroupInFullFragment,
  MyWayIn,
  type MyWayInQuery,
  RequestToJoinGroup,
  type RequestToJoinGroupMutation,
  WithdrawGroupRequest,
  type WithdrawGroupRequestMutation,
} from './group.graphql.js';

interface Shown {
  group: GroupInFullFragment;
  onDone: (what: string) => void;
}

type Invitation = MyWayInQuery['myGroupInvitations']['nodes'][number];
type Request = MyWayInQuery['myGroupRequests']['nodes'][number];

/** For a reader outside the group: an invitation to answer, a pending request, or the form of a request to join. */
export function WayIn({ group, onDone }: Shown): ReactNode {
  const isOutside = !group.viewerIsMember && group.closedAt === null;
  const [{ data }, again] = useQuery({ query: MyWayIn, variables: {}, pause: !isOutside });
  if (!isOutside || !data) return null;
  const ofGroup = ({ group: { id } }: { group: { id: string } }): boolean => id === group.id;
  const invitation = data.myGroupInvitations.nodes.find(ofGroup);
  const request = data.myGroupRequests.nodes.find((one) => ofGroup(one) && one.state === 'open');
  const done = (what: string): void => {
    onDone(what);
    again({ requestPolicy: 'network-only' });
  };
  if (invitation) return <Invited invitation={invitation} group={group} onDone={done} />;
  if (request) return <Asked request={request} group={group} onDone={done} />;
  return group.viewerCan.request ? <AskToJoin group={group} onDone={done} /> : null;
}

const answered = ({ answerGroupInvitation }: AnswerGroupInvitationMutation) => answerGroupInvitation;

function Invited({ invitation, group, onDone }: Shown & { invitation: Invitation }): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(AnswerGroupInvitation, answered);
  const who = invitation.invitedBy?.name || t`L’équipe ${ofOperator}`;
  const answer = async (accept: boolean): Promise<void> => {
    if ((await act({ id: invitation.id, accept })) === undefined) return;
    onDone(
      accept
        ? t`Vous faites partie du groupe « ${group.title} ».`
        : t`Votre réponse est notée. ${who} le saura.`,
    );
  };
  return (
    <Card>
      <h2>
        <Trans>{who} vous invite dans ce groupe</Trans>
      </h2>
      {problem && <ErrorSummary problem={problem} />}
      <p>
        <Trans>Vous recevrez les invitations aux séances et les comptes rendus.</Trans>
      </p>
      <div className="acts">
        <Button isSending={isSending} onClick={() => void answer(true)}>
          <Trans>Rejoindre le groupe</Trans>
        </Button>
        <Button look="plain" isSending={isSending} onClick={() => void answer(false)}>
          <Trans>Non, pas cette fois</Trans>
        </Button>
      </div>
    </Card>
  );
}

const withdrawn = ({ withdrawGroupRequest }: WithdrawGroupRequestMutation) => withdrawGroupRequest;

function Asked({ request, group, onDone }: Shown & { request: Request }): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(WithdrawGroupRequest, withdrawn);
  const who = group.lead?.name ?? t`L’équipe ${ofOperator}`;
  const withdraw = async (): Promise<void> => {
    if ((await act({ id: request.id })) !== undefined) onDone(t`Votre demande est retirée.`);
  };
  return (
    <Card>
      <h2>
        <Trans>Votre demande est envoyée</Trans>
      </h2>
      {problem && <ErrorSummary problem={problem} />}
      <p>
        <Trans>
          Vous l’avez faite le <When at={request.requestedAt} shape="weekday" />. {who} vous répondra ; vous
          le saurez par mail.
        </Trans>
      </p>
      <Button look="text" isSending={isSending} onClick={() => void withdraw()}>
        <Trans>Retirer ma demande</Trans>
      </Button>
    </Card>
  );
}

const requested = ({ requestToJoinGroup }: RequestToJoinGroupMutation) => requestToJoinGroup;

function AskToJoin({ group: { id, lead }, onDone }: Shown): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(RequestToJoinGroup, requested);
  const message = usePersistedText(`group request ${id}`);
  const who = lead?.name ?? t`L’équipe ${ofOperator}`;
  const ask = async (): Promise<void> => {
    if ((await act({ id, message: message.text })) === undefined) return;
    message.clear();
    onDone(t`Votre demande est envoyée. ${who} vous répondra.`);
  };
  return (
    <Card>
      <h2>
        <Trans>Ce sujet vous concerne ?</Trans>
      </h2>
      <Form problem={problem} onSend={() => void ask()}>
        <LongTextField
          name="message"
          label={t`Pourquoi vous voulez en être`}
          hint={t`${who} lira ces mots et vous répondra.`}
          optional
          rows={2}
          maxLength={1000}
          value={message.text}
          onChange={({ currentTarget }) => message.change(currentTarget.value)}
        />
        <Button type="submit" isSending={isSending}>
          <Trans>Demander à rejoindre le groupe</Trans>
        </Button>
      </Form>
    </Card>
  );
}
