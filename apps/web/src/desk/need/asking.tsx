import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import {
  type InterestDeclineReason,
  type IntroductionRequestDeclineReason,
  useAct,
} from '../../api/index.js';
import { Button, Notice, When } from '../../looks/index.js';
import { MailsMark } from '../../mail-reach/index.js';
import { type Undo, useUndo } from '../gestures/index.js';
import { askedBy } from './asked.js';
import { Decline, useInterestReasons } from './decline-form.js';
import {
  DeclineInterest,
  type DeclineInterestMutation,
  DeclineIntroductionRequest,
  type DeclineIntroductionRequestMutation,
  type NeedForDeskQuery,
  UndoInterestDecline,
  type UndoInterestDeclineMutation,
  UndoIntroductionRequestDecline,
  type UndoIntroductionRequestDeclineMutation,
} from './need.graphql.js';
import type { OnDone } from './on-done.js';
import { useLater } from './use-later.js';

const interestBack = (data: UndoInterestDeclineMutation) => data.undoInterestDecline;
const requestBack = (data: UndoIntroductionRequestDeclineMutation) => data.undoIntroductionRequestDecline;
const interestDeclined = ({ declineInterest }: DeclineInterestMutation) => declineInterest;
const requestDeclined = ({ declineIntroductionRequest }: DeclineIntroductionRequestMutation) =>
  declineIntroductionRequest;

/** Who asked to be introduced: solvers who want to answer, and solvers whom the company wants to meet. */
export function Asking({ data, onDone }: { data: NeedForDeskQuery; onDone: OnDone }): ReactNode {
  const interests = data.interestsOfNeed.nodes.filter(({ viewerCan }) => viewerCan.decline);
  const requests = data.introductionRequestsOfNeed.nodes.filter(({ viewerCan }) => viewerCan.decline);
  if (interests.length + requests.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>Demandent à être présentés</Trans>
      </h3>
      <ul className="plain-list rows">
        {interests.map((interest) => (
          <li key={interest.id}>
            <p>
              <strong>{interest.solver?.name}</strong>
              <MailsMark arrive={interest.solver?.mailsArrive} />{' '}
              <span className="muted small">
                <Trans>
                  veut répondre, depuis le <When at={interest.markedAt} shape="shortDay" />
                </Trans>
              </span>
            </p>
            <p className="written">{interest.message}</p>
            <Answers data={data} solver={interest.solver} onDone={onDone}>
              {(introduce) => <DeclineOfInterest id={interest.id} beside={introduce} onDone={onDone} />}
            </Answers>
          </li>
        ))}
        {requests.map((request) => (
          <li key={request.id}>
            <p>
              <strong>{request.solver?.name}</strong>
              <MailsMark arrive={request.solver?.mailsArrive} />{' '}
              <span className="muted small">
                <Trans>
                  l’entreprise aimerait le rencontrer, depuis le{' '}
                  <When at={request.askedAt} shape="shortDay" />
                </Trans>
              </span>
            </p>
            {request.note && <p className="written">{request.note}</p>}
            <Answers data={data} solver={request.solver} onDone={onDone}>
              {(introduce) => <DeclineOfRequest id={request.id} beside={introduce} onDone={onDone} />}
            </Answers>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The yes, beside the no. */
function Answers({
  data,
  solver,
  onDone,
  children,
}: {
  data: NeedForDeskQuery;
  solver: { id: string; name: string } | null;
  onDone: OnDone;
  /** The no, with the yes beside it. */
  children: (introduce: ReactNode) => ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const { later, whyNot } = useLater();
  const [isOpen, setOpen] = useState(false);
  const { need } = data;
  if (solver === null || need.state !== 'published') return children(null);
  if (isOpen && later) {
    return (
      <later.Introducing
        need={need}
        solver={solver}
        asked={askedBy(data)}
        onClose={() => setOpen(false)}
        onDone={(undo: Undo) => {
          setOpen(false);
          onDone(t`Présentés.`, undo);
        }}
      />
    );
  }
  return (
    <>
      {isOpen && whyNot && <Notice tone="bad">{whyNot}</Notice>}
      {children(
        <Button look="plain" onClick={() => setOpen(true)}>
          <Trans>
            Présenter<span className="visually-hidden"> {solver.name}</span>
          </Trans>
        </Button>,
      )}
    </>
  );
}

interface DeclineOf {
  id: string;
  beside: ReactNode;
  onDone: OnDone;
}

function DeclineOfInterest({ id, beside, onDone }: DeclineOf): ReactNode {
  const { t } = useLingui();
  const undo = useUndo();
  const declining = useAct(DeclineInterest, interestDeclined);
  const reasons = useInterestReasons();
  const send = async (reason: InterestDeclineReason, note: string): Promise<boolean> => {
    const isDone = (await declining.act({ id, input: { reason, note } })) !== undefined;
    if (isDone) onDone(t`Décliné.`, undo(UndoInterestDecline, { id }, interestBack));
    return isDone;
  };
  return <Decline id={id} beside={beside} reasons={reasons} declining={declining} onSend={send} />;
}

function DeclineOfRequest({ id, beside, onDone }: DeclineOf): ReactNode {
  const { t } = useLingui();
  const undo = useUndo();
  const declining = useAct(DeclineIntroductionRequest, requestDeclined);
  const reasons: Record<IntroductionRequestDeclineReason, string> = {
    does_not_fit: t`Cela ne répond pas au besoin`,
    others_under_way: t`D’autres rencontres sont en cours`,
    not_available: t`Le porteur de solution n’est pas disponible`,
    not_ready: t`Ce n’est pas encore prêt`,
    too_far: t`C’est trop loin`,
    other: t`Une autre raison…`,
  };
  const send = async (reason: IntroductionRequestDeclineReason, note: string): Promise<boolean> => {
    const isDone = (await declining.act({ id, input: { reason, note } })) !== undefined;
    if (isDone) onDone(t`Décliné.`, undo(UndoIntroductionRequestDecline, { id }, requestBack));
    return isDone;
  };
  return <Decline id={id} beside={beside} reasons={reasons} declining={declining} onSend={send} />;
}
