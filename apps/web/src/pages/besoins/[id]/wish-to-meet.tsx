import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { useDates } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/form.js';
import { Operator } from '../../../ui/place.js';
import { AskingForm } from './asking-form.js';
import {
  type MatchesOfNeedQuery,
  WithdrawIntroductionRequest,
  type WithdrawIntroductionRequestMutation,
} from './need.graphql.js';

type Row = MatchesOfNeedQuery['matchesOfNeed']['nodes'][number];

const withdrawn = ({ withdrawIntroductionRequest }: WithdrawIntroductionRequestMutation) =>
  withdrawIntroductionRequest;

/**
 * “I would like to meet them”: requests an introduction from the operator, with an optional message. A sent request
 * is shown, and can be withdrawn.
 */
export function WishToMeet({ row, needId }: { row: Row; needId: string }): ReactNode {
  const { introductionRequest: request } = row;
  const [wasAsked] = useState(request !== null);
  if (request && request.state !== 'withdrawn')
    return <Asked request={request} hasJustHappened={!wasAsked} />;
  return row.mayAskForIntroduction ? <Asking needId={needId} solverId={row.solver.id} /> : null;
}

function Asking(pair: { needId: string; solverId: string }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <AskingForm {...pair} onClose={() => setOpen(false)} />;
  return (
    <Button look="plain" onClick={() => setOpen(true)}>
      <Trans>Demander une rencontre</Trans>
    </Button>
  );
}

function Asked({
  request,
  hasJustHappened,
}: {
  request: NonNullable<Row['introductionRequest']>;
  hasJustHappened: boolean;
}): ReactNode {
  const say = useDates();
  const { act, isSending, problem } = useAct(WithdrawIntroductionRequest, withdrawn);
  const { id, state, askedAt, declineNote, viewerCan } = request;
  const day = say(askedAt, 'weekday');
  const confirmation = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The sent form is gone, and the reader reads the next step. The focus moves only if nothing else has it.
    if (hasJustHappened && document.activeElement === document.body) confirmation.current?.focus();
  }, [hasJustHappened]);
  return (
    <div>
      {problem && <ErrorSummary problem={problem} />}
      {state === 'open' && (
        <p ref={confirmation} tabIndex={-1}>
          <Trans>
            Vous avez demandé cette rencontre le {day}. {Operator} vous répond.
          </Trans>
        </p>
      )}
      {state === 'introduced' && (
        <p>
          <Trans>{Operator} vous a proposé de vous rencontrer.</Trans>
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

/** Why the operator declines the introduction. */
function Declined({
  reason,
}: {
  reason: NonNullable<Row['introductionRequest']>['declineReason'];
}): ReactNode {
  switch (reason) {
    case 'does_not_fit':
      return <Trans>{Operator} pense que cette solution ne répond pas à votre besoin.</Trans>;
    case 'not_available':
      return <Trans>Ce porteur de solution n’est pas disponible pour l’instant.</Trans>;
    case 'not_ready':
      return <Trans>Sa solution n’est pas encore assez avancée.</Trans>;
    case 'others_under_way':
      return <Trans>D’autres rencontres de ce besoin passent d’abord.</Trans>;
    case 'too_far':
      return <Trans>Ce porteur de solution est trop loin.</Trans>;
    default:
      return <Trans>{Operator} n’y donne pas suite.</Trans>;
  }
}
