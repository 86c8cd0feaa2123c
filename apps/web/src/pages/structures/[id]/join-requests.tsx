import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../../ui/api/use-act.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/form.js';
import {
  AcceptJoinRequest,
  type JoinRequestRowFragment,
  RefuseJoinRequest,
  WhoMayJoin,
} from './organisation.graphql.js';

/** Requests to join, for owners. Each is answered by one press. */
export function JoinRequests({ organisationId }: { organisationId: string }): ReactNode {
  const [{ data }] = useQuery({ query: WhoMayJoin, variables: { id: organisationId } });
  const [answered, setAnswered] = useState<{ name: string; isAccepted: boolean }>();
  const requests = data?.joinRequestsOfOrganisation.nodes ?? [];
  if (requests.length === 0 && answered === undefined) return null;
  return (
    <Card>
      <h2>
        {requests.length === 0 ? (
          <Trans>Demandes pour vous rejoindre</Trans>
        ) : (
          <Plural
            value={requests.length}
            one="Une personne demande à vous rejoindre"
            other="# personnes demandent à vous rejoindre"
          />
        )}
      </h2>
      {answered && (
        <Notice tone="ok" hasJustHappened>
          {answered.isAccepted ? (
            <Trans>{answered.name} est membre. Nous l’en informons par mail.</Trans>
          ) : (
            <Trans>La demande est refusée. Nous en informons {answered.name} par mail.</Trans>
          )}
        </Notice>
      )}
      <ul className="plain-list rows">
        {requests.map((request) => (
          <RequestRow
            key={request.id}
            request={request}
            onAnswered={(isAccepted) => setAnswered({ name: request.person.name, isAccepted })}
          />
        ))}
      </ul>
    </Card>
  );
}

function RequestRow({
  request,
  onAnswered,
}: {
  request: JoinRequestRowFragment;
  onAnswered: (isAccepted: boolean) => void;
}): ReactNode {
  const { t } = useLingui();
  const accepting = useAct(AcceptJoinRequest, ({ acceptJoinRequest }) => acceptJoinRequest);
  const refusing = useAct(RefuseJoinRequest, ({ refuseJoinRequest }) => refuseJoinRequest);
  const { id, email, requestedAt, person } = request;
  const problem = accepting.problem ?? refusing.problem;
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      <p>
        <strong>{person.name}</strong>
        {' · '}
        {email}
        <span className="hint">
          <Trans>
            Demande du <When at={requestedAt} />. Un membre voit les besoins, les rencontres et les messages
            de la structure.
          </Trans>
        </span>
      </p>
      <div className="acts">
        <Button
          isSending={accepting.isSending}
          aria-label={t`Accepter ${person.name}`}
          onClick={() => void accepting.act({ id }).then((done) => done && onAnswered(true))}
        >
          <Trans>Accepter</Trans>
        </Button>
        <Button
          look="plain"
          isSending={refusing.isSending}
          aria-label={t`Refuser ${person.name}`}
          onClick={() => void refusing.act({ id }).then((done) => done && onAnswered(false))}
        >
          <Trans>Refuser</Trans>
        </Button>
      </div>
    </li>
  );
}
