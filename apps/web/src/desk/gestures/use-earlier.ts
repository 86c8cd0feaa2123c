import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useClient } from 'urql';
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
import type { Gesture, Gestures, Undo } from './gestures.js';
import { useUndo } from './use-undo.js';

type Decision = UndoableDecisionsQuery['undoableDecisions'][number];

const ofNeed = (data: UndoEarlierDecisionMutation) => data.undoNeedDecision;
const ofIntroduction = (data: UndoEarlierIntroductionMutation) => data.undoIntroductions;
const ofInterest = (data: UndoEarlierInterestDeclineMutation) => data.undoInterestDecline;
const ofRequest = (data: UndoEarlierRequestDeclineMutation) => data.undoIntroductionRequestDecline;

/** Whether this tab has asked the server. */
let isAsked = false;

/** Fetches the reader's decisions of which nobody is notified yet: those made before the page was loaded can be undone too. */
export function useEarlier(gestures: Gestures): void {
  const { t } = useLingui();
  const client = useClient();
  const undo = useUndo();
  const undoOf = ({ act, need, introduction, interest, request }: Decision): Undo | undefined => {
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
  };
  useEffect(() => {
    if (isAsked) return;
    isAsked = true;
    const words: Record<Decision['act'], string> = {
      publish: t`Publié.`,
      request_changes: t`Correction demandée.`,
      refuse: t`Refusé.`,
      introduce: t`Présentés.`,
      decline_interest: t`Décliné.`,
      decline_request: t`Décliné.`,
    };
    const seed = async (): Promise<void> => {
      const { data } = await client
        .query(UndoableDecisions, {}, { requestPolicy: 'network-only' })
        .toPromise();
      const found = (data?.undoableDecisions ?? []).flatMap(
        (decision): Pick<Gesture, 'label' | 'undo' | 'needId'>[] => {
          const { need, act } = decision;
          const back = undoOf(decision);
          return need && back
            ? [{ label: `${need.title} : ${words[act]}`, undo: back, needId: need.id }]
            : [];
        },
      );
      gestures.begin(found);
    };
    void seed();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the desk opens
  }, []);
}
