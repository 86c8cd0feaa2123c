import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { InterestDeclineReason, IntroductionRequestDeclineReason } from '../../ui/api/schema-types.js';
import { useAct } from '../../ui/api/use-act.js';
import type { Undo } from './gestures/gestures.js';
import { useUndo } from './gestures/use-undo.js';
import { DeclineForm, useInterestReasons } from './decline-form.js';
import {
  DeclineInterest,
  type DeclineInterestMutation,
  DeclineIntroductionRequest,
  type DeclineIntroductionRequestMutation,
  UndoInterestDecline,
  type UndoInterestDeclineMutation,
  UndoIntroductionRequestDecline,
  type UndoIntroductionRequestDeclineMutation,
} from './declining.graphql.js';

const interestBack = (data: UndoInterestDeclineMutation) => data.undoInterestDecline;
const requestBack = (data: UndoIntroductionRequestDeclineMutation) => data.undoIntroductionRequestDecline;
const interestDeclined = ({ declineInterest }: DeclineInterestMutation) => declineInterest;
const requestDeclined = ({ declineIntroductionRequest }: DeclineIntroductionRequestMutation) =>
  declineIntroductionRequest;

interface DeclineOf {
  id: string;
  onDone: (what: string, undo: Undo) => void;
  onClose: () => void;
}

/** Declines the interest of a solver. */
export function DeclineOfInterest({ id, onDone, onClose }: DeclineOf): ReactNode {
  const { t } = useLingui();
  const undo = useUndo();
  const declining = useAct(DeclineInterest, interestDeclined);
  const reasons = useInterestReasons();
  const send = async (reason: InterestDeclineReason, note: string): Promise<boolean> => {
    const isDone = (await declining.act({ id, input: { reason, note } })) !== undefined;
    if (isDone) onDone(t`Décliné.`, undo(UndoInterestDecline, { id }, interestBack));
    return isDone;
  };
  return <DeclineForm {...{ id, reasons, declining, onClose }} onSend={send} />;
}

/** Declines a company's request to meet a solver. */
export function DeclineOfRequest({ id, onDone, onClose }: DeclineOf): ReactNode {
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
  return <DeclineForm {...{ id, reasons, declining, onClose }} onSend={send} />;
}
