import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useState } from 'react';
import { useAct } from '../../api/index.js';
import { Button, ErrorSummary, Form, LongTextField, useDates } from '../../looks/index.js';
import { useKeptText } from '../kept-text.js';
import {
  AskForIntroduction,
  type AskForIntroductionMutation,
  type MatchesOfNeedQuery,
  WithdrawIntroductionRequest,
  type WithdrawIntroductionRequestMutation,
} from './need.graphql.js';

type Row = MatchesOfNeedQuery['matchesOfNeed']['nodes'][number];

const asked = ({ askForIntroduction }: AskForIntroductionMutation) => askForIntroduction;
const withdrawn = ({ withdrawIntroductionRequest }: WithdrawIntroductionRequestMutation) =>
  withdrawIntroductionRequest;

/** “I would like to meet them”: asks OVLT, with a word if one likes. What was asked is told, and can be taken back. */
export function WishToMeet({ row, needId }: { row: Row; needId: string }): ReactNode {
  const { introductionRequest: request } = row;
  if (request && request.state !== 'withdrawn') return <Asked request={request} />;
  return row.mayAskForIntroduction ? <Asking needId={needId} solverId={row.solver.id} /> : null;
}

function Asking({ needId, solverId }: { needId: string; solverId: string }): ReactNode {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const { act, isSending, problem } = useAct(AskForIntroduction, asked);
  const { text, setText, forget } = useKeptText(`rencontre ${needId} ${solverId}`);
  const send = async (): Promise<void> => {
    if (await act({ needId, solverId, note: text })) forget();
  };
  if (!isOpen) {
    return (
      <Button look="plain" onClick={() => setOpen(true)}>
        <Trans>J’aimerais les rencontrer</Trans>
      </Button>
    );
  }
  return (
    <div id={panel}>
      <Form problem={problem} onSend={() => void send()}>
        <LongTextField
          name="note"
          label={t`Un mot pour OVLT`}
          hint={t`Pourquoi cette équipe ? Elle ne le lira pas.`}
          optional
          rows={2}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoFocus
        />
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            <Trans>Demander à OVLT</Trans>
          </Button>
          <Button look="text" onClick={() => setOpen(false)}>
            <Trans>Plus tard</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}

function Asked({ request }: { request: NonNullable<Row['introductionRequest']> }): ReactNode {
  const say = useDates();
  const { act, isSending, problem } = useAct(WithdrawIntroductionRequest, withdrawn);
  const { id, state, askedAt, declineNote, viewerCan } = request;
  const day = say(askedAt, 'weekday');
  return (
    <div>
      {problem && <ErrorSummary problem={problem} />}
      {state === 'open' && (
        <p>
          <Trans>Vous avez demandé à les rencontrer le {day}. OVLT vous répond.</Trans>
        </p>
      )}
      {state === 'introduced' && (
        <p>
          <Trans>OVLT vous a proposé de vous rencontrer.</Trans>
        </p>
      )}
      {state === 'declined' && (
        <p>
          <Declined reason={request.declineReason} /> {declineNote}
        </p>
      )}
      {viewerCan.withdraw && (
        <Button look="text" isSending={isSending} onClick={() => void act({ id })}>
          <Trans>Retirer ma demande</Trans>
        </Button>
      )}
    </div>
  );
}

/** Why OVLT does not introduce the two. */
function Declined({
  reason,
}: {
  reason: NonNullable<Row['introductionRequest']>['declineReason'];
}): ReactNode {
  switch (reason) {
    case 'does_not_fit':
      return <Trans>OVLT pense que cette équipe ne répond pas à votre besoin.</Trans>;
    case 'not_available':
      return <Trans>Cette équipe n’est pas disponible pour l’instant.</Trans>;
    case 'not_ready':
      return <Trans>Leur solution n’est pas encore assez avancée.</Trans>;
    case 'others_under_way':
      return <Trans>D’autres rencontres de ce besoin passent d’abord.</Trans>;
    case 'too_far':
      return <Trans>Cette équipe est trop loin.</Trans>;
    default:
      return <Trans>OVLT n’y donne pas suite.</Trans>;
  }
}
