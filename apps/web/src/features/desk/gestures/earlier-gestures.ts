import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Client } from 'urql';
import type { Gesture, Undo } from './gestures.js';
import type { useUndo } from './use-undo.js';
import {
  UndoableDecisions,
  type UndoableDecisionsQuery,
  UndoEarlierDecision,
  type UndoEarlierDecisionMutation,
  UndoEarlierInterestDecline,
  type UndoEarlierInterestDeclineMutation,
  UndoEarlierIntroduction,
  type UndoEarlierIntroductionMutation,
  UndoEarlierRequestDecline,
  type UndoEarlierRequestDeclineMutation,
} from './earlier.graphql.js';

type Decision = UndoableDecisionsQuery['undoableDecisions'][number];
type MakeUndo = ReturnType<typeof useUndo>;

const ofNeed = (data: UndoEarlierDecisionMutation) => data.undoNeedDecision;
const ofIntroduction = (data: UndoEarlierIntroductionMutation) => data.undoIntroductions;
const ofInterest = (data: UndoEarlierInterestDeclineMutation) => data.undoInterestDecline;
const ofRequest = (data: UndoEarlierRequestDeclineMutation) => data.undoIntroductionRequestDecline;

const words: Record<Decision['act'], MessageDescriptor> = {
  publish: msg`Publié.`,
  request_changes: msg`Correction demandée.`,
  refuse: msg`Refusé.`,
  introduce: msg`Présentés.`,
  decline_interest: msg`Décliné.`,
  decline_request: msg`Décliné.`,
};

function undoOf(undo: MakeUndo, { act, need, introduction, interest, request }: Decision): Undo | undefined {
  switch (act) {
    case 'introduce':
      return introduction
        ? undo(UndoEarlierIntroduction, { id: introduction.id }, ofIntroduction)
        : undefined;
    case 'decline_interest':
      return interest ? undo(UndoEarlierInterestDecline, { id: interest.id }, ofInterest) : undefined;
    case 'decline_request':
      return request ? undo(UndoEarlierRequestDecline, { id: request.id }, ofRequest) : undefined;
    default:
      return need ? undo(UndoEarlierDecision, { id: need.id, version: need.version }, ofNeed) : undefined;
  }
}

/** The reader's decisions of which nobody is notified yet, the latest first, each with its undo. */
export async function earlierGestures(
  client: Client,
  i18n: I18n,
  undo: MakeUndo,
): Promise<Pick<Gesture, 'label' | 'undo' | 'needId'>[]> {
  const { data } = await client.query(UndoableDecisions, {}, { requestPolicy: 'network-only' }).toPromise();
  return (data?.undoableDecisions ?? []).flatMap((decision) => {
    const { need, act } = decision;
    const back = undoOf(undo, decision);
    return need && back
      ? [{ label: `${need.title} : ${i18n._(words[act])}`, undo: back, needId: need.id }]
      : [];
  });
}
