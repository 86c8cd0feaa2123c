import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../../ui/api/use-act.js';
import { Card } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/form.js';
import { useLive } from '../../../ui/live/use-live.js';
import { useOfName } from '../../../ui/of-name/use-of-name.js';
import {
  AnswerGroupRequest,
  type AnswerGroupRequestMutation,
  type GroupInFullFragment,
  type GroupRequestRowFragment,
  WhoComesToGroup,
} from './group.graphql.js';

/** Requests to join the group, for its lead. Each is answered by one press. */
export function RequestsCard({
  group: { id },
  onDone,
}: {
  group: GroupInFullFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const [{ data }, again] = useQuery({ query: WhoComesToGroup, variables: { id } });
  useLive(['group'], id, again);
  const requests = data?.requestsOfGroup.nodes ?? [];
  if (requests.length === 0) return null;
  return (
    <Card>
      <h2>
        <Plural
          value={requests.length}
          one="Une personne demande à vous rejoindre"
          other="# personnes demandent à vous rejoindre"
        />
      </h2>
      <ul className="plain-list rows">
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} onDone={onDone} />
        ))}
      </ul>
    </Card>
  );
}

const answered = ({ answerGroupRequest }: AnswerGroupRequestMutation) => answerGroupRequest;

function RequestRow({
  request: { id, person, message, requestedAt },
  onDone,
}: {
  request: GroupRequestRowFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(AnswerGroupRequest, answered);
  const ofName = useOfName();
  const answer = async (accept: boolean): Promise<void> => {
    if ((await act({ id, accept })) === undefined) return;
    onDone(
      accept
        ? t`${person.name} fait partie du groupe, et le sait.`
        : t`La demande ${ofName(person.name)} est refusée. Nous l’en informons.`,
    );
  };
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      <p>
        <strong>{person.name}</strong>
        <span className="hint">
          <Trans>
            Demande du <When at={requestedAt} />
          </Trans>
        </span>
      </p>
      {message !== '' && <p className="written">{t`« ${message} »`}</p>}
      <div className="acts">
        <Button
          isSending={isSending}
          aria-label={t`Accepter ${person.name}`}
          onClick={() => void answer(true)}
        >
          <Trans>Accepter</Trans>
        </Button>
        <Button
          look="plain"
          isSending={isSending}
          aria-label={t`Refuser ${person.name}`}
          onClick={() => void answer(false)}
        >
          <Trans>Refuser</Trans>
        </Button>
      </div>
    </li>
  );
}
